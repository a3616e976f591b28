import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { CycleContext } from './context.ts'
import { type AmendCycle, amendCycle } from './decisions/amend.ts'
import { type AnnounceResults, announceResults } from './decisions/announce.ts'
import { type ApplyCycle, applyCycle } from './decisions/apply.ts'
import { type BeginCycle, beginCycle } from './decisions/begin.ts'
import { type CarryOnCycle, carryOnCycle } from './decisions/carry-on.ts'
import { type CloseCycle, closeCycle } from './decisions/close.ts'
import { type ConfirmCycle, confirmCycle } from './decisions/confirm.ts'
import { type OpenCycle, openCycle } from './decisions/open.ts'
import { type PublishResults, publishResults } from './decisions/publish.ts'
import { type ReviseResults, reviseResults } from './decisions/revise.ts'
import type { CycleEvent } from './events.ts'
import { recipe } from './evolve.ts'
import type { CycleRefusal } from './refusals.ts'
import type { CycleState } from './state.ts'

/** What can be done about one cycle. */
export type CycleCommand =
  | OpenCycle
  | AmendCycle
  | BeginCycle
  | CloseCycle
  | PublishResults
  | AnnounceResults
  | ReviseResults
  | ConfirmCycle
  | ApplyCycle
  | CarryOnCycle

function decide(
  command: CycleCommand,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleEvent[], CycleRefusal> {
  switch (command.type) {
    case 'open':
      return openCycle(command, state, context)
    case 'amend':
      return amendCycle(command, state, context)
    case 'begin':
      return beginCycle(command, state, context)
    case 'close':
      return closeCycle(command, state, context)
    case 'publish':
      return publishResults(command, state, context)
    case 'announce':
      return announceResults(command, state, context)
    case 'revise':
      return reviseResults(command, state, context)
    case 'confirm':
      return confirmCycle(command, state, context)
    case 'apply':
      return applyCycle(command, state, context)
    case 'carry-on':
      return carryOnCycle(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * One cycle of one unit (一个年度), one stream each: opened with its rules, begun, closed under the same
 * rules, published, shown, perhaps revised by rulings, confirmed once, applied and carried on. It holds
 * no member, so a step costs the same whatever their number.
 *
 * @example
 * ```ts
 * import { commandId, cycle, cycleId, instant, memberId, unitId, unwrap, utc } from 'pledgebook'
 *
 * const base = { cycle: cycleId('2026:fuxin'), actor: memberId('m-1') }
 * const context = { actorRoles: ['office'], zone: utc }
 * const opened = unwrap(cycle.decide(
 *   {
 *     ...base, id: commandId('c-1'), type: 'open', at: instant('2026-01-04T09:00Z'), period: '2026',
 *     unit: unitId('fuxin'), title: { en: 'The year 2026' }, zone: utc.name, responsible: 'office',
 *     populations: [{ name: 'branches', rulebook: { id: 'stars', version: '2026' }, hash: 'a1' }],
 *   },
 *   undefined, context,
 * ))
 * const begin = { ...base, id: commandId('c-2'), type: 'begin', at: instant('2026-01-05T09:00Z') } as const
 * const begun = unwrap(cycle.decide(begin, cycle.replay(opened), context))
 * cycle.replay([...opened, ...begun])?.status // => 'running'
 * const again = cycle.can(begin, cycle.replay([...opened, ...begun]), context)
 * again.ok || again.refusals[0].code // => 'cycle-stage-wrong'
 * ```
 */
export const cycle: Decider<CycleCommand, CycleState, CycleEvent, CycleContext, CycleRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<CycleState, CycleEvent>(recipe))
