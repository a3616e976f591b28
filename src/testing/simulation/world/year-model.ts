/** The stages of a cycle. */
export type CycleStage = 'open' | 'running' | 'closed' | 'provisional' | 'confirmed' | 'applied'

/** A cycle; `shown` is the notice that shows its results. */
export interface CycleModel {
  readonly cycle: string
  readonly unit: string
  stage: CycleStage
  shown: NoticeModel | undefined
  lastAt: string
}

/** A notice. */
export interface NoticeModel {
  readonly notice: string
  readonly from: string
  readonly postedAt: string
}

/** How far an objection is. */
type ObjectionStatus = 'raised' | 'admitted' | 'rejected' | 'upheld'

/** The one objection to a grade that there can be: its stages, and when each began. */
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
