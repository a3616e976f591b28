import type { MemberId } from './identities.ts'

/**
 * What people decided about one subject where a clause lets them: that a profile applies, or how many
 * points stand in the place of a value. Who decided and why is kept with the result.
 */
export interface Decision {
  /** The profile or the `decided` clause that lets them. */
  readonly clause: string
  /** Who decided: never the subject itself. The role is said by the clause. */
  readonly by: MemberId
  /** 1 to 2000 characters. */
  readonly reason: string
  /** Where a value is decided, and only there. */
  readonly points?: number
}
