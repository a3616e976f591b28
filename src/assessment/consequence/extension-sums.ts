import { ok, type Result } from '../../foundation/index.ts'
import type { ExtensionAmount } from '../../rulebook/index.ts'
import type { Paying, Sum } from './paying.ts'

/**
 * What a measure of somebody's own said when each subject stood: nothing is asked here, so that a
 * population is proposed for from its standings alone. `null`, and who was not asked: nothing is proposed.
 */
export function extensionSums(
  { use }: ExtensionAmount,
  { met, clause }: Paying,
): readonly Result<Sum | undefined, never>[] {
  return met.map(({ subject }) => {
    const { recorded = [] } = subject.standing
    const said = recorded.find((each) => each.clause === clause && each.use === use)?.output
    return ok(typeof said === 'number' ? { money: BigInt(said) } : undefined)
  })
}
