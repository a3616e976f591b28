import { valueOn } from '../../../calendar/index.ts'
import { okUnless } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { Unit } from '../state.ts'
import { placeFaults } from './place-faults.ts'

/** Puts a unit, and all that stands under it, under another one (理顺隶属关系). Needs that one in the context. */
export interface MoveUnit extends DatedUnitCommand<'move'> {
  readonly parent: UnitId | null
}

/** Decides on {@link MoveUnit}. */
export function move(
  command: MoveUnit,
  state: Unit | undefined,
  context: UnitContext,
): UnitDecision<'moved', UnitCodes['move']> {
  const { unit: subject, parent, on } = command
  return onStandingUnit(command, state, (unit) => {
    const kind = valueOn(unit.kind, on) ?? ''
    const faults = [
      ...placeFaults({ unit: subject, kind, parent, on }, context),
      ...changeFaults(subject, ['parent'], { history: unit.parent, on, value: parent }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [{ type: 'moved', ...datedBase(command), parent }])
  })
}
