import { describe, expect, it } from 'vitest'
import { memoryLog, type StoredEvent } from '../../../src/book/index.ts'
import { allEvents } from '../../../src/testing/simulation/audit/audit-log.ts'
import { auditYears } from '../../../src/testing/simulation/audit/audit-year.ts'
import { planFrom } from '../../../src/testing/simulation/plan.ts'
import { runCase } from '../../../src/testing/simulation/run-case.ts'
import { simulatedBook } from '../../../src/testing/simulation/simulated-book.ts'
import { simulatedRules } from '../../../src/testing/simulation/simulated-rules.ts'

/** The first year with rulings in it that came to its end, on quiet days. */
async function quietYear(): Promise<readonly StoredEvent[]> {
  for (let seed = 1; seed < 12; seed++) {
    const [rules, log] = [simulatedRules(seed), memoryLog()]
    const setup = { rules, log, openBook: simulatedBook, faultAt: () => undefined }
    const run = await runCase(planFrom(seed, 500, rules), setup)
    expect(run.findings).toEqual([])
    const all = await allEvents(log)
    const types = new Set(all.map(({ data }) => dataOf(data)['type']))
    if (types.has('applied') && types.has('revised') && types.has('ruled')) return all
  }
  throw new Error('no such year')
}

const events = await quietYear()

function placeOf(kind: string, type: string): number {
  const found = events.findIndex(
    ({ stream, data }) => stream.startsWith(`${kind}/`) && dataOf(data)['type'] === type,
  )
  expect(found, `${kind} ${type}`).toBeGreaterThan(-1)
  return found
}

function dataOf(data: unknown): Record<string, unknown> {
  return data as Record<string, unknown>
}

/** The same log without the first such event. */
function without(kind: string, type: string): readonly StoredEvent[] {
  const place = placeOf(kind, type)
  return events.filter((_, at) => at !== place)
}

/** The same log without all that is told of a member who was graded. */
function withoutOneGraded(): readonly StoredEvent[] {
  const graded = events.find(({ stream }) => /^appraisal\/[^/]+\/members\//.test(stream))
  const member = `member/${graded?.stream.split('/')[3]}`
  return events.filter(({ stream }) => stream !== member)
}

/** The same log with something else in the first such event. */
function changed(kind: string, type: string, parts: object): readonly StoredEvent[] {
  const place = placeOf(kind, type)
  return events.map((event, at) =>
    at === place ? { ...event, data: { ...dataOf(event.data), ...parts } as never } : event,
  )
}

function found(of: readonly StoredEvent[]): readonly string[] {
  return [...new Set(auditYears(of).findings.map(({ what }) => what))]
}

describe('the audit of years', () => {
  it('finds nothing in a year that ran as it should', () => {
    const { stages, grades, findings } = auditYears(events)
    expect(findings).toEqual([])
    expect([...stages.values()]).toContain('applied')
    expect(grades.size).toBeGreaterThan(10)
    expect(new Set(grades.values()).size).toBeGreaterThan(1)
  })

  it.each([
    ['a grading lost', without('appraisal', 'graded'), 'a grading is missing'],
    ['a confirmation lost', without('appraisal', 'confirmed'), 'a confirmation is missing'],
    ['a revision lost', without('cycle', 'revised'), 'a revision is missing'],
    ['a stage left out', without('cycle', 'closed'), 'a stage was skipped'],
    ['an objection never admitted', without('objection', 'admitted'), 'a stage was skipped'],
    [
      'the first judge ruling',
      changed('objection', 'ruled', { actor: 'h-official' }),
      'ruled on what it judged',
    ],
    [
      'another star',
      changed('appraisal', 'graded', { result: { grade: 'no-star' } }),
      'another grade',
    ],
    ['a grading twice', [...events, events[placeOf('appraisal', 'graded')]!], 'graded twice'],
    ['somebody graded who had left', withoutOneGraded(), 'graded, and on no roll'],
  ])('finds %s', (_, broken, what) => {
    expect(found(broken)).toContain(what)
  })
})
