import { describe, expect, it } from 'vitest'
import { civilDate, utc } from '../../src/calendar/index.ts'
import {
  appraisal,
  cycleId,
  historyOf,
  inputOf,
  listedResult,
  measureCountsOf,
  measureMatter,
  resultAt,
} from '../../src/cycle/index.ts'
import type { Objections } from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import {
  appraisalContext,
  appraisalEvents,
  appraisalOf,
  at,
  award,
  b1,
  b1Key,
  b2,
  branches,
  branchesAfter,
  carrying,
  carryingOut,
  confirmingB1,
  cycleFor,
  cycleOf,
  deciding,
  grading,
  lifting,
  notifying,
  openObjection,
  proposing,
  rejectedObjection,
  revisingB1,
  rulingRef,
  stars,
  talk,
  untilAnnounced,
  untilApplied,
  untilCarried,
  untilClosed,
  upheldObjection,
  wang,
} from './cycle-fixtures.ts'

const given = specification(appraisal)
type Commands = Parameters<typeof appraisalEvents>[0]
const having = (...commands: Commands) => given(appraisalEvents(commands))
const about = (type: Commands[number]['type'], parts = {}) =>
  appraisalContext(cycleFor(type), parts)

const confirmed = () => [grading(), confirmingB1()]
const proposed = () => [...confirmed(), proposing()]
const accepted = () => [...proposed(), deciding()]
const notified = () => [...accepted(), notifying()]
const inOrder = () => [
  ...proposed(),
  deciding({ measure: '8.2', outcome: 'declined', at: at('01-21T12:00') }),
  ...[deciding(), notifying(), carryingOut()],
]

describe('an appraisal', () => {
  it('goes from a provisional result to the next year', () => {
    const statuses = [
      ['provisional', [grading()]],
      ['provisional', [grading(), revisingB1()]],
      ['confirmed', confirmed()],
      ['confirmed', inOrder()],
      ['carried', [...inOrder(), carrying()]],
    ] as const
    for (const [status, commands] of statuses) expect(appraisalOf(...commands).status).toBe(status)
    expect(appraisalOf(...inOrder(), carrying())).toMatchObject({
      ...b1Key,
      period: '2025',
      rulebook: stars.rulebook,
      hash: 'h-stars',
      confirmed: { at: at('01-21T10:00') },
      measures: [{ status: 'carried-out' }, { status: 'declined' }],
      carried: { next: '2026' },
    })
  })

  it('takes each step only in its stage, and names the stage', () => {
    const steps = [
      [revisingB1, 'provisional', confirmed()],
      [confirmingB1, 'provisional', confirmed()],
      [proposing, 'confirmed', [grading()]],
      [deciding, 'confirmed', [grading()]],
      [notifying, 'confirmed', [grading()]],
      [lifting, 'confirmed', [grading()]],
      [carryingOut, 'confirmed', [grading()]],
      [carrying, 'confirmed', [grading()]],
    ] as const
    for (const [make, expected, commands] of steps) {
      const command = make({ at: at('03-30T10:00') } as never)
      having(...commands)
        .when(command, about(command.type))
        .thenRefused({ code: 'appraisal-stage-wrong', subject: b1, expected })
      given([]).when(make(), about(command.type)).thenRefused('appraisal-unknown')
      const early = make({ at: at('01-04T09:59') } as never)
      const ready = expected === 'provisional' ? [grading()] : confirmed()
      having(...ready)
        .when(early, about(command.type))
        .thenRefused('time-went-back')
    }
    for (const other of [{ subject: b2 }, { population: 'x' }, { cycle: cycleId('x') }]) {
      having(grading())
        .when(confirmingB1(other), about('confirm'))
        .thenRefused({ code: 'appraisal-unknown', actual: ['2025:fuxin', 'branches', b1] })
    }
  })
})

