import type { CivilDate } from '../../../calendar/index.ts'
import type { Refusal } from '../../../foundation/index.ts'
import type { MemberId, UnitId } from '../../../vocabulary/index.ts'
import type { HomeCode } from '../../refusals.ts'
import type { MemberContext } from '../context.ts'
import { unitFaults } from './unit-faults.ts'

interface Moving {
  readonly member: MemberId
  readonly home: UnitId
  readonly on: CivilDate
}

const codes = {
  missing: 'home-missing',
  notStanding: 'home-not-standing',
  notAllowed: 'home-not-allowed',
} as const

/** Why a unit may not be the home of a member from a day on. */
export function homeFaults(
  { member, home, on }: Moving,
  context: MemberContext,
): readonly Refusal<HomeCode>[] {
  const kinds = context.rules.unitKinds.filter((kind) => kind.home).map(({ name }) => name)
  const belonging = { member, place: 'home', unit: home, on } as const
  return unitFaults<HomeCode>(belonging, kinds, codes, context)
}
