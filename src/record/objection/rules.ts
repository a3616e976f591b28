import type { Open } from '../../rulebook/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { DayCalendar, DayCount } from '../notice/day-count.ts'
import type { NoticeRules, OpenNoticeRules } from '../notice/rules.ts'
import type { Notice } from '../notice/state.ts'
import type { ObjectorKind } from './objector.ts'

/** Who may object, how long, how often, and who answers by when. Plain data. */
export interface ObjectionRules {
  /** The clause that says so. */
  readonly clause: string
  /** Who may object. Empty: nobody, and no window is waited for. */
  readonly mayObject: readonly ObjectorKind[]
  /** The grounds that the text knows, of which one is named. Empty: it knows none, the reason says it. */
  readonly grounds: readonly string[]
  /** How many different pieces of evidence an objection needs: from 0 to 100. */
  readonly evidence: number
  /** How long one may object. */
  readonly window: ObjectionWindow
  /** What becomes of an objection after the window: turned away, or received, marked and decided on. */
  readonly late: 'refused' | 'received'
  /** How often one person may have an objection to one matter decided: 1 is final. Withdrawn ones do not count. */
  readonly rounds: number
  /** By when it is to be answered, from the day on which it was raised. */
  readonly answer: DayCount
  /** The roles of which one is needed to admit, dismiss and rule. */
  readonly ruledBy: readonly string[]
  /** How one may appeal to another body, once; `null`: the first decision is final. */
  readonly appeal: AppealRules | null
}

/** The same as a text gives them: every number and word that it does not say is `'?'`. */
export interface OpenObjectionRules extends Open<Omit<ObjectionRules, 'appeal'>> {
  /** `'?'`: the text does not even say whether one may appeal. */
  readonly appeal: Open<AppealRules> | '?' | null
}

/** A number of days from the first day of the notice, or from the last one that it runs. */
export interface ObjectionWindow extends DayCount {
  readonly from: 'notice-start' | 'notice-end'
}

/** Who may appeal, how long, and who answers by when. */
export interface AppealRules {
  /** The objector, and whom the matter is about (whose grade someone else's objection may lower). */
  readonly mayAppeal: readonly ('objector' | 'subject')[]
  /** From the day of the first decision. */
  readonly within: DayCount
  /** From the day of the appeal. */
  readonly answer: DayCount
  /** The roles of which one is needed to rule on an appeal. */
  readonly ruledBy: readonly string[]
}

/** The rules under which something is shown and objections to it are heard. */
export interface Hearing {
  readonly notice: NoticeRules
  readonly objections: ObjectionRules
  readonly calendar: DayCalendar
}

/** The same as a text gives them: every number and word that it does not say is `'?'`. */
export interface OpenHearing {
  readonly notice: OpenNoticeRules
  readonly objections: OpenObjectionRules
  readonly calendar: DayCalendar
}

/** What a decision about an objection needs to know. */
export interface ObjectionContext {
  readonly hearing: Hearing
  /** The notice that shows the matter: it opens the window. */
  readonly notice: Notice | undefined
  /** Whom the matter is about. */
  readonly subjects: readonly SubjectId[]
  /** Who judged the matter first: none of them decides on an objection to it. */
  readonly judgedFirst: readonly MemberId[]
  /** The roles that the actor holds at the time of the command, as the host knows them. */
  readonly actorRoles: readonly string[]
}
