import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/foundation/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import {
  parseFact,
  parseLedgerCommand,
  parseLedgerEvent,
  parsePledgeCommand,
  parsePledgeEvent,
  parseRulebook,
  parseSubjectInput,
  parseTally,
} from '../../src/schema/index.ts'
import { fact, subject } from './examples.ts'

const approve = { id: 'c-1', type: 'approve', at: '2026-03-02T09:00Z', actor: 'm-9', pledge: 'p-1' }

/** Each refusal as its code and its path. */
function told(result: Result<unknown>) {
  return result.ok ? [] : result.refusals.map(({ code, path }) => [code, path.join('.')])
}

describe('what is wrong is named by its code and place', () => {
  it('another type, with what was expected and what stood there', () => {
    expect(parseFact({ ...fact, kind: 5 })).toEqual({
      ok: false,
      refusals: [
        { code: 'shape-invalid', subject: '', path: ['kind'], expected: 'string', actual: 5 },
      ],
    })
    expect(told(parseFact(null))).toEqual([['shape-invalid', '']])
    expect(told(parseFact([]))).toEqual([['shape-invalid', '']])
    expect(told(parseFact({ ...fact, fields: [] }))).toEqual([['shape-invalid', 'fields']])
    expect(told(parseFact({ ...fact, evidence: {} }))).toEqual([['shape-invalid', 'evidence']])
    expect(told(parseFact({ ...fact, fields: { a: null, b: [] } }))).toEqual([
      ['shape-invalid', 'fields.a'],
      ['shape-invalid', 'fields.b'],
    ])
    expect(told(parseTally({ group: 'g', counts: [{ choice: 'a', count: '1' }] }))).toEqual([
      ['decimal-invalid', 'counts.0.count'],
    ])
  })

  it('a word that is not offered, with those that are', () => {
    const parsed = parsePledgeCommand({ ...approve, type: 'applaud' })
    expect(told(parsed)).toEqual([['shape-invalid', 'type']])
    expect(parsed.ok || parsed.refusals[0].expected).toContain('approve')
    const cycle = parseRulebook({ ...gridBranch, posting: { value: 'x', rounding: 'nearest' } })
    expect(told(cycle)).toEqual([['shape-invalid', 'posting.rounding']])
    expect(cycle.ok || cycle.refusals[0].expected).toContain('half-up')
  })

  it('a field too many, with those that there are', () => {
    const parsed = parsePledgeCommand({ ...approve, reason: 'good', constructor: 1 })
    expect(told(parsed)).toEqual([
      ['unknown-field', 'reason'],
      ['unknown-field', 'constructor'],
    ])
    expect(parsed.ok || parsed.refusals[0].expected).toBe('id, type, at, actor, pledge')
  })

  it('a field too few', () => {
    const { at: _, ...late } = approve
    expect(told(parsePledgeCommand(late))).toEqual([['missing-field', 'at']])
    expect(told(parsePledgeCommand({}))).toEqual([['missing-field', 'type']])
    expect(told(parseRulebook({ ...gridBranch, cycle: { kind: 'cycle', months: 1 } }))).toEqual([
      ['missing-field', 'cycle.anchor'],
    ])
    expect(told(parseSubjectInput({ subject: 'm-1' }))).toEqual([['missing-field', 'period']])
  })

  it('ids, dates, times and numbers, as their own rooms say it', () => {
    expect(told(parsePledgeCommand({ ...approve, actor: '__proto__' }))).toEqual([
      ['id-invalid', 'actor'],
    ])
    expect(told(parseFact({ ...fact, subject: ' ', on: '2026-02-29' }))).toEqual([
      ['id-invalid', 'subject'],
      ['civil-date-invalid', 'on'],
    ])
    expect(told(parsePledgeCommand({ ...approve, at: '2026-03-02T09:00' }))).toEqual([
      ['instant-invalid', 'at'],
    ])
    expect(told(parseFact({ ...fact, fields: { hours: 0.1234567 } }))).toEqual([
      ['decimal-invalid', 'fields.hours'],
    ])
    expect(told(parseFact({ ...fact, fields: { hours: 1e15 } }))).toEqual([
      ['decimal-invalid', 'fields.hours'],
    ])
    expect(told(parseRulebook({ ...gridBranch, cycle: 'decade' }))).toEqual([
      ['period-kind-invalid', 'cycle'],
    ])
    expect(told(parseRulebook({ ...gridBranch, inForce: { from: '2026-13-01' } }))).toEqual([
      ['civil-date-invalid', 'inForce.from'],
    ])
  })

  it('periods that there are not, and days that are not their own', () => {
    expect(told(parseSubjectInput({ ...subject, period: '2026-W54' }))).toEqual([
      ['period-invalid', 'period'],
    ])
    const days = { from: '2026-01-01', until: '2026-12-31' }
    const year = { id: '2026', from: '2026-01-01', until: '2027-01-01' }
    expect(told(parseSubjectInput({ ...subject, period: { id: '2026', ...days } }))).toEqual([
      ['period-invalid', 'period'],
    ])
    expect(told(parseSubjectInput({ ...subject, period: { id: '26', ...days } }))).toEqual([
      ['period-invalid', 'period.id'],
    ])
    expect(told(parseSubjectInput({ ...subject, period: { ...year, x: 1 } }))).toEqual([
      ['unknown-field', 'period.x'],
    ])
  })

  it('amounts that are no whole thousandths', () => {
    const post = {
      id: 'c-1',
      type: 'post',
      at: '2026-03-02T09:00Z',
      actor: 'm-9',
      holder: 'm-1',
      cycle: '2026',
      rulebook: { id: 'r', version: '1' },
      effectiveOn: '2026-03-01',
    }
    for (const amount of [0.5, 2 ** 53, '1']) {
      const lines = [{ clause: 'a', amount, facts: [] }]
      expect(told(parseLedgerCommand({ ...post, lines }))).toEqual([
        ['amount-invalid', 'lines.0.amount'],
      ])
    }
    const event = { type: 'entered', at: '2026-03-02T09:00Z', actor: 'm-9', cause: 'c-1' }
    const parsed = parseLedgerEvent({ ...event, holder: 'm-1', cycle: 'c', entry: { amount: 0 } })
    expect(told(parsed)).toContainEqual(['amount-invalid', 'entry.amount'])
  })

  it('deep in a rulebook', () => {
    const when = { op: 'all', of: [{ op: 'equals', left: 'member.age', right: 1 }] }
    const profile = { clause: 'p', exempt: [], graded: true }
    expect(told(parseRulebook({ ...gridBranch, profiles: [{ ...profile, when }] }))).toEqual([
      ['shape-invalid', 'profiles.0.when.of.0.left'],
    ])
    const count = { op: 'above', left: { count: 'x', where: { op: 'maybe' } }, right: 1 }
    expect(told(parseRulebook({ ...gridBranch, profiles: [{ ...profile, when: count }] }))).toEqual(
      [['shape-invalid', 'profiles.0.when.left.where.op']],
    )
    const of = { kind: 'weighted', clause: 'w', of: [{ weight: 1, value: { kind: 'product' } }] }
    expect(told(parseRulebook({ ...gridBranch, values: [{ name: 'v', of }] }))).toEqual([
      ['shape-invalid', 'values.0.of.of.0.value.kind'],
    ])
    const caps = [
      { per: 'period', points: 1 },
      { per: 'fortnight', points: 1 },
    ]
    const facts = { kind: 'facts', clause: 'f', fact: 'x', value: { kind: 'fixed', points: 1 } }
    const values = [{ name: 'v', of: { ...facts, caps } }]
    expect(told(parseRulebook({ ...gridBranch, values }))).toEqual([
      ['period-kind-invalid', 'values.0.of.caps.1.per'],
    ])
  })

  it('events have every field, and null is not left out', () => {
    const given = { type: 'given', at: '2026-03-02T09:00Z', actor: 'm-9', cause: 'c-1' }
    const event = { ...given, pledge: 'p-1', form: 'oath', on: '2026-01-05' }
    expect(told(parsePledgeEvent(event))).toEqual([['missing-field', 'where']])
    expect(told(parsePledgeEvent({ ...event, where: 1 }))).toEqual([['shape-invalid', 'where']])
  })

  it('up to a hundred faults at once, and no more', () => {
    const ids = Array.from({ length: 99 }, () => ({ ...fact, id: '' }))
    const facts = { subject: 'm-1', period: '2026', facts: ids }
    expect(told(parseSubjectInput(facts))).toHaveLength(99)
    const many = Array.from({ length: 1000 }, () => ({ ...fact, id: '', on: '', x: 1 }))
    expect(told(parseSubjectInput({ ...facts, facts: many }))).toHaveLength(100)
    const names = Object.fromEntries(many.map((_, index) => [`k${index}`, 'x']))
    expect(told(parseSubjectInput({ ...facts, facts: [], inputs: names }))).toHaveLength(100)
    expect(told(parseFact(names))).toHaveLength(100)
  })
})
