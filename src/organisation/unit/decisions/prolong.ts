import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { groundFaults, untilFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import { onUnit, type UnitCommandBase, type UnitDecision } from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { Unit } from '../state.ts'
import { untilNeeded } from './until-needed.ts'

/**
 * Says until when a unit stands, later or earlier than was said before, or with `null` that it stands
 * until it is dissolved. A unit whose time has run out begins to stand again without a gap.
 */
export interface ProlongUnit extends UnitCommandBase<'prolong'> {
  readonly until: CivilDate | null
}

/** Decides on {@link ProlongUnit}. */
export function prolong(
  command: ProlongUnit,
  state: Unit | undefined,
  { rules }: UnitContext,
): UnitDecision<'prolonged', UnitCodes['prolong']> {
  const { unit: subject, until, at, actor, id: cause, ground } = command
  return onUnit(command, state, (unit): UnitDecision<'prolonged', UnitCodes['prolong']> => {
    if (unit.dissolved) {
      return refuse(refusal('dissolved-already', { subject, actual: unit.dissolved.on }))
    }
    if ((unit.until ?? null) === until) {
      return refuse(refusal('nothing-changes', { subject, path: ['until'], actual: until }))
    }
    const formation = unit.formation[unit.formation.length - 1]?.value ?? ''
    const faults = [
      ...untilFaults(subject, unit.founded, until),
      ...untilNeeded(subject, formation, until, rules),
      ...groundFaults(subject, ground),
    ]
    const given = ground === undefined ? {} : { ground }
    return okUnless(faults, () => [
      { type: 'prolonged', unit: subject, at, actor, cause, ...given, until },
    ])
  })
}
