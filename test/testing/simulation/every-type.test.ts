import { beforeAll, describe, expect, it } from 'vitest'
import { type Simulation, simulate } from '../../../src/testing/index.ts'

/** How often each type must have succeeded in five thousand commands: what never happens proves nothing. */
const least = {
  'unit.found': 20,
  'unit.rename': 20,
  'unit.move': 4,
  'unit.dissolve': 4,
  'unit.appoint': 50,
  'unit.end-post': 50,
  'member.join': 50,
  'member.transfer': 15,
  'member.recategorise': 5,
  'member.suspend': 8,
  'member.resume': 4,
  'member.leave': 20,
  'pledge.propose': 100,
  'pledge.comment': 100,
  'pledge.approve': 40,
  'pledge.return': 15,
  'pledge.refuse': 15,
  'pledge.revise': 10,
  'pledge.publish': 25,
  'pledge.give': 25,
  'pledge.progress': 8,
  'pledge.check': 4,
  'pledge.remind': 4,
  'pledge.request-correction': 3,
  'pledge.correct': 1,
  'pledge.extend': 4,
  'pledge.review': 3,
  'pledge.claim': 4,
  'pledge.verify': 4,
  'pledge.withdraw': 40,
  'record.record': 80,
  'record.certify': 40,
  'record.return': 15,
  'record.resubmit': 8,
  'record.withdraw': 20,
  'ledger.post': 15,
  'ledger.settle': 25,
  'ledger.void': 8,
  'ledger.expire': 8,
  'ledger.reverse': 5,
  'cycle.open': 15,
  'cycle.begin': 15,
  'cycle.close': 15,
  'cycle.publish': 15,
  'cycle.confirm': 12,
  'cycle.apply': 8,
  'cycle.carry-on': 4,
  'notice.post': 20,
  'objection.raise': 12,
  'objection.admit': 12,
  'objection.rule': 10,
  'appraisal.decide': 20,
  'appraisal.notify': 15,
  'appraisal.carry-out': 6,
} as const

describe('in ten simulated years', () => {
  const kept = new Map<string, number>()
  const refused = new Map<string, number>()

  beforeAll(async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const found: Simulation = await simulate({ seed, commands: 500, shrinkRuns: 0 })
      expect(found.report).toBe(`seed ${seed}: 500 commands, nothing found`)
      for (const [type, each] of Object.entries(found.types)) {
        kept.set(type, (kept.get(type) ?? 0) + each.kept)
        refused.set(type, (refused.get(type) ?? 0) + each.refused)
      }
    }
  }, 120_000)

  it.each(Object.entries(least))('%s succeeds at least %i times, and is refused too', (type, n) => {
    expect(kept.get(type) ?? 0).toBeGreaterThanOrEqual(n)
    expect(refused.get(type) ?? 0).toBeGreaterThan(0)
  })

  it('every type that is drawn stands in the list', () => {
    expect([...kept.keys()].sort()).toEqual(Object.keys(least).sort())
  })
})