describe('grading', () => {
  it('follows a publication, once, by the rules that the cycle pinned', () => {
    having(grading()).when(grading(), about('grade')).thenRefused('appraisal-known')
    for (const cycle of [undefined, cycleOf(untilClosed())]) {
      given([])
        .when(grading(), appraisalContext(cycle))
        .thenRefused({ code: 'cycle-not-ready', expected: ['provisional'] })
    }
    given([])
      .when(grading({ cycle: cycleId('x') }), about('grade'))
      .thenRefused('cycle-not-ready')
    given([])
      .when(grading({ population: 'x' }), about('grade'))
      .thenRefused({ code: 'populations-other', expected: ['branches', 'secretaries'] })
    given([])
      .when(grading({ at: at('01-04T08:59') }), about('grade'))
      .thenRefused('time-went-back')
  })

  it('keeps only what can be kept', () => {
    const result = { grade: '', value: '1.5', because: ['x', ''], standing: ' ' }
    given([])
      .when(grading({ result }), about('grade'))
      .thenRefused(
        { code: 'exact-invalid', path: ['result', 'value'], subject: b1 },
        { code: 'text-invalid', path: ['result', 'grade'] },
        { code: 'text-invalid', path: ['result', 'standing'] },
        { code: 'text-invalid', path: ['result', 'because', 1] },
      )
    const ungraded = { grade: null, value: '0/1', because: [], standing: 's' }
    expect(appraisal.can(grading({ result: ungraded }), undefined, about('grade')).ok).toBe(true)
  })
})

describe('a ruling', () => {
  it('puts another result beside the former, which stays readable', () => {
    const state = appraisalOf(grading(), revisingB1())
    expect(state.results).toMatchObject([
      { grade: 'four-star', value: '90/1' },
      { grade: 'three-star', revision: { ruling: rulingRef, because: 'quota' } },
    ])
    expect(resultAt(state, at('01-08T11:59'))?.grade).toBe('four-star')
    expect(resultAt(state, at('01-08T12:00'))?.grade).toBe('three-star')
    expect(resultAt(state, at('01-04T09:59'))).toBeUndefined()
    expect(resultAt(undefined, at('01-04T09:59'))).toBeUndefined()
    expect(listedResult(state)).toEqual(branchesAfter[0])
    expect(listedResult(appraisalOf(grading()))).toEqual(branches[0])
  })

  it('must have been drawn by the cycle, and changes an appraisal once', () => {
    having(grading())
      .when(revisingB1(), appraisalContext(cycleOf(untilAnnounced())))
      .thenRefused({ code: 'ruling-unknown', actual: 'o-1' })
    const other = { ...rulingRef, at: at('01-08T10:01') }
    having(grading())
      .when(revisingB1({ ruling: other }), about('revise'))
      .thenRefused('ruling-unknown')
    const back = revisingB1({ result: grading().result })
    having(grading(), revisingB1()).when(back, about('revise')).thenRefused('ruling-taken')
    having(grading(), revisingB1())
      .when(revisingB1(), about('revise'))
      .thenRefused('ruling-taken', 'result-same')
  })

  it('makes it another result, with a reason', () => {
    const same = revisingB1({ result: grading().result, reason: ' ' })
    having(grading()).when(same, about('revise')).thenRefused('text-invalid', 'result-same')
    const value = { ...revisingB1().result, value: 'x' }
    having(grading())
      .when(revisingB1({ result: value }), about('revise'))
      .thenRefused('exact-invalid')
    for (const parts of [
      { because: ['x'] },
      { standing: 'x' },
      { value: '1/1' },
      { grade: null },
    ]) {
      const result = { ...grading().result, ...parts }
      expect(
        appraisal.can(revisingB1({ result }), appraisalOf(grading()), about('revise')).ok,
      ).toBe(true)
    }
  })

  it('comes too late for what is confirmed', () => {
    having(...confirmed())
      .when(revisingB1({ at: at('02-01T10:00') }), about('revise'))
      .thenRefused({ code: 'appraisal-stage-wrong', actual: 'confirmed' })
  })
})

