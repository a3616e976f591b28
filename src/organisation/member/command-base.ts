import type { CivilDate } from '../../calendar/index.ts'
import { type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CommandBase, MemberId } from '../../vocabulary/index.ts'
import { timeFaults } from '../checks.ts'
import type { MemberGuardCode } from '../refusals.ts'
import type { MemberEvent } from './events.ts'
import { membershipOn } from './member-on.ts'
import type { Member, Membership } from './state.ts'

/** What every command about a member carries. */
export interface MemberCommandBase<Type extends string> extends CommandBase<Type> {
  readonly member: MemberId
  /** The civil day from which it holds. It may lie in the past or in the future. */
  readonly on: CivilDate
  /** What it rests on: 1 to 2000 characters. */
  readonly ground?: string
}

/** What a command leads to: events of one type, or refusals of some codes. */
export type MemberDecision<Type extends MemberEvent['type'], Code extends string> = Result<
  readonly Extract<MemberEvent, { readonly type: Type }>[],
  Refusal<Code>
>

/** Decides where the member is the one that is meant, time runs on, and the day lies in a membership. */
export function onMember<Type extends MemberEvent['type'], Code extends string>(
  command: MemberCommandBase<string>,
  state: Member | undefined,
  decide: (membership: Membership) => MemberDecision<Type, Code>,
): MemberDecision<Type, Code | MemberGuardCode> {
  const { member: subject, at, on } = command
  if (state === undefined || state.member !== subject) return refuse(unknown(subject, state))
  const [late] = timeFaults(subject, at, state.lastAt)
  if (late) return refuse(late)
  const membership = membershipOn(state, on)
  if (membership) return decide(membership)
  const expected = state.memberships.slice(-10).map(({ from, until }) => [from, until ?? null])
  return refuse(refusal('not-joined', { subject, path: ['on'], expected, actual: on }))
}

/** The refusal of a command that came to another member's stream, or to none. */
export function unknown(subject: MemberId, state: Member | undefined): Refusal<'member-unknown'> {
  const parts = { path: ['member'], expected: state?.member ?? null, actual: subject }
  return refusal('member-unknown', { subject, ...parts })
}

/** What the event of a command has from the command. */
export function eventBase({ member, on, at, actor, id, ground }: MemberCommandBase<string>) {
  return { member, on, at, actor, cause: id, ...(ground !== undefined && { ground }) }
}
