/** Thrown when the library broke a promise of its own: a defect to report, never a user's mistake. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** States what must be true here. A false condition is our defect and throws {@link InvariantError}. */
export function invariant(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new InvariantError(`broken invariant: ${promise}`)
}

/** Marks a branch that the types exclude, so that a new kind of value cannot be forgotten. */
export function unreachable(value: never): never {
  throw new InvariantError(
    `broken invariant: no branch for ${typeof value === 'string' ? value : typeof value}`,
  )
}
