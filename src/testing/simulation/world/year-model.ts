/** The stages of a cycle. */
export type CycleStage =
  | 'open'
  | 'running'
  | 'closed'
  | 'provisional'
  | 'confirmed'
  | 'applied'
  | 'carried'

/** A cycle; `shown` is the notice that shows its results. */
export interface CycleModel {
  readonly cycle: string
  readonly unit: string
  stage: CycleStage
  shown: NoticeModel | undefined
  lastAt: string
  /** Since it was closed: when, and who is on its rolls. */
  closing: { readonly at: string; readonly roll: readonly OnRollModel[] } | undefined
}

/** Somebody on a roll; in doubt where that changed as the cycle was closed, for rolls are read, not locked. */
export interface OnRollModel {
  readonly population: string
  readonly subject: string
  readonly certain: boolean
}

/** What one subject is judged to be in one cycle, and what that leads to. */
export interface AppraisalModel {
  readonly cycle: string
  readonly population: string
  readonly subject: string
  /** The facts that were handed to the rules. */
  readonly listed: ReadonlySet<string>
  /** The star that holds. */
  grade: string
  stage: 'provisional' | 'confirmed' | 'carried'
  /** By their clauses. */
  readonly measures: Map<string, MeasureModel>
  lastAt: string
  certain: boolean
}

/** How far a measure is. */
export type MeasureStage =
  | 'proposed'
  | 'accepted'
  | 'declined'
  | 'notified'
  | 'lifted'
  | 'carried-out'

/** A measure: who decides by role and who did, and the last day on which it may not have effect yet. */
export interface MeasureModel {
  readonly clause: string
  readonly role: string
  stage: MeasureStage
  decider: string | undefined
  until: string
}

/** Whether something must still become of a measure. */
export function isOpen({ stage }: MeasureModel): boolean {
  return stage === 'proposed' || stage === 'accepted' || stage === 'notified'
}

/** A notice. */
export interface NoticeModel {
  readonly notice: string
  /** What it shows: a cycle's grades, or one measure. */
  readonly matter: string
  readonly from: string
  readonly postedAt: string
}

/** How far an objection is. */
type ObjectionStatus = 'raised' | 'admitted' | 'rejected' | 'upheld'

/** The one objection to a grade or a measure that there can be: its stages, and when each began. */
export interface ObjectionModel {
  readonly objection: string
  readonly matter: string
  readonly cycle: string
  readonly population: string
  readonly subject: string
  readonly stages: { readonly status: ObjectionStatus; readonly at: string }[]
  /** Whether the results were drawn up anew after it was upheld. */
  taken: boolean
}

/** How far an objection was at an instant. */
export function statusAt({ stages }: ObjectionModel, at: string): ObjectionStatus | undefined {
  return stages.filter((stage) => stage.at <= at).at(-1)?.status
}
