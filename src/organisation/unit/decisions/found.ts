import type { CivilDate } from '../../../calendar/index.ts'
import { copyOf, okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { checkFields, type Fields, type Titles, type UnitId } from '../../../vocabulary/index.ts'
import { groundFaults, untilFaults } from '../../checks.ts'
import { copyFields } from '../../copy-fields.ts'
import type { UnitCodes } from '../../refusals.ts'
import { unknownName } from '../../rules/unknown-name.ts'
import { type DatedUnitCommand, datedBase, type UnitDecision } from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { UnitFounded } from '../events.ts'
import type { Unit } from '../state.ts'
import { nameFaults } from './name-faults.ts'
import { placeFaults } from './place-faults.ts'
import { servedFaults } from './served-faults.ts'
import { untilNeeded } from './until-needed.ts'

/** Founds a unit. Needs the unit above it in the context, where there is one. */
export interface FoundUnit extends DatedUnitCommand<'found'> {
  readonly kind: string
  readonly domain: string
  readonly formation: string
  /** The unit above, or `null` where the kind may stand alone. */
  readonly parent: UnitId | null
  readonly name: Titles
  /** The other units that it is there for: the enterprises of a joint branch. At most 10,000. */
  readonly serves?: readonly UnitId[]
  readonly attributes?: Fields
  /** The first day on which it no longer stands, for a unit that is founded for a time. */
  readonly until?: CivilDate
}

/** Decides on {@link FoundUnit}. */
export function found(
  command: FoundUnit,
  state: Unit | undefined,
  context: UnitContext,
): UnitDecision<'founded', UnitCodes['found']> {
  const { unit, kind, domain, formation, parent, name, until } = command
  const { serves = [], attributes = {} } = command
  if (state) return refuse(refusal('unit-known', { subject: unit, path: ['unit'], actual: unit }))
  const { rules } = context
  const faults = [
    ...unknownName('unit-kind-unknown', unit, ['kind'], rules.unitKinds, kind),
    ...unknownName('domain-unknown', unit, ['domain'], rules.domains, domain),
    ...unknownName('formation-unknown', unit, ['formation'], rules.formations, formation),
    ...placeFaults(command, context),
    ...nameFaults(unit, name),
    ...servedFaults(unit, serves),
    ...checkFields(rules.unitAttributes, attributes, ['attributes']),
    ...untilFaults(unit, command.on, until),
    ...untilNeeded(unit, formation, until, rules),
    ...groundFaults(unit, command.ground),
  ]
  return okUnless(faults, (): readonly UnitFounded[] => [
    {
      type: 'founded',
      ...datedBase(command),
      ...{ kind, domain, formation, parent },
      name: copyOf<Titles>(name),
      serves: [...serves],
      attributes: copyFields(attributes),
      ...(until !== undefined && { until }),
    },
  ])
}
