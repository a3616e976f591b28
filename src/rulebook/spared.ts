import type { Condition } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'

/**
 * Whom a quota does not take: praised by the province beyond the quota, the last three but for those who
 * reached 80. They keep the grade whatever the seats.
 */
export interface Spared {
  /** It may read what a veto may. */
  readonly when: Condition
  /** What it means when something that the condition reads is missing. Needed where that can happen. */
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
  /**
   * What they do to the seats of the grade: take one before all others, though there be none left; take
   * none, and count in the base like everybody; stand apart, neither in a seat nor, with the grade, in the
   * base; or take their turn in the order like everybody, and stay where the seats end before them. Who
   * ties with them at the last seat has it before them.
   */
  readonly seat: Choice<'takes-seat' | 'beyond-seats' | 'apart' | 'in-turn'>
}
