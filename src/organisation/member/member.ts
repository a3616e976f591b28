import {
  type Decider,
  decider,
  evolution,
  freezeDeep,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { MemberRefusal } from '../refusals.ts'
import type { MemberContext } from './context.ts'
import { type Affiliate, affiliate } from './decisions/affiliate.ts'
import { type DescribeMember, describeMember } from './decisions/describe-member.ts'
import { type EndAffiliation, endAffiliation } from './decisions/end-affiliation.ts'
import { type Join, join } from './decisions/join.ts'
import { type Leave, leave } from './decisions/leave.ts'
import { type Recategorise, recategorise } from './decisions/recategorise.ts'
import { type Resume, resume } from './decisions/resume.ts'
import { type Suspend, suspend } from './decisions/suspend.ts'
import { type Transfer, transfer } from './decisions/transfer.ts'
import type { MemberEvent } from './events.ts'
import { recipe } from './evolve.ts'
import type { Member } from './state.ts'

/** What can be done about one member. */
export type MemberCommand =
  | Join
  | Recategorise
  | Transfer
  | Affiliate
  | EndAffiliation
  | Suspend
  | Resume
  | DescribeMember
  | Leave

type Decided = Result<readonly MemberEvent[], MemberRefusal>

function decide(
  command: MemberCommand,
  state: Member | undefined,
  context: MemberContext,
): Decided {
  const decided = decideOne(command, state, context)
  if (decided.ok) freezeDeep(decided.value)
  return decided
}

function decideOne(
  command: MemberCommand,
  state: Member | undefined,
  context: MemberContext,
): Decided {
  switch (command.type) {
    case 'join':
      return join(command, state, context)
    case 'recategorise':
      return recategorise(command, state, context)
    case 'transfer':
      return transfer(command, state, context)
    case 'affiliate':
      return affiliate(command, state, context)
    case 'end-affiliation':
      return endAffiliation(command, state)
    case 'suspend':
      return suspend(command, state)
    case 'resume':
      return resume(command, state)
    case 'describe-member':
      return describeMember(command, state, context)
    case 'leave':
      return leave(command, state)
    default:
      return unreachable(command)
  }
}

/**
 * The belonging of one member, one stream each: one home at a time, a category, units in which the
 * member is active beside it, suspension, leaving and joining again. Every change holds from a civil
 * day, which may lie before or after the day on which it is told. Ask `memberOn` for any day. Members
 * are opaque ids: no names. Who may do what is the host's to know.
 */
export const member: Decider<MemberCommand, Member, MemberEvent, MemberContext, MemberRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Member, MemberEvent>(recipe))
