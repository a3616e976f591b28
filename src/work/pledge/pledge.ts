import { type Decider, decider } from '../../foundation/index.ts'
import type { PledgeCommand } from './commands.ts'
import type { PledgeContext } from './context.ts'
import { decide } from './decide.ts'
import type { PledgeEvent } from './events.ts'
import { pledgeEvolution } from './evolve.ts'
import type { PledgeRefusal } from './refusals.ts'
import type { Pledge } from './state.ts'

/**
 * The life of one pledge, from proposal to outcome. Needs no organisation: rules and zone come in the
 * context. Refusals have the pledge as subject; each command has its own codes (`ApprovePledgeCode`, …).
 *
 * Who may act, and for whom, is for the host to permit (or for a book that keeps roles): anyone can propose
 * in another's name, revise, give, report, correct, claim or withdraw. The domain guards only that nobody
 * judges the own case (`own-case`).
 *
 * @example
 * ```ts
 * import { civilDate, commandId, instant, memberId, pledge, pledgeId, unwrap, utc } from 'pledgebook'
 *
 * const rules = {
 *   clause: 'pledges',
 *   kinds: [{ kind: 'annual', title: { en: 'annual' }, needsPost: false, reviewedMonthly: true }],
 *   perMember: { atLeast: 2, atMost: 5 },
 *   publications: [],
 *   forms: ['oath'],
 *   comments: 0,
 * }
 * const context = { rules, zone: utc }
 * const chen = memberId('m-chen')
 * const visits = {
 *   text: 'visit the elderly who live alone',
 *   measure: 'sign-in sheet',
 *   quantity: { amount: 48, unit: 'visits' },
 * }
 * const propose = {
 *   id: commandId('c-1'), type: 'propose', pledge: pledgeId('p-1'),
 *   at: instant('2026-01-05T09:00Z'), actor: chen, by: chen,
 *   kind: 'annual', items: [visits], due: civilDate('2026-12-31'),
 * } as const
 *
 * const events = unwrap(pledge.decide(propose, undefined, context))
 * const state = pledge.replay(events)
 * state?.status // => 'proposed'
 *
 * const approve = { ...propose, id: commandId('c-2'), type: 'approve' } as const
 * const refused = pledge.can(approve, state, context)
 * refused.ok || refused.refusals[0].code // => 'own-case'
 * ```
 */
export const pledge: Decider<PledgeCommand, Pledge, PledgeEvent, PledgeContext, PledgeRefusal> =
  /* @__PURE__ */ decider(decide, pledgeEvolution)
