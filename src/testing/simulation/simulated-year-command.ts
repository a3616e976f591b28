import type { CycleOrder } from '../../book/index.ts'
import type { CarryOutMeasure, DecideMeasure, NotifyOfMeasure } from '../../cycle/index.ts'
import type {
  AdmitObjection,
  PostNotice,
  RaiseObjection,
  RuleOnObjection,
} from '../../record/index.ts'

/** The steps of a cycle that a simulation takes. */
export type SimulatedCycleOrder = Extract<
  CycleOrder,
  { readonly type: 'open' | 'begin' | 'close' | 'publish' | 'confirm' | 'apply' | 'carry-on' }
>

/** What a simulation does about an objection. */
export type SimulatedObjectionCommand = RaiseObjection | AdmitObjection | RuleOnObjection

/** What people do about a measure. */
export type SimulatedMeasureCommand = DecideMeasure | NotifyOfMeasure | CarryOutMeasure

/** A command to one of the rooms of a year. */
export type SimulatedYearCommand =
  | ({ readonly to: 'cycle' } & SimulatedCycleOrder)
  | ({ readonly to: 'appraisal' } & SimulatedMeasureCommand)
  | ({ readonly to: 'notice' } & PostNotice)
  | ({ readonly to: 'objection' } & SimulatedObjectionCommand)
