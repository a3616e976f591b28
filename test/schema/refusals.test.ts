import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/foundation/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import {
  parseAppraisalCommand,
  parseAppraisalEvent,
  parseCycleCommand,
  parseCycleEvent,
  parseFact,
  parseGrants,
  parseLedgerCommand,
  parseLedgerEvent,
  parseMemberCommand,
  parseMemberEvent,
  parseNoticeCommand,
  parseNoticeRules,
  parseObjectionCommand,
  parseObjectionEvent,
  parseObjectionRules,
  parseOrganisationRules,
  parsePermissions,
  parsePledgeCommand,
  parsePledgeEvent,
  parseRulebook,
  parseSubjectInput,
  parseTally,
  parseUnitCommand,
  parseUnitEvent,
} from '../../src/schema/index.ts'
import {
  fact,
  grants,
  noticeRules,
  objectionRules,
  organisationRules,
  permissions,
  subject,
} from './examples.ts'

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
    const profile = { clause: 'p', exempt: [], outcome: 'graded' }
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

  it('ids and days of units and members', () => {
    const head = { id: 'c-1', at: '2026-03-02T09:00Z', actor: 'm-9' }
    const move = { ...head, type: 'move', unit: 'u-1', on: '2026-07-01', parent: 'u-2' }
    expect(told(parseUnitCommand(move))).toEqual([])
    expect(told(parseUnitCommand({ ...move, parent: '__proto__' }))).toEqual([
      ['id-invalid', 'parent'],
    ])
    expect(told(parseUnitCommand({ ...move, unit: ' u-1', on: '2025-02-29' }))).toEqual([
      ['id-invalid', 'unit'],
      ['civil-date-invalid', 'on'],
    ])
    const { parent: _, ...nowhere } = move
    expect(told(parseUnitCommand(nowhere))).toEqual([['missing-field', 'parent']])
    const serve = { ...head, type: 'serve', unit: 'u-1', on: '2026-07-01' }
    expect(told(parseUnitCommand({ ...serve, serves: ['u-2', null] }))).toEqual([
      ['id-invalid', 'serves.1'],
    ])
    const prolonged = { type: 'prolonged', at: head.at, actor: 'm-9', cause: 'c-1', unit: 'u-1' }
    expect(told(parseUnitEvent({ ...prolonged, until: null }))).toEqual([])
    expect(told(parseUnitEvent(prolonged))).toEqual([['missing-field', 'until']])
    expect(told(parseUnitEvent({ ...prolonged, until: null, on: '2026-07-01' }))).toEqual([
      ['unknown-field', 'on'],
    ])
    const leave = { ...head, type: 'leave', member: 'm-1', on: '2026-06-31' }
    expect(told(parseMemberCommand(leave))).toEqual([
      ['civil-date-invalid', 'on'],
      ['missing-field', 'ground'],
    ])
    const resumed = { type: 'resumed', at: head.at, actor: 'm-9', cause: 'c-1', member: 'm-1' }
    expect(told(parseMemberEvent({ ...resumed, on: '2026-07-01', ground: 'back' }))).toEqual([
      ['missing-field', 'from'],
    ])
  })

  it('who objects, by the capacity, and what is ruled', () => {
    const head = { id: 'c-1', at: '2026-03-02T09:00Z', actor: 'm-9' }
    const raise = {
      ...head,
      type: 'raise',
      matter: { kind: 'grade', id: 'm-1' },
      objection: 'o-1',
      reason: 'wrong',
      evidence: [],
    }
    const raisedBy = (objector: unknown) => told(parseObjectionCommand({ ...raise, objector }))
    expect(raisedBy({ kind: 'anonymous', token: 'wx' })).toEqual([])
    expect(raisedBy({ kind: 'anonymous', token: 'wx', member: 'm-2' })).toEqual([
      ['unknown-field', 'objector.member'],
    ])
    expect(raisedBy({ kind: 'subject', subject: '__proto__' })).toEqual([
      ['id-invalid', 'objector.subject'],
    ])
    expect(raisedBy({ kind: 'neighbour', person: 'p' })).toEqual([
      ['shape-invalid', 'objector.kind'],
    ])
    expect(raisedBy('m-1')).toEqual([['shape-invalid', 'objector']])
    const ruled = { type: 'ruled', at: head.at, actor: 'm-9', cause: 'c-1', objection: 'o-1' }
    const said = { outcome: 'half', reason: 'x', remedy: [{ kind: 'fact', id: 'f-1' }] }
    expect(told(parseObjectionEvent({ ...ruled, ...said, on: '2026-13-01' }))).toEqual([
      ['shape-invalid', 'outcome'],
      ['missing-field', 'remedy.0.note'],
      ['civil-date-invalid', 'on'],
    ])
    const end = { ...head, type: 'end', notice: 'n-1' }
    expect(told(parseNoticeCommand(end))).toEqual([])
    expect(told(parseNoticeCommand({ ...end, notice: 'n 1' }))).toEqual([['id-invalid', 'notice']])
  })

  it('rules in which a choice is left out or a number is none', () => {
    const { count: _, ...five } = { ...noticeRules.atLeast }
    expect(told(parseNoticeRules({ ...noticeRules, atLeast: five }))).toEqual([
      ['missing-field', 'atLeast.count'],
    ])
    expect(told(parseNoticeRules({ ...noticeRules, waysAtLeast: 0.1234567 }))).toEqual([
      ['decimal-invalid', 'waysAtLeast'],
    ])
    const { appeal: __, ...noAppeal } = objectionRules
    expect(told(parseObjectionRules(noAppeal))).toEqual([['missing-field', 'appeal']])
    expect(told(parseObjectionRules({ ...objectionRules, mayObject: ['anyone'] }))).toEqual([
      ['shape-invalid', 'mayObject.0'],
    ])
    const kind = { ...organisationRules.unitKinds[0], posts: [{ post: 'secretary', most: '1' }] }
    expect(told(parseOrganisationRules({ ...organisationRules, unitKinds: [kind] }))).toEqual([
      ['missing-field', 'unitKinds.0.posts.0.least'],
      ['decimal-invalid', 'unitKinds.0.posts.0.most'],
      ['missing-field', 'unitKinds.0.posts.0.concurrent'],
    ])
    const unitAttributes = [{ name: 'area', type: 'number', from: 0 }]
    expect(told(parseOrganisationRules({ ...organisationRules, unitAttributes }))).toEqual([
      ['missing-field', 'unitAttributes.0.to'],
      ['missing-field', 'unitAttributes.0.decimals'],
    ])
  })

  it('a line of permissions that says less or more than it must', () => {
    const [line] = permissions
    const fault = (change: object) =>
      told(parsePermissions([...permissions, { ...line, ...change }]))
    expect(fault({})).toEqual([])
    // One post as a text would be looked for within it: 'secretary' is in 'secretary-general'.
    expect(fault({ by: 'secretary' })).toEqual([['shape-invalid', '5.by']])
    expect(fault({ by: [['secretary']] })).toEqual([['shape-invalid', '5.by.0']])
    expect(fault({ by: null })).toEqual([['shape-invalid', '5.by']])
    expect(fault({ by: { length: 1, 0: 'secretary' } })).toEqual([['shape-invalid', '5.by']])
    expect(fault({ types: 'approve' })).toEqual([['shape-invalid', '5.types']])
    expect(fault({ where: 'here' })).toEqual([['shape-invalid', '5.where']])
    expect(fault({ alone: 'anywhere' })).toEqual([['shape-invalid', '5.alone']])
    expect(fault({ unless: 'x' })).toEqual([['unknown-field', '5.unless']])
    expect(told(parsePermissions([{ clause: 1 }]))).toEqual([
      ['shape-invalid', '0.clause'],
      ['missing-field', '0.to'],
      ['missing-field', '0.types'],
      ['missing-field', '0.by'],
      ['missing-field', '0.where'],
    ])
    expect(told(parsePermissions({ ...permissions }))).toEqual([['shape-invalid', '']])
  })

  it('a grant of days that there are not, or to nobody', () => {
    const fault = (change: object) => told(parseGrants([...grants, { ...grants[2], ...change }]))
    expect(fault({})).toEqual([])
    expect(fault({ from: '2026-1-1' })).toEqual([['civil-date-invalid', '3.from']])
    expect(fault({ until: '2026-02-30' })).toEqual([['civil-date-invalid', '3.until']])
    expect(fault({ from: '2026-01-01T00:00Z' })).toEqual([['civil-date-invalid', '3.from']])
    expect(fault({ until: null })).toEqual([['civil-date-invalid', '3.until']])
    expect(fault({ member: 'm 2', unit: null })).toEqual([
      ['id-invalid', '3.member'],
      ['id-invalid', '3.unit'],
    ])
    expect(fault({ til: '2027-01-01' })).toEqual([['unknown-field', '3.til']])
    expect(told(parseGrants([{ member: 'm-1' }]))).toEqual([['missing-field', '0.role']])
  })

  it('what a cycle pins and when it ends', () => {
    const head = { id: 'c-1', at: '2026-03-02T09:00Z', actor: 'm-9', cycle: '2026:fuxin' }
    const pin = { name: 'branches', rulebook: { id: 'stars', version: '1' }, hash: 'h' }
    const amend = { ...head, type: 'amend', reason: 'misread', populations: [pin] }
    expect(told(parseCycleCommand(amend))).toEqual([])
    const open = { ...pin, afterRuling: '?' }
    expect(told(parseCycleCommand({ ...amend, populations: [open] }))).toEqual([
      ['shape-invalid', 'populations.0.afterRuling'],
    ])
    expect(told(parseCycleCommand({ ...head, type: 'begin', cycle: '__proto__' }))).toEqual([
      ['id-invalid', 'cycle'],
    ])
    const past = { at: head.at, actor: 'm-9', cause: 'c-1', cycle: '2026:fuxin' }
    const next = { id: '2027', from: '2027-01-01', until: '2027-12-31' }
    expect(told(parseCycleEvent({ ...past, type: 'carried-on', next, digest: 'd' }))).toEqual([
      ['period-invalid', 'next'],
    ])
    const shown = { notice: 'n-1', populations: [], audiences: [], digest: 'd', closes: head.at }
    const until = { date: '2026-03-09', time: '24:01' }
    expect(told(parseCycleEvent({ ...past, type: 'announced', ...shown, until }))).toEqual([
      ['time-of-day-invalid', 'until.time'],
    ])
  })

  it('what a subject was judged to be, and sums of money', () => {
    const key = { cycle: '2026:fuxin', population: 'branches', subject: 'b-1' }
    const head = { id: 'c-1', at: '2026-03-02T09:00Z', actor: 'm-9', ...key }
    const result = { grade: null, value: '173/2', because: [], standing: 'h' }
    const graded = (value: unknown) =>
      told(parseAppraisalCommand({ ...head, type: 'grade', result: { ...result, value } }))
    expect(graded('173/2')).toEqual([])
    for (const value of [86.5, '86.5', '1/0', '173/-2']) {
      expect(graded(value)).toEqual([['exact-invalid', 'result.value']])
    }
    const money = { currency: 'CNY', decimals: 2, minor: 0.5 }
    const measure = {
      ...{ kind: 'award', subject: 'b-1', period: '2026', clause: '8', grade: 'five-star' },
      ...{ rulebook: { id: 'stars', version: '1' }, decidedBy: 'committee', status: 'proposed' },
    }
    const measures = [{ ...measure, money }]
    expect(told(parseAppraisalCommand({ ...head, type: 'propose', measures }))).toEqual([
      ['amount-invalid', 'measures.0.money.minor'],
    ])
    const { id: cause, ...past } = head
    const event = { ...past, cause, type: 'notified', measure: '8', on: '2026-02-30', until: null }
    expect(told(parseAppraisalEvent(event))).toEqual([['civil-date-invalid', 'on']])
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
