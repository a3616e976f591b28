import {
  type Decider,
  decider,
  evolution,
  freezeDeep,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { UnitRefusal } from '../refusals.ts'
import type { UnitContext } from './context.ts'
import { type Appoint, appoint } from './decisions/appoint.ts'
import { type DescribeUnit, describeUnit } from './decisions/describe-unit.ts'
import { type DissolveUnit, dissolve } from './decisions/dissolve.ts'
import { type EndPost, endPost } from './decisions/end-post.ts'
import { type FoundUnit, found } from './decisions/found.ts'
import { type MoveUnit, move } from './decisions/move.ts'
import { type ProlongUnit, prolong } from './decisions/prolong.ts'
import { type ReformUnit, reform } from './decisions/reform.ts'
import { type RenameUnit, rename } from './decisions/rename.ts'
import { type ServeUnits, serve } from './decisions/serve.ts'
import { type UpgradeUnit, upgrade } from './decisions/upgrade.ts'
import type { UnitEvent } from './events.ts'
import { recipe } from './evolve.ts'
import type { Unit } from './state.ts'

/** What can be done about one unit. */
export type UnitCommand =
  | FoundUnit
  | UpgradeUnit
  | RenameUnit
  | MoveUnit
  | ReformUnit
  | ServeUnits
  | DescribeUnit
  | ProlongUnit
  | DissolveUnit
  | Appoint
  | EndPost

type Decided = Result<readonly UnitEvent[], UnitRefusal>

function decide(command: UnitCommand, state: Unit | undefined, context: UnitContext): Decided {
  const decided = decideOne(command, state, context)
  if (decided.ok) freezeDeep(decided.value)
  return decided
}

function decideOne(command: UnitCommand, state: Unit | undefined, context: UnitContext): Decided {
  switch (command.type) {
    case 'found':
      return found(command, state, context)
    case 'upgrade':
      return upgrade(command, state, context)
    case 'rename':
      return rename(command, state)
    case 'move':
      return move(command, state, context)
    case 'reform':
      return reform(command, state, context)
    case 'serve':
      return serve(command, state)
    case 'describe':
      return describeUnit(command, state, context)
    case 'prolong':
      return prolong(command, state, context)
    case 'dissolve':
      return dissolve(command, state)
    case 'appoint':
      return appoint(command, state, context)
    case 'end-post':
      return endPost(command, state)
    default:
      return unreachable(command)
  }
}

/**
 * The life of one unit, one stream each: founded, upgraded, renamed, moved, formed in another way,
 * dissolved, and its posts given and ended. Every change holds from a civil day, which may lie before
 * or after the day on which it is told. Ask `unitOn` for any day, and `organisationOn` for the whole.
 *
 * Who may do what is the host's to know. A change must be right on the day from which it holds, seen
 * from this stream and what the context brings; what no single stream sees, `organisationOn` and
 * `organisationFaults` find on any day.
 *
 * @example
 * ```ts
 * import {
 *   civilDate, commandId, instant, memberId, type OrganisationRules, unit, unitId, unitOn, unwrap,
 * } from 'pledgebook'
 *
 * const kind = (name: string) => ({
 *   name, title: { en: name }, root: true, under: [], posts: [], home: true, coveredBy: [],
 * })
 * const rules: OrganisationRules = {
 *   unitKinds: [kind('branch'), kind('general-branch')],
 *   domains: [{ name: 'community', title: { zh: '社区' } }],
 *   formations: [{ name: 'standalone', title: { zh: '单独' }, temporary: false }],
 *   posts: [], categories: [], affiliations: [], unitAttributes: [], memberAttributes: [],
 * }
 * const base = { id: commandId('c-1'), at: instant('2026-07-05T09:00+08:00'), actor: memberId('m-1') }
 * const daqiao = { ...base, unit: unitId('u-daqiao') }
 * const founded = unwrap(unit.decide(
 *   {
 *     ...daqiao, type: 'found', on: civilDate('2020-01-01'), parent: null, name: { zh: '大桥' },
 *     kind: 'branch', domain: 'community', formation: 'standalone',
 *   },
 *   undefined, { rules },
 * ))
 * const upgrade = { ...daqiao, type: 'upgrade', on: civilDate('2026-07-01'), kind: 'general-branch' } as const
 * const upgraded = unwrap(unit.decide(upgrade, unit.replay(founded), { rules }))
 * const state = unit.replay([...founded, ...upgraded])
 * state && unitOn(state, civilDate('2026-06-30'))?.kind // => 'branch'
 * state && unitOn(state, civilDate('2026-07-01'))?.kind // => 'general-branch'
 * ```
 */
export const unit: Decider<UnitCommand, Unit, UnitEvent, UnitContext, UnitRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Unit, UnitEvent>(recipe))
