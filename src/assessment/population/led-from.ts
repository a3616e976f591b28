import type { Path, Refusal, Result } from '../../foundation/index.ts'

/** The same outcome; the paths of its refusals lead from further out. */
export function ledFrom<T, C extends string>(
  path: Path,
  result: Result<T, Refusal<C>>,
): Result<T, Refusal<C>> {
  if (result.ok) return result
  const led = (refusal: Refusal<C>) => ({ ...refusal, path: [...path, ...refusal.path] })
  const [first, ...rest] = result.refusals
  return { ok: false, refusals: [led(first), ...rest.map(led)] }
}
