import { describe, expect, it } from 'vitest'
import { factOfPledgeEvent, type PledgeReactionContext } from '../../src/cycle/index.ts'
import { literalId, unwrap } from '../../src/foundation/index.ts'
import { record, vouchedFact } from '../../src/record/index.ts'
import { checkRulebook } from '../../src/rulebook/index.ts'
import type { Catalogue } from '../../src/vocabulary/index.ts'
import type { Pledge, PledgeCommand, PledgeEvent } from '../../src/work/pledge/index.ts'
import { everyKind } from '../support/rulebooks.ts'
import {
  chen,
  commands,
  context,
  eventsOf,
  later,
  li,
  stateOf,
  wang,
  ways,
} from '../work/pledge/fixtures.ts'

const common = { title: { en: 'a kind' }, recordedBy: [], certifiedBy: ['committee'], evidence: 0 }
const catalogue: Catalogue = {
  facts: [
    {
      ...common,
      kind: 'month',
      fields: [
        { name: 'outcome', type: 'choice', options: ['met', 'unmet'] },
        { name: 'points', type: 'number', from: 0, to: 6, decimals: 1 },
      ],
    },
    {
      ...common,
      kind: 'verdict',
      fields: [
        { name: 'pledge', type: 'text', longest: 128 },
        { name: 'outcome', type: 'text', longest: 20 },
        { name: 'excused', type: 'flag' },
      ],
    },
  ],
  attributes: [],
  inputs: [],
}
const rules = { ...context.rules, facts: { review: 'month', verdict: 'verdict' } }
const world: PledgeReactionContext = { rules, catalogue, zone: context.zone }

const running = ways.running[0] ?? []

/** What follows from the last event that some commands lead to. */
function following(steps: readonly PledgeCommand[], around = world) {
  const events = eventsOf(steps)
  return factOfPledgeEvent(lastOf(events), stateOf(events), around)
}

function lastOf(events: readonly PledgeEvent[]): PledgeEvent {
  const last = events.at(-1)
  if (!last) throw new Error('no events')
  return last
}

describe('what follows from a pledge for the record', () => {
  it('a review becomes a fact of the last day of its month, with the fields that its kind has', () => {
    expect(unwrap(following([...running, commands.review]))).toEqual({
      type: 'record',
      id: `${commands.review.id}:2026-04`,
      at: commands.review.at,
      actor: commands.review.actor,
      fact: 'p-1:2026-04',
      kind: 'month',
      subject: chen,
      on: '2026-04-30',
      fields: { outcome: 'met', points: 5.5 },
      evidence: [],
    })
  })

  it('a review before the end of its month is dated by its own day, by the clocks of the zone', () => {
    const review = { ...commands.review, month: '2026-05' } as PledgeCommand
    const early = following([...running, { ...review, at: later(review, '2026-05-20').at }])
    expect(unwrap(early)?.on).toBe('2026-05-20')
  })

  it('a verdict becomes a fact of its day, with the excuse and the evidence', () => {
    const photo = { kind: 'photo', ref: 'album/9' }
    const partly = { ...commands.partly, evidence: [photo] } as PledgeCommand
    expect(unwrap(following([...running, commands.claim, partly]))).toMatchObject({
      fact: 'p-1:verdict',
      kind: 'verdict',
      on: '2026-12-05',
      fields: { pledge: 'p-1', outcome: 'partly-fulfilled', excused: true },
      evidence: [photo],
    })
  })

  it('of a group, it is about whoever made the pledge, once', () => {
    const propose = { ...commands.propose, with: [wang, li], led: wang } as PledgeCommand
    const steps = [propose, ...running.slice(1), commands.claim, commands.fulfilled]
    expect(unwrap(following(steps))?.subject).toBe(chen)
  })

  it('is taken by the record, waits for its stamp, and is the same when asked twice', () => {
    const steps = [...running, commands.claim, commands.fulfilled]
    const [first, again] = [unwrap(following(steps)), unwrap(following(steps))]
    expect(again).toEqual(first)
    if (!first) throw new Error('nothing follows')
    const around = { catalogue, zone: context.zone, actorRoles: [] }
    const state = record.replay(unwrap(record.decide(first, undefined, around)))
    expect(state?.status).toBe('awaiting')
    expect(vouchedFact(state)).toBeUndefined()
    const twice = record.decide(first, state, around)
    expect(!twice.ok && twice.refusals[0].code).toBe('fact-known')
  })

  it('counts at once where its kind needs no stamp: the reviewer is never whom it is about', () => {
    const review = unwrap(following([...running, commands.review]))
    if (!review) throw new Error('nothing follows')
    const facts = catalogue.facts.map((kind) => ({ ...kind, certifiedBy: [] }))
    const around = { catalogue: { ...catalogue, facts }, zone: context.zone, actorRoles: [] }
    const state = record.replay(unwrap(record.decide(review, undefined, around)))
    expect(state?.status).toBe('counted')
  })

  it.each(['review', 'verdict'] as const)('a %s offers what rulebooks are checked for', (use) => {
    const missing = { name: 'nowhere', type: 'flag' } as const
    const kind = { ...common, kind: use, fields: [missing] }
    const book = everyKind()
    const [fault] = checkRulebook({
      ...book,
      catalogue: { ...book.catalogue, facts: [...book.catalogue.facts, kind] },
      pledges: { ...rules, facts: { [use]: use } },
    })
    expect(fault?.code).toBe('field-unknown')
    const names = [fault?.expected].flat().map(String)
    const all = names.map((name) => ({ name, type: 'text', longest: 2000 }) as const)
    const offering = { ...catalogue, facts: [{ ...common, kind: use, fields: all }] }
    const last = use === 'review' ? [commands.review] : [commands.claim, commands.fulfilled]
    const around = { ...world, catalogue: offering, rules: { ...rules, facts: { [use]: use } } }
    const fields = unwrap(following([...running, ...last], around))?.fields ?? {}
    expect(Object.keys(fields).sort()).toEqual([...names].sort())
  })

  it('nothing follows where the rules name no kind, and from no other event', () => {
    const { facts: _, ...silent } = rules
    for (const steps of [
      [...running, commands.review],
      [...running, commands.claim, commands.fulfilled],
    ]) {
      expect(unwrap(following(steps, { ...world, rules: silent }))).toBeUndefined()
    }
    const events = eventsOf([...running, commands.progress, commands.check, commands.claim])
    const state = stateOf(events)
    for (const event of events) {
      expect(unwrap(factOfPledgeEvent(event, state, world))).toBeUndefined()
    }
  })

  it.each(['review', 'fulfilled'] as const)('%s: an id without room is refused', (name) => {
    const steps = [...running, ...(name === 'fulfilled' ? [commands.claim] : []), commands[name]]
    const events = eventsOf(steps)
    const long = 'p'.repeat(128)
    const ofPledge = { ...lastOf(events), pledge: literalId<'pledge'>('pledge', long) }
    const ofCommand = { ...lastOf(events), cause: literalId<'command'>('command', long) }
    for (const event of [ofPledge, ofCommand] as PledgeEvent[]) {
      const follows = factOfPledgeEvent(event, stateOf(events) as Pledge, world)
      expect(!follows.ok && follows.refusals.map(({ code }) => code)).toEqual(['id-invalid'])
    }
  })
})
