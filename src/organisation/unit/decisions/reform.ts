import { okUnless } from '../../../foundation/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import { unknownName } from '../../rules/unknown-name.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { Unit } from '../state.ts'
import { untilNeeded } from './until-needed.ts'

/** Says that a unit is formed in another way: attached before, standalone from now on. */
export interface ReformUnit extends DatedUnitCommand<'reform'> {
  readonly formation: string
}

/** Decides on {@link ReformUnit}. */
export function reform(
  command: ReformUnit,
  state: Unit | undefined,
  { rules }: UnitContext,
): UnitDecision<'reformed', UnitCodes['reform']> {
  const { unit: subject, formation, on } = command
  return onStandingUnit(command, state, (unit) => {
    const faults = [
      ...unknownName('formation-unknown', subject, ['formation'], rules.formations, formation),
      ...changeFaults(subject, ['formation'], { history: unit.formation, on, value: formation }),
      ...untilNeeded(subject, formation, unit.until, rules),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [{ type: 'reformed', ...datedBase(command), formation }])
  })
}
