import { invariant, type Path } from '../foundation/index.ts'

/** A copy of plain data in which what stands at a path is another; all that is not on the way is shared. */
export function replacedAt<T>(value: T, path: Path, change: (there: unknown) => unknown): T {
  const [step, ...rest] = path
  // What the change gives is of the type that stood there: it is held against the rules afterwards.
  if (step === undefined) return change(value) as T
  invariant(typeof value === 'object' && value !== null, 'a path leads through lists and objects')
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown, index) =>
      index === step ? replacedAt(part, rest, change) : part,
    )
    // A copy of the list that it was, one part aside.
    return parts as T
  }
  const there: unknown = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined
  return { ...value, [step]: replacedAt(there, rest, change) }
}
