import { valueOn } from '../../../calendar/index.ts'
import { okUnless } from '../../../foundation/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import { nextChange } from '../../history.ts'
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
import { placeFaults } from './place-faults.ts'
import { placesFaults } from './places-faults.ts'

/**
 * Makes a unit one of another kind: a branch becomes a general branch (升格). Needs the unit above it on
 * that day in the context, where there is one.
 */
export interface UpgradeUnit extends DatedUnitCommand<'upgrade'> {
  readonly kind: string
}

/**
 * Decides on {@link UpgradeUnit}. Refused too where a post is held that the new kind does not have, or
 * by too many: end it first. The units below are looked at by `organisationFaults`.
 */
export function upgrade(
  command: UpgradeUnit,
  state: Unit | undefined,
  context: UnitContext,
): UnitDecision<'upgraded', UnitCodes['upgrade']> {
  const { kind, on, ground } = command
  return onStandingUnit(command, state, (unit) => {
    const subject = unit.unit
    const parent = valueOn(unit.parent, on) ?? null
    const until = nextChange(unit.kind, on)
    const span = { from: on, kind, ...(until !== undefined && { until }) }
    const unknown = unknownName(
      'unit-kind-unknown',
      subject,
      ['kind'],
      context.rules.unitKinds,
      kind,
    )
    const faults = [
      ...unknown,
      ...changeFaults(subject, ['kind'], { history: unit.kind, on, value: kind }),
      ...placeFaults({ unit: subject, kind, parent, on }, context),
      ...(unknown.length > 0
        ? []
        : placesFaults({ subject, path: ['kind'] }, span, unit.posts, context.rules)),
      ...groundFaults(subject, ground),
    ]
    return okUnless(faults, () => [{ type: 'upgraded', ...datedBase(command), kind }])
  })
}