describe('confirming', () => {
  it('follows the cycle, once', () => {
    having(grading())
      .when(confirmingB1(), about('grade'))
      .thenRefused({ code: 'cycle-not-ready', actual: 'provisional' })
    having(...confirmed())
      .when(confirmingB1(), about('confirm'))
      .thenRefused('appraisal-stage-wrong')
    having(grading())
      .when(confirmingB1({ at: at('01-21T08:59') }), about('confirm'))
      .thenRefused('time-went-back')
  })
})

describe('measures', () => {
  it('are proposed about this result, each clause once', () => {
    const wrong = [
      { subject: b2 },
      { period: '2024' },
      { grade: 'three-star' },
      { rulebook: { id: 'stars', version: '2024' } },
      { rulebook: { id: 'moons', version: '2025' } },
    ]
    for (const parts of wrong) {
      having(...confirmed())
        .when(proposing({ measures: [{ ...award, ...parts }] }), about('propose'))
        .thenRefused({ code: 'measure-other', path: ['measures', 0] })
    }
    having(...confirmed())
      .when(proposing({ measures: [award, { ...award, kind: 'other' }] }), about('propose'))
      .thenRefused({ code: 'measure-known', path: ['measures', 1], actual: '8.1' })
    having(...proposed())
      .when(proposing({ measures: [award] }), about('propose'))
      .thenRefused({ code: 'measure-known', path: ['measures', 0] })
    having(...confirmed())
      .when(proposing({ measures: [] }), about('propose'))
      .thenRefused('measures-missing')
    const later = [
      ...confirmed(),
      proposing({ measures: [award] }),
      proposing({ measures: [talk] }),
    ]
    expect(appraisalOf(...later)).toMatchObject({ measures: [{}, {}] })
  })

  it('are proposed only while the cycle is confirmed and not yet applied', () => {
    for (const stage of [untilAnnounced(), untilApplied(), untilCarried()]) {
      const at = proposing().at.replace('2026-01', '2026-04') as ReturnType<typeof proposing>['at']
      const cycle = cycleOf(stage)
      having(...confirmed())
        .when(proposing({ at }), appraisalContext(cycle))
        .thenRefused({ code: 'cycle-not-ready', expected: ['confirmed'], actual: cycle.status })
    }
  })

  it('are decided once, by the role that the rules name, with a reason', () => {
    having(...proposed())
      .when(deciding(), about('decide', { actorRoles: ['office'] }))
      .thenRefused({ code: 'role-missing', expected: ['committee'], actual: ['office'] })
    having(...proposed())
      .when(deciding({ reason: '' }), about('decide'))
      .thenRefused('text-invalid')
    having(...accepted())
      .when(deciding(), about('decide'))
      .thenRefused({ code: 'measure-stage-wrong', expected: ['proposed'], actual: 'accepted' })
    having(...proposed())
      .when(deciding({ measure: '8.9' }), about('decide'))
      .thenRefused({ code: 'measure-unknown', expected: ['8.1', '8.2'], actual: '8.9' })
    having(...confirmed(), proposing({ measures: [talk] }))
      .when(deciding({ measure: '__proto__' }), about('decide'))
      .thenRefused('measure-unknown')
  })

  it('are never decided nor recorded by whom they are about', () => {
    const concerned = [wang]
    having(...proposed())
      .when(deciding({ actor: wang }), about('decide', { concerned }))
      .thenRefused({ code: 'own-case', actual: wang })
    having(...notified())
      .when(carryingOut({ actor: wang }), about('carry-out', { concerned }))
      .thenRefused('own-case')
    const person = memberId(b1)
    having(...proposed())
      .when(deciding({ actor: person }), about('decide'))
      .thenRefused('own-case')
  })

  it('have no effect before whom they are about was told and could object', () => {
    having(...accepted())
      .when(carryingOut(), about('carry-out'))
      .thenRefused({ code: 'measure-stage-wrong', actual: 'accepted' })
    expect(appraisalOf(...notified())).toMatchObject({
      measures: [{ notified: { on: '2026-01-23', until: { date: '2026-01-28' } } }, {}],
    })
    having(...notified())
      .when(carryingOut({ on: civilDate('2026-01-28') }), about('carry-out'))
      .thenRefused({ code: 'effect-too-early', expected: '2026-01-28', actual: '2026-01-28' })
    having(...notified())
      .when(carryingOut({ on: civilDate('2026-01-30') }), about('carry-out'))
      .thenRefused({ code: 'effect-ahead', expected: '2026-01-29' })
  })

  it('have effect at once where the rules say so, and not before the day of being told', () => {
    const parts = { effect: { clause: 'effect', after: null } }
    const told = appraisal.decide(notifying(), appraisalOf(...accepted()), about('notify', parts))
    if (!told.ok) throw new Error('refused')
    const events = [...appraisalEvents(accepted()), ...told.value]
    const on = (text: string) => carryingOut({ on: civilDate(text), at: at('01-23T10:00') })
    given(events)
      .when(on('2026-01-22'), about('carry-out', parts))
      .thenRefused({ code: 'effect-too-early', expected: '2026-01-23' })
    const now = appraisal.can(on('2026-01-23'), appraisal.replay(events), about('carry-out', parts))
    expect(now.ok).toBe(true)
  })

  it('are told in the zone of the calendar, which must cover the days', () => {
    const parts = { effect: { clause: 'effect', after: { days: 5, count: 'working' } as const } }
    having(...accepted())
      .when(notifying(), about('notify', { ...parts, calendar: { zone: utc } }))
      .thenRefused('work-calendar-missing')
  })

  it('carry evidence that can be kept', () => {
    const page = { kind: 'slip', ref: '1' }
    having(...notified())
      .when(carryingOut({ evidence: new Array(101).fill(page) }), about('carry-out'))
      .thenRefused({ code: 'evidence-too-much', actual: 101 })
    const bad = [page, { kind: ' ', ref: '', digest: '' }]
    having(...notified())
      .when(carryingOut({ evidence: bad }), about('carry-out'))
      .thenRefused(
        { code: 'text-invalid', path: ['evidence', 1, 'kind'] },
        { code: 'text-invalid', path: ['evidence', 1, 'ref'] },
        { code: 'text-invalid', path: ['evidence', 1, 'digest'] },
      )
  })
})

