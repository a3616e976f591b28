import { type Refusal, refusal } from '../foundation/index.ts'

const [least, most] = [3, 1_000_000]

/** A group of two hides nobody: each of them knows the other. */
export function checkMinimum(atLeast: number): readonly Refusal<'minimum-invalid'>[] {
  if (Number.isSafeInteger(atLeast) && atLeast >= least && atLeast <= most) return []
  return [
    refusal('minimum-invalid', {
      path: ['atLeast'],
      expected: [least, most],
      actual: Number.isFinite(atLeast) ? atLeast : String(atLeast),
    }),
  ]
}
