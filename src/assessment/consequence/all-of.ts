import { okUnless, type Refusal, type Result } from '../../foundation/index.ts'

/** Every value in order, or every refusal in order. */
export function allOf<T, R extends Refusal>(
  results: readonly Result<T, R>[],
): Result<readonly T[], R> {
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals))
  return okUnless(refusals, () => results.flatMap((result) => (result.ok ? [result.value] : [])))
}
