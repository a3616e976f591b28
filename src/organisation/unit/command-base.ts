import type { CivilDate } from '../../calendar/index.ts'
import { type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CommandBase, UnitId } from '../../vocabulary/index.ts'
import { timeFaults } from '../checks.ts'
import type { UnitGuardCode } from '../refusals.ts'
import type { UnitEvent } from './events.ts'
import type { Unit } from './state.ts'
import { standsOn, unitEnd } from './unit-on.ts'

/** What every command about a unit carries. */
export interface UnitCommandBase<Type extends string> extends CommandBase<Type> {
  readonly unit: UnitId
  /** What it rests on, such as last year's class: 1 to 2000 characters. */
  readonly ground?: string
}

/** What every dated command about a unit carries. */
export interface DatedUnitCommand<Type extends string> extends UnitCommandBase<Type> {
  /** The civil day from which it holds. It may lie in the past or in the future. */
  readonly on: CivilDate
}

/** What a command leads to: events of some types, or refusals of some codes. */
export type UnitDecision<Type extends UnitEvent['type'], Code extends string> = Result<
  readonly Extract<UnitEvent, { readonly type: Type }>[],
  Refusal<Code>
>

/** Decides where the unit is the one that is meant and time runs on. */
export function onUnit<Type extends UnitEvent['type'], Code extends string>(
  command: UnitCommandBase<string>,
  state: Unit | undefined,
  decide: (unit: Unit) => UnitDecision<Type, Code>,
): UnitDecision<Type, Code | 'time-went-back' | 'unit-unknown'> {
  const subject = command.unit
  if (state === undefined || state.unit !== subject) {
    const parts = { path: ['unit'], expected: state?.unit ?? null, actual: subject }
    return refuse(refusal('unit-unknown', { subject, ...parts }))
  }
  const [late] = timeFaults(subject, command.at, state.lastAt)
  return late ? refuse(late) : decide(state)
}

/** The same, where the unit also stands on the day from which the command holds. */
export function onStandingUnit<Type extends UnitEvent['type'], Code extends string>(
  command: DatedUnitCommand<string>,
  state: Unit | undefined,
  decide: (unit: Unit) => UnitDecision<Type, Code>,
): UnitDecision<Type, Code | UnitGuardCode> {
  return onUnit(command, state, (unit): UnitDecision<Type, Code | 'not-standing'> => {
    if (standsOn(unit, command.on)) return decide(unit)
    const days = [unit.founded, unitEnd(unit) ?? null]
    const parts = { path: ['on'], expected: days, actual: command.on }
    return refuse(refusal('not-standing', { subject: unit.unit, ...parts }))
  })
}

/** What the event of a dated command has from the command. */
export function datedBase({ unit, on, at, actor, id: cause, ground }: DatedUnitCommand<string>) {
  return { unit, on, at, actor, cause, ...(ground !== undefined && { ground }) }
}
