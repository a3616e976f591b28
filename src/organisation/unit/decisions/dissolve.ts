import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { neededGroundFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  onUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { Unit } from '../state.ts'

/**
 * Ends a unit: `on` is the first day on which it no longer stands, after the day of its founding. Its
 * posts end with it. What stands under it and who has a home in it is moved by commands of their own.
 */
export interface DissolveUnit extends DatedUnitCommand<'dissolve'> {
  /** 1 to 2000 characters. */
  readonly ground: string
}

type Dissolving = UnitDecision<'dissolved', UnitCodes['dissolve']>

/** Decides on {@link DissolveUnit}. */
export function dissolve(command: DissolveUnit, state: Unit | undefined): Dissolving {
  const { unit: subject, on, ground } = command
  return onUnit(command, state, (unit): Dissolving => {
    if (unit.dissolved) {
      return refuse(refusal('dissolved-already', { subject, actual: unit.dissolved.on }))
    }
    return onStandingUnit(command, unit, (): Dissolving => {
      if (on === unit.founded) {
        const parts = { path: ['on'], expected: [unit.founded, null], actual: on }
        return refuse(refusal('not-standing', { subject, ...parts }))
      }
      return okUnless(neededGroundFaults(subject, ground), () => [
        { type: 'dissolved', ...datedBase(command), ground },
      ])
    })
  })
}