describe('an objection to a measure', () => {
  const matter = measureMatter(b1Key, '8.1')
  const to = (objections: Objections, clause = '8.1'): Objections => {
    return { ...objections, matter: measureMatter(b1Key, clause) }
  }
  const ruling = { ...rulingRef, matter }

  it('keeps it from having effect while it is open, and once it is upheld', () => {
    having(...notified())
      .when(carryingOut(), about('carry-out', { objections: [to(openObjection)] }))
      .thenRefused({ code: 'objection-open', subject: 'o-1' })
    having(...notified())
      .when(carryingOut(), about('carry-out', { objections: [to(upheldObjection)] }))
      .thenRefused({ code: 'ruling-pending', subject: 'o-1' })
    for (const objections of [
      [to(rejectedObjection)],
      [to(openObjection, '8.2')],
      [openObjection],
    ]) {
      const can = appraisal.can(
        carryingOut(),
        appraisalOf(...notified()),
        about('carry-out', { objections }),
      )
      expect(can.ok).toBe(true)
    }
  })

  it('is not taken for none where nobody says which there are', () => {
    const { objections: _, ...unknown } = about('carry-out')
    having(...notified())
      // A host without types may leave the list out.
      .when(carryingOut(), unknown as ReturnType<typeof about>)
      .thenRefused({ code: 'objections-missing', subject: b1, actual: '8.1' })
    having(...accepted())
      .when(lifting({ ruling }), unknown as ReturnType<typeof about>)
      .thenRefused('ruling-unknown')
  })

  it('lifts it where it is upheld', () => {
    const objections = [to(upheldObjection)]
    for (const commands of [proposed(), accepted(), notified()]) {
      const state = appraisalOf(...commands)
      const lifted = appraisal.decide(lifting({ ruling }), state, about('lift', { objections }))
      if (!lifted.ok) throw new Error('refused')
      const after = lifted.value.reduce<typeof state | undefined>(appraisal.evolve, state)
      expect(after).toMatchObject({ measures: [{ status: 'lifted', lifted: { ruling } }, {}] })
      const told = [commands.length > 3, commands.length > 4]
      const measure = after && 'measures' in after ? after.measures[0] : undefined
      expect(measure && ['decision' in measure, 'notified' in measure]).toEqual(told)
    }
    having(...proposed(), deciding({ outcome: 'declined' }))
      .when(lifting({ ruling }), about('lift', { objections }))
      .thenRefused({
        code: 'measure-stage-wrong',
        expected: ['proposed', 'accepted', 'notified'],
      })
    having(...accepted())
      .when(lifting(), about('lift', { objections }))
      .thenRefused('ruling-unknown')
    having(...accepted())
      .when(lifting({ ruling, reason: '' }), about('lift', { objections: [to(rejectedObjection)] }))
      .thenRefused('ruling-rejected', 'text-invalid')
    having(...accepted())
      .when(lifting({ ruling }), about('lift'))
      .thenRefused('ruling-unknown')
  })
})

