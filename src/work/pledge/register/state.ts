import type { Instant } from '../../../calendar/index.ts'
import type { MemberId, PledgeId } from '../../../vocabulary/index.ts'
import type { ReleaseCause } from './commands.ts'

/** The pledges of one member in one cycle. */
export interface PledgeRegister {
  readonly member: MemberId
  readonly cycle: string
  /** In the order in which they were entered, those released among them. */
  readonly places: readonly RegisterPlace[]
  readonly lastAt: Instant
}

/** The place of one pledge. */
export interface RegisterPlace {
  readonly pledge: PledgeId
  readonly kind: string
  readonly enteredAt: Instant
  /** When and why it was freed, or `null`: it counts. */
  readonly released: { readonly at: Instant; readonly because: ReleaseCause } | null
}
