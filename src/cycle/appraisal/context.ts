import type { DayCalendar, DayCount, Objections } from '../../record/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { CycleState } from '../year/state.ts'

/** How long whom a measure is about has, from being told until it takes effect. Plain data. */
export interface EffectRules {
  /** The clause that says so. */
  readonly clause: string
  /** From the day of being told; `null`: it takes effect at once. */
  readonly after: DayCount | null
}

/** What a decision about an appraisal needs to know besides its own stream. */
export interface AppraisalContext {
  /** The cycle that it belongs to, as its own stream says. */
  readonly cycle: CycleState | undefined
  /** The roles that the actor holds at the time of the command, as the host knows them. */
  readonly actorRoles: readonly string[]
  /** Who has a part in it besides the subject: the leaders of a unit that is judged. */
  readonly concerned: readonly MemberId[]
  readonly effect: EffectRules
  readonly calendar: DayCalendar
  /**
   * For `lift` and `carry-out`: the objections to the measure in question, others among them or not; the
   * rest takes an empty list. Without a list nothing is carried out: that none is known is not that none is.
   */
  readonly objections: readonly Objections[]
}