describe('carrying', () => {
  it('waits for every measure, and for the cycle', () => {
    having(...notified())
      .when(carrying(), about('carry'))
      .thenRefused({ code: 'measures-open', subject: b1, actual: 2 })
    having(...inOrder())
      .when(carrying(), about('decide'))
      .thenRefused({ code: 'cycle-not-ready', expected: ['carried'], actual: 'confirmed' })
  })

  it('hands on grade and value', () => {
    const last = appraisalOf(...inOrder(), carrying())
    const now = { ...appraisalOf(...confirmed()), period: '2026' }
    const open = { ...appraisalOf(grading()), period: '2027' }
    expect(historyOf([open, now, last])).toEqual([
      { period: '2025', grade: 'four-star' },
      { period: '2026', grade: 'four-star' },
    ])
    expect(inputOf(last, { decimals: 2, rounding: 'half-up' })).toBe(90)
    expect(inputOf(open, { decimals: 2, rounding: 'half-up' })).toBeUndefined()
    const result = { ...grading().result, value: '200/3' }
    const third = appraisalOf(grading({ result }), confirmingB1())
    expect(inputOf(third, { decimals: 1, rounding: 'half-up' })).toBe(66.7)
    expect(inputOf(third, { decimals: 0, rounding: 'down' })).toBe(66)
  })

  it('counts what became of the measures', () => {
    const of = (...commands: Commands) => measureCountsOf([appraisalOf(...commands)])
    const none = { unconfirmed: 0, open: 0, declined: 0, carriedOut: 0, lifted: 0 }
    expect(of(grading())).toEqual({ ...none, unconfirmed: 1 })
    expect(of(...confirmed())).toEqual(none)
    expect(of(...proposed())).toEqual({ ...none, open: 2 })
    expect(of(...notified())).toEqual({ ...none, open: 2 })
    expect(of(...inOrder())).toEqual({ ...none, declined: 1, carriedOut: 1 })
    expect(measureCountsOf([appraisalOf(...inOrder()), appraisalOf(...proposed())])).toEqual({
      ...none,
      ...{ open: 2, declined: 1, carriedOut: 1 },
    })
  })
})
