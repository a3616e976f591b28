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
import type { Unit } from '../state.ts'
import { servedFaults } from './served-faults.ts'

/** Says for which other units a unit is there: all of them, at most 10,000. */
export interface ServeUnits extends DatedUnitCommand<'serve'> {
  readonly serves: readonly UnitId[]
}

/** Decides on {@link ServeUnits}. */
export function serve(
  command: ServeUnits,
  state: Unit | undefined,
): UnitDecision<'serves', UnitCodes['serve']> {
  const { unit: subject, serves, on } = command
  return onStandingUnit(command, state, (unit) => {
    const faults = [
      ...servedFaults(subject, serves),
      ...changeFaults(subject, ['serves'], { history: unit.serves, on, value: serves }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [{ type: 'serves', ...datedBase(command), serves: [...serves] }])
  })
}
