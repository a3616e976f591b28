import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, type Refusal, refusal } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { groundFaults, untilFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import { named } from '../../rules/organisation-rules.ts'
import { unknownName } from '../../rules/unknown-name.ts'
import { mostAtOnce, overlap } from '../../span.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { MemberContext } from '../context.ts'
import type { MemberAffiliated } from '../events.ts'
import type { Member, Membership } from '../state.ts'
import { unitFaults } from './unit-faults.ts'

/**
 * Makes a member active in a unit beside the home: where an agency's member lives (双管双责), where a
 * floating one is looked after. Needs that unit in the context.
 */
export interface Affiliate extends MemberCommandBase<'affiliate'> {
  readonly unit: UnitId
  /** The kind of affiliation, by its name in the rules. */
  readonly kind: string
  /** The first day on which it no longer holds, where one is known. */
  readonly until?: CivilDate
}

type Code = MemberCodes['affiliate']

const codes = {
  missing: 'activity-missing',
  notStanding: 'activity-not-standing',
  notAllowed: 'activity-not-allowed',
} as const

/** Decides on {@link Affiliate}. */
export function affiliate(
  command: Affiliate,
  state: Member | undefined,
  context: MemberContext,
): MemberDecision<'affiliated', Code> {
  const { member: subject, on, unit, kind, until } = command
  return onMember(command, state, (membership) => {
    const { affiliations } = context.rules
    const ends = untilFaults(subject, on, until)
    const faults: readonly Refusal<Code>[] = [
      ...ends,
      ...unknownName('affiliation-unknown', subject, ['kind'], affiliations, kind),
      ...activityFaults(command, context),
      ...(ends.length > 0 ? [] : roomFaults(command, membership, context)),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, (): readonly MemberAffiliated[] => {
      const base = { type: 'affiliated', ...eventBase(command), unit, kind } as const
      return [until === undefined ? base : { ...base, until }]
    })
  })
}

function activityFaults(command: Affiliate, context: MemberContext): readonly Refusal<Code>[] {
  const rule = named(context.rules.affiliations, command.kind)
  if (!rule) return []
  const { member, unit, on } = command
  return unitFaults<Code>({ member, place: 'unit', unit, on }, rule.at, codes, context)
}

function roomFaults(
  { member: subject, on: from, unit, kind, until }: Affiliate,
  { affiliations }: Membership,
  { rules }: MemberContext,
): readonly Refusal<Code>[] {
  const most = named(rules.affiliations, kind)?.most
  const span = { from, ...(until !== undefined && { until }) }
  const others = affiliations.filter((each) => each.kind === kind && overlap(each, span))
  if (others.some((each) => each.unit === unit)) {
    return [refusal('affiliated-already', { subject, path: ['unit'], actual: unit })]
  }
  if (most === undefined || mostAtOnce([...others, span], span) <= most) return []
  return [refusal('affiliation-full', { subject, path: ['kind'], expected: most, actual: kind })]
}
