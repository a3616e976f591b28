import type { CycleOrder } from '../../book/index.ts'
import type {
  AdmitObjection,
  PostNotice,
  RaiseObjection,
  RuleOnObjection,
} from '../../record/index.ts'

/** The steps of a cycle that a simulation takes. */
export type SimulatedCycleOrder = Extract<
  CycleOrder,
  { readonly type: 'open' | 'begin' | 'close' | 'publish' | 'confirm' | 'apply' }
>

/** What a simulation does about an objection. */
export type SimulatedObjectionCommand = RaiseObjection | AdmitObjection | RuleOnObjection

/** A command to one of the rooms of a year. */
export type SimulatedYearCommand =
  | ({ readonly to: 'cycle' } & SimulatedCycleOrder)
  | ({ readonly to: 'notice' } & PostNotice)
  | ({ readonly to: 'objection' } & SimulatedObjectionCommand)
