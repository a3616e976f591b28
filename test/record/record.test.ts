import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { isVouched, record, recordingOf, vouchedFact } from '../../src/record/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'
import {
  as,
  awaiting,
  certified,
  certifying,
  clerk,
  community,
  corrected,
  correcting,
  counted,
  eventsOf,
  f1,
  f2,
  li,
  member,
  page,
  recording,
  resubmitting,
  returned,
  returning,
  stateOf,
  wang,
  withdrawing,
  withdrawn,
  zhou,
} from './fixtures.ts'

describe('a fact that needs a stamp', () => {
  it('does not count before it has one', () => {
    expect(awaiting().status).toBe('awaiting')
    expect(isVouched(awaiting())).toBe(false)
    expect(vouchedFact(awaiting())).toBeUndefined()
    expect(vouchedFact(undefined)).toBeUndefined()
  })

  it('counts once another person certified it', () => {
    expect(vouchedFact(certified())).toEqual({
      id: f1,
      kind: 'service',
      subject: wang,
      on: '2026-03-07',
      fields: { hours: 2 },
      evidence: [page],
      recordedBy: wang,
      certifiedBy: zhou,
    })
  })

  it('says in the zone of the rulebook on which days it was first recorded and stamped', () => {
    const { zone } = community
    const again = stateOf(
      [recording({ at: instant('2026-03-07T23:30-01:00') }), member],
      [returning(), community],
      [resubmitting(), member],
      [certifying({ at: instant('2026-03-11T10:00+08:00') }), community],
    )
    const days = { recordedOn: '2026-03-08', recognisedOn: '2026-03-11' }
    expect(vouchedFact(again, zone)).toEqual({ ...vouchedFact(again), ...days })
    expect(vouchedFact(counted(), zone)).toMatchObject({ recordedOn: '2026-03-08' })
    expect(vouchedFact(counted(), zone)).not.toHaveProperty('recognisedOn')
    expect(vouchedFact(awaiting(), zone)).toBeUndefined()
  })

  it('comes back with a reason and is handed in again, with every version kept', () => {
    const state = stateOf(
      [recording(), member],
      [returning(), community],
      [resubmitting(), member],
      [certifying({ at: instant('2026-03-11T10:00+08:00') }), community],
    )
    expect(state.versions.map((version) => version.fields['hours'])).toEqual([2, 1])
    expect(state.versions[0].returned).toEqual({
      by: zhou,
      at: '2026-03-09T10:00+08:00',
      reason: 'the page shows one hour',
    })
    expect(vouchedFact(state)?.fields).toEqual({ hours: 1 })
  })

  it('can come back more than once', () => {
    const state = stateOf(
      [recording(), member],
      [returning(), community],
      [resubmitting(), member],
      [returning({ at: instant('2026-03-12T10:00+08:00'), reason: 'still wrong' }), community],
      [resubmitting({ at: instant('2026-03-13T10:00+08:00'), fields: { hours: 0.5 } }), member],
    )
    expect(state.status).toBe('awaiting')
    expect(state.versions.map((version) => version.returned?.reason)).toEqual([
      'the page shows one hour',
      'still wrong',
      undefined,
    ])
  })
})

describe('a fact of a kind that needs no stamp', () => {
  it('counts at once', () => {
    expect(counted().status).toBe('counted')
    expect(vouchedFact(counted())).toMatchObject({ id: f1, recordedBy: li })
    expect(vouchedFact(counted())).not.toHaveProperty('certifiedBy')
  })
})

describe('a kind that needs a stamp no longer', () => {
  it('counts once a returned fact of it is handed in again', () => {
    const facts = member.catalogue.facts.map((kind) => ({ ...kind, certifiedBy: [] }))
    const eased = { ...member, catalogue: { ...member.catalogue, facts } }
    const state = stateOf(
      [recording(), member],
      [returning(), community],
      [resubmitting({ actor: li }), eased],
    )
    expect(state.status).toBe('counted')
    expect(vouchedFact(state)?.fields).toEqual({ hours: 1 })
  })
})

describe('a correction', () => {
  it('ends the old fact and is a new one that names it', () => {
    const [, , event] = eventsOf(
      [recording(), member],
      [certifying(), community],
      [correcting({ actor: li }), as('clerk', 'community')],
    )
    if (event?.type !== 'corrected') throw new Error('no correction')
    const command = recordingOf(event, commandId('c-new'))
    const next = stateOf([command, as('clerk', 'community')])
    expect(next).toMatchObject({ fact: f2, corrects: f1, status: 'awaiting' })
    expect(next.versions[0]).toMatchObject({ on: '2026-03-08', recordedBy: li })
    expect(vouchedFact(next)).toBeUndefined()
  })

  it('keeps what the old fact said, its stamp and the reason', () => {
    const state = stateOf(
      [recording(), member],
      [certifying(), community],
      [correcting({ actor: li }), as('clerk', 'community')],
    )
    expect(state).toMatchObject({
      status: 'corrected',
      stamp: { by: zhou },
      end: { by: li, reason: 'it was the Sunday' },
      replacement: f2,
      versions: [{ fields: { hours: 2 } }],
    })
    expect(vouchedFact(state)).toBeUndefined()
  })

  it('may say that it happened to someone else', () => {
    const replacement = { ...correcting().replacement, subject: li }
    const [, event] = eventsOf([recording(), member], [correcting({ replacement }), member])
    expect(event).toMatchObject({ type: 'corrected', replacement: { subject: li } })
  })

  it('can be recorded by hand as well', () => {
    expect(stateOf([recording({ corrects: f2 }), member]).corrects).toBe(f2)
  })
})

