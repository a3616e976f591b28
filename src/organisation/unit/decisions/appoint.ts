import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, type Refusal, refusal } from '../../../foundation/index.ts'
import type { MemberId } from '../../../vocabulary/index.ts'
import { groundFaults, untilFaults } from '../../checks.ts'
import { memberOn } from '../../member/member-on.ts'
import type { PostCode, UnitCodes } from '../../refusals.ts'
import { overlap } from '../../span.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { UnitContext } from '../context.ts'
import type { Appointed } from '../events.ts'
import type { Unit } from '../state.ts'
import { kindsWithin, placesFaults } from './places-faults.ts'

/**
 * Gives a member a post of a unit from a day on. One member may hold several posts, and a post may have
 * several holders. Needs the member in the context.
 */
export interface Appoint extends DatedUnitCommand<'appoint'> {
  readonly member: MemberId
  readonly post: string
  /** Whether the holder comes from elsewhere: has no home in this unit or under it (兼职). */
  readonly concurrent: boolean
  /** The first day on which the post is no longer held, for a term or a rota. */
  readonly until?: CivilDate
}

/** Decides on {@link Appoint}. The kind of the unit must have room for the holder on every day of the term. */
export function appoint(
  command: Appoint,
  state: Unit | undefined,
  context: UnitContext,
): UnitDecision<'appointed', UnitCodes['appoint']> {
  const { member, post, concurrent, until } = command
  return onStandingUnit(command, state, (unit) => {
    const ends = untilFaults(unit.unit, command.on, until)
    const faults = [
      ...ends,
      ...holderFaults(command, context),
      // Without a term there is nothing to look into.
      ...(ends.length > 0 ? [] : roomFaults(command, unit, context)),
      ...groundFaults(unit.unit, command.ground),
    ]
    return okUnless(faults, (): readonly Appointed[] => {
      const base = { type: 'appointed', ...datedBase(command), member, post, concurrent } as const
      return [until === undefined ? base : { ...base, until }]
    })
  })
}

function holderFaults(command: Appoint, context: UnitContext): readonly Refusal<PostCode>[] {
  const { unit: subject, member, on, concurrent } = command
  const path = ['member']
  if (context.member?.member !== member) {
    return [refusal('holder-missing', { subject, path, actual: member })]
  }
  const holder = memberOn(context.member, on)
  if (!holder)
    return [refusal('holder-not-joined', { subject, path, expected: on, actual: member })]
  if (!concurrent || holder.home !== subject) return []
  return [refusal('not-concurrent', { subject, path: ['concurrent'], actual: member })]
}

function roomFaults(
  command: Appoint,
  unit: Unit,
  { rules }: UnitContext,
): readonly Refusal<PostCode>[] {
  const { unit: subject, on: from, until, member, post, concurrent } = command
  const holder = { from, post, concurrent, ...(until !== undefined && { until }) }
  const others = unit.posts.filter((each) => each.post === post && overlap(each, holder))
  if (others.some((each) => each.member === member)) {
    return [refusal('post-held', { subject, path: ['member'], expected: post, actual: member })]
  }
  return kindsWithin(unit, holder).flatMap((span) =>
    placesFaults({ subject, path: ['post'] }, span, [...others, holder], rules),
  )
}
