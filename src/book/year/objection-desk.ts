import { type AppraisalKey, cycle, type Hash, type RulingRef } from '../../cycle/index.ts'
import { ok, parseId } from '../../foundation/index.ts'
import {
  type Matter,
  type ObjectionCommand,
  type ObjectionContext,
  type ObjectionEvent,
  type ObjectionRefusal,
  type ObjectionRuled,
  type Objections,
  objection,
} from '../../record/index.ts'
import { parseObjectionCommand } from '../../schema/index.ts'
import type { FactId } from '../../vocabulary/index.ts'
import type { Desk, DeskCommand, Following } from '../desk.ts'
import { followingId } from '../followed-by.ts'
import type { Look } from '../look.ts'
import { aboutParties } from './about-subject.ts'
import { followingOf } from './following-of.ts'
import { liftings } from './lifted.ts'
import { appraisalOf } from './matter-key.ts'
import { partiesOf } from './matters/parties-of.ts'
import { objectionContext } from './objection-context.ts'
import { reviseFollowing } from './revise-following.ts'
import { cycleStream, objectionStream, objectionsLabel } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** The desk of objections. What a ruling found wrong is taken back at once, and what hangs on it follows. */
export function objectionDesk(
  year: YearWorld,
): Desk<ObjectionCommand, Objections, ObjectionEvent, ObjectionContext, ObjectionRefusal> {
  return {
    to: 'objection',
    decider: objection,
    schema: 1,
    parse: parseObjectionCommand,
    // The domain refuses whoever judged before, objected, or has a part in the matter.
    judging: [],
    streamOf: ({ matter }) => objectionStream(matter),
    labelsOf: (event) => {
      const key = event.type === 'raised' ? appraisalOf(event.matter) : undefined
      return key ? [objectionsLabel(key.cycle)] : []
    },
    about: async ({ command: { matter, at } }, look) =>
      aboutParties(year, look, await partiesOf(matter, look), at),
    contextOf: async ({ command }, look) => ok(await objectionContext(year, command, look)),
    follow: async (event, look, stream) => ok(await followObjection(year, event, { look, stream })),
  }
}

/** What was wrong is taken back, and then everything that hangs on it runs again. */
async function followObjection(
  { hash }: YearWorld,
  event: ObjectionEvent,
  { look, stream }: { readonly look: Look; readonly stream: string },
): Promise<readonly Following[]> {
  if (event.type !== 'ruled') return []
  const state = await look.state(objection, stream)
  const key = state && appraisalOf(state.matter)
  if (state === undefined || key === undefined) return []
  const { matter } = state
  if (key.measure !== undefined)
    return measuresLifted(hash, event, matter, { ...key, measure: key.measure })
  if (!(await isDrawnFrom(event, matter, key, look))) return []
  const lifted = await liftings(hash, event, matter, key, look)
  return [...withdrawals(hash, event), ...lifted, reviseFollowing(hash, event, matter, key.cycle)]
}

/** A ruling that upheld the objection, or one in whose predecessor's name something was changed. */
async function isDrawnFrom(
  { outcome, objection: id }: ObjectionRuled,
  matter: Matter,
  key: AppraisalKey,
  look: Look,
): Promise<boolean> {
  if (outcome !== 'rejected') return true
  const state = await look.state(cycle, cycleStream(key.cycle))
  const editions = state && 'editions' in state ? state.editions : []
  return editions.some(({ ruling }) => ruling?.objection === id && ruling.matter.id === matter.id)
}

/** Every fact that the ruling names. */
function withdrawals(
  hash: Hash,
  { at, actor, cause, outcome, remedy }: ObjectionRuled,
): readonly Following[] {
  if (outcome === 'rejected') return []
  const facts = remedy.filter(({ kind }) => kind === 'fact')
  return facts.flatMap(({ id: fact, note: reason }) => {
    const known = parseId<'fact'>('fact', fact)
    if (!known.ok) return []
    // Whatever a fact is called, no other id that follows from the ruling reads like this one.
    const id = followingId(hash, cause, '', fact, 'withdrawn')
    const base = { id, type: 'withdraw', at, actor } as const
    const command: DeskCommand & { readonly fact: FactId; readonly reason: string } = {
      ...{ ...base, fact: known.value, reason },
    }
    return [followingOf('record', command)]
  })
}

/** A measure that was objected to with success is taken back, where it has no effect yet. */
function measuresLifted(
  hash: Hash,
  event: ObjectionRuled,
  matter: Matter,
  key: AppraisalKey & { readonly measure: string },
): readonly Following[] {
  const { at, actor, cause, outcome, reason, objection: ruled } = event
  if (outcome === 'rejected') return []
  const ruling: RulingRef = { matter, objection: ruled, at }
  const command = { id: followingId(hash, cause, 'lift'), type: 'lift', at, actor } as const
  return [followingOf('appraisal', { ...command, ...key, ...{ ruling, reason } })]
}
