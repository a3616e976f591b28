import { okUnless } from '../../../foundation/index.ts'
import { checkFields, type Fields } from '../../../vocabulary/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import { copyFields } from '../../copy-fields.ts'
import type { UnitCodes } from '../../refusals.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { Unit } from '../state.ts'

/** States all attributes of a unit anew: what is left out is no longer known. */
export interface DescribeUnit extends DatedUnitCommand<'describe'> {
  readonly attributes: Fields
}

/** Decides on {@link DescribeUnit}. */
export function describeUnit(
  command: DescribeUnit,
  state: Unit | undefined,
  { rules }: UnitContext,
): UnitDecision<'described', UnitCodes['describe']> {
  const { unit: subject, attributes, on } = command
  return onStandingUnit(command, state, (unit) => {
    const faults = [
      ...checkFields(rules.unitAttributes, attributes, ['attributes']),
      ...changeFaults(subject, ['attributes'], { history: unit.attributes, on, value: attributes }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [
      { type: 'described', ...datedBase(command), attributes: copyFields(attributes) },
    ])
  })
}
