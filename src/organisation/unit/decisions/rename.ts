import { copyOf, okUnless } from '../../../foundation/index.ts'
import type { Titles } from '../../../vocabulary/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { Unit } from '../state.ts'
import { nameFaults } from './name-faults.ts'

/** Gives a unit another name, in every language anew. */
export interface RenameUnit extends DatedUnitCommand<'rename'> {
  readonly name: Titles
}

/** Decides on {@link RenameUnit}. */
export function rename(
  command: RenameUnit,
  state: Unit | undefined,
): UnitDecision<'renamed', UnitCodes['rename']> {
  const { unit: subject, name, on } = command
  return onStandingUnit(command, state, (unit) => {
    const faults = [
      ...nameFaults(subject, name),
      ...changeFaults(subject, ['name'], { history: unit.name, on, value: name }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [
      { type: 'renamed', ...datedBase(command), name: copyOf<Titles>(name) },
    ])
  })
}
