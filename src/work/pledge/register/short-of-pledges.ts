import { okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import type { PledgeRules } from '../../../rulebook/index.ts'
import type { Answer, MemberId } from '../../../vocabulary/index.ts'
import { pledgesHeld } from './pledges-held.ts'
import type { PledgeRegister } from './state.ts'

/** One member at the closing of a cycle. */
export interface MemberAtClosing {
  readonly member: MemberId
  /** The member's register, or `undefined`: no pledge was ever entered. */
  readonly register: PledgeRegister | undefined
  /** What the rules' `exempt` says about the member (see `compileCondition`); `'no'` where they have none. */
  readonly exempt: Answer
}

/** A member with fewer pledges than the rules ask for. */
export interface ShortOfPledges {
  readonly member: MemberId
  readonly held: number
  readonly atLeast: number
}

/**
 * Who has fewer pledges than `rules.perMember.atLeast` and is not exempt, in the order given. Where it
 * matters and the exemption cannot be told, the check is refused with `exemption-unknown`, once for each
 * such member.
 *
 * @example
 * ```ts
 * import { memberId, shortOfPledges } from 'pledgebook'
 *
 * const rules = { perMember: { atLeast: 2, atMost: 5 } }
 * const member = memberId('m-017')
 * shortOfPledges(rules, [{ member, register: undefined, exempt: 'no' }])
 * // => { ok: true, value: [{ member: 'm-017', held: 0, atLeast: 2 }] }
 * ```
 */
export function shortOfPledges(
  rules: Pick<PledgeRules, 'perMember'>,
  members: readonly MemberAtClosing[],
): Result<readonly ShortOfPledges[], Refusal<'exemption-unknown'>> {
  const { atLeast } = rules.perMember
  const below = members.filter(({ register }) => pledgesHeld(register) < atLeast)
  const unknown = below
    .filter(({ exempt }) => exempt === 'missing')
    .map(({ member }) => refusal('exemption-unknown', { subject: member, actual: member }))
  return okUnless(unknown, () =>
    below
      .filter(({ exempt }) => exempt === 'no')
      .map(({ member, register }) => ({ member, held: pledgesHeld(register), atLeast })),
  )
}
