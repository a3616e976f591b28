import { freezeDeep, unreachable } from '../../foundation/index.ts'
import type { PledgeDecision } from './command-parts.ts'
import type { PledgeCommand } from './commands.ts'
import type { PledgeContext } from './context.ts'
import { approve } from './decisions/approve.ts'
import { check } from './decisions/check.ts'
import { claim } from './decisions/claim.ts'
import { comment } from './decisions/comment.ts'
import { correct } from './decisions/correct.ts'
import { extend } from './decisions/extend.ts'
import { give } from './decisions/give.ts'
import { progress } from './decisions/progress.ts'
import { propose } from './decisions/propose.ts'
import { publish } from './decisions/publish.ts'
import { refusePledge } from './decisions/refuse-pledge.ts'
import { remind } from './decisions/remind.ts'
import { requestCorrection } from './decisions/request-correction.ts'
import { returnPledge } from './decisions/return-pledge.ts'
import { review } from './decisions/review.ts'
import { revise } from './decisions/revise.ts'
import { verify } from './decisions/verify.ts'
import { withdraw } from './decisions/withdraw.ts'
import { inState } from './guard.ts'
import type { PledgeCode } from './refusals.ts'
import type { Pledge } from './state.ts'

/** What a command leads to. Its events share nothing with it and are frozen. */
export function decide(
  command: PledgeCommand,
  state: Pledge | undefined,
  context: PledgeContext,
): PledgeDecision<PledgeCode> {
  const decision = decideOne(command, state, context)
  if (decision.ok) freezeDeep(decision.value)
  return decision
}

/** Which verb needs which state, and who decides it. */
function decideOne(
  command: PledgeCommand,
  state: Pledge | undefined,
  context: PledgeContext,
): PledgeDecision<PledgeCode> {
  switch (command.type) {
    case 'propose':
      return propose(command, state, context)
    case 'comment':
      return inState(command, state, ['proposed'], (p) => comment(command, p))
    case 'approve':
      return inState(command, state, ['proposed'], (p) => approve(command, p, context))
    case 'return':
      return inState(command, state, ['proposed'], (p) => returnPledge(command, p))
    case 'refuse':
      return inState(command, state, ['proposed'], (p) => refusePledge(command, p))
    case 'revise':
      return inState(command, state, ['returned'], (p) => revise(command, p, context))
    case 'publish':
      return inState(command, state, ['approved'], (p) => publish(command, p, context))
    case 'give':
      return inState(command, state, ['approved'], (p) => give(command, p, context))
    case 'progress':
      return inState(command, state, ['running'], (p) => progress(command, p))
    case 'check':
      return inState(command, state, ['running'], (p) => check(command, p))
    case 'remind':
      return inState(command, state, ['running'], () => remind(command))
    case 'request-correction':
      return inState(command, state, inForce, (p) => requestCorrection(command, p, context))
    case 'correct':
      return inState(command, state, ['running'], (p) => correct(command, p))
    case 'extend':
      return inState(command, state, ['running'], (p) => extend(command, p, context))
    case 'review':
      return inState(command, state, inForce, (p) => review(command, p, context))
    case 'claim':
      return inState(command, state, ['running'], (p) => claim(command, p, context))
    case 'verify':
      return inState(command, state, inForce, (p) => verify(command, p, context))
    case 'withdraw':
      return inState(command, state, unclaimed, (p) => withdraw(command, p, context))
    default:
      return unreachable(command)
  }
}

const inForce = ['running', 'claimed'] as const
const unclaimed = ['proposed', 'returned', 'approved', 'running'] as const
