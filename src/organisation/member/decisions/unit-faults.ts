import { type CivilDate, valueOn } from '../../../calendar/index.ts'
import { type Refusal, refusal } from '../../../foundation/index.ts'
import type { MemberId, UnitId } from '../../../vocabulary/index.ts'
import { standsOn } from '../../unit/unit-on.ts'
import type { MemberContext } from '../context.ts'

/** The unit that a command names, in which place of it, and from when on. */
interface Belonging {
  readonly member: MemberId
  readonly place: 'home' | 'unit'
  readonly unit: UnitId
  readonly on: CivilDate
}

/** The three ways in which a unit can be none for a member: not there, not standing, of no fitting kind. */
interface Codes<Code extends string> {
  readonly missing: Code
  readonly notStanding: Code
  readonly notAllowed: Code
}

/** Why a member may not belong to a unit from a day on. `kinds` are those in which it is possible. */
export function unitFaults<Code extends string>(
  { member: subject, place, unit: actual, on }: Belonging,
  kinds: readonly string[],
  codes: Codes<Code>,
  { unit }: MemberContext,
): readonly Refusal<Code>[] {
  const path = [place]
  if (unit?.unit !== actual) return [refusal(codes.missing, { subject, path, actual })]
  if (!standsOn(unit, on)) {
    return [refusal(codes.notStanding, { subject, path, expected: on, actual })]
  }
  const kind = valueOn(unit.kind, on) ?? ''
  if (kinds.includes(kind)) return []
  return [refusal(codes.notAllowed, { subject, path, expected: kinds.slice(0, 100), actual: kind })]
}