describe('a withdrawal', () => {
  it('ends a fact whether stamped or not, and keeps the reason', () => {
    const unstamped = withdrawn()
    expect(unstamped).toMatchObject({ status: 'withdrawn', end: { by: wang } })
    expect(unstamped).not.toHaveProperty('stamp')
    const stamped = stateOf(
      [recording(), member],
      [certifying(), community],
      [withdrawing({ actor: zhou }), community],
    )
    expect(stamped).toMatchObject({ status: 'withdrawn', stamp: { by: zhou } })
    expect(vouchedFact(stamped)).toBeUndefined()
  })

  it('is for whoever may record, where no stamp is needed', () => {
    const other = record.decide(withdrawing({ actor: zhou }), counted(), clerk)
    expect(other.ok).toBe(true)
  })
})

describe('days', () => {
  it('are those of the zone of the rulebook', () => {
    const early = recording({
      at: instant('2026-03-07T16:00Z'),
      on: civilDate('2026-03-08'),
    })
    expect(record.can(early, undefined, member).ok).toBe(true)
    const tooEarly = recording({ at: instant('2026-03-07T15:59Z'), on: civilDate('2026-03-08') })
    expect(record.can(tooEarly, undefined, member)).toMatchObject({
      refusals: [{ code: 'future', path: ['on'], expected: '2026-03-07', actual: '2026-03-08' }],
    })
  })

  it('are never too late: a late fact is recorded, certified and counted', () => {
    const late = recording({ on: civilDate('2025-01-02'), at: instant('2026-12-31T23:00+08:00') })
    const stamp = certifying({ at: instant('2027-06-30T10:00+08:00') })
    expect(vouchedFact(stateOf([late, member], [stamp, community]))?.on).toBe('2025-01-02')
  })
})

describe('evidence', () => {
  it('shown twice is one piece', () => {
    const one = recording({ evidence: [] })
    expect(record.can(one, undefined, member).ok).toBe(false)
    const kinds = as('member').catalogue.facts.map((kind) => ({ ...kind, evidence: 2 }))
    const strict = { ...member, catalogue: { ...member.catalogue, facts: kinds } }
    const twice = recording({ evidence: [page, { ...page, digest: 'sha256:00' }] })
    expect(record.can(twice, undefined, strict)).toMatchObject({
      refusals: [{ code: 'evidence-missing', expected: 2, actual: 1 }],
    })
    const two = recording({ evidence: [page, { ...page, ref: 'handbook/13' }] })
    expect(record.can(two, undefined, strict).ok).toBe(true)
  })
})

describe('whoever certifies', () => {
  it('recorded no version of the fact, not only not the last', () => {
    const state = stateOf(
      [recording({ actor: zhou }), as('clerk')],
      [returning({ actor: li }), community],
      [resubmitting({ actor: wang }), member],
    )
    const certify = certifying({ actor: zhou, at: instant('2026-03-11T10:00+08:00') })
    expect(record.can(certify, state, community)).toMatchObject({
      refusals: [{ code: 'own-case' }],
    })
  })
})

it('lists every fault of the content together', () => {
  const command = recording({
    on: civilDate('2027-01-01'),
    fields: { hours: 30, extra: 1 },
    evidence: [{ kind: '', ref: 'x' }],
  })
  const result = record.decide(command, undefined, member)
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map((each) => [each.code, each.path.join('.')])).toEqual([
    ['future', 'on'],
    ['field-out-of-bounds', 'fields.hours'],
    ['field-unknown', 'fields.extra'],
    ['text-invalid', 'evidence.0.kind'],
  ])
})

it('is not changed when a command is changed after it was decided', () => {
  const fields = { hours: 2 }
  const evidence = [{ ...page }]
  const events = unwrap(record.decide(recording({ fields, evidence }), undefined, member))
  fields.hours = 20
  evidence.pop()
  expect(events[0]).toMatchObject({ fields: { hours: 2 }, evidence: [page] })
})

it('ends for good', () => {
  for (const state of [withdrawn(), corrected()]) {
    const at = instant('2026-04-01T10:00+08:00')
    const commands = [
      certifying({ at }),
      returning({ at }),
      resubmitting({ at }),
      correcting({ at }),
      withdrawing({ at }),
    ]
    for (const command of commands) {
      const result = record.decide(command, state, as('member', 'community', 'clerk'))
      expect(result).toMatchObject({ ok: false, refusals: [{ code: 'status-wrong' }] })
    }
  }
})

it('lets no time go back behind the last event, whatever it was', () => {
  const between = instant('2026-03-08T12:00+08:00')
  const result = record.can(resubmitting({ at: between }), returned(), member)
  expect(result).toMatchObject({ refusals: [{ code: 'time-went-back', actual: between }] })
})

it('keeps a returned fact out of the count', () => {
  expect(vouchedFact(returned())).toBeUndefined()
})
