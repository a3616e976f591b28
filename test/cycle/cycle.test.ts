import { describe, expect, it } from 'vitest'
import { civilDate, period, utc } from '../../src/calendar/index.ts'
import {
  type CycleContext,
  type CycleState,
  cycle,
  cycleId,
  editionAt,
} from '../../src/cycle/index.ts'
import { noticeId } from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import {
  amending,
  announcing,
  applying,
  at,
  beginning,
  branches,
  calm,
  carryingOn,
  closing,
  confirming,
  cycleEvents,
  cycleOf,
  firstNotice,
  inShort,
  leaders,
  noticeWith,
  opening,
  openObjection,
  publication,
  publicationAfter,
  publishing,
  rejectedObjection,
  revising,
  rolls,
  ruled,
  rulingRef,
  secondNotice,
  shownBy,
  stars,
  untilAnnounced,
  untilApplied,
  untilCarried,
  untilClosed,
  untilConfirmed,
  untilOpen,
  untilPublished,
  untilRunning,
  upheldObjection,
} from './cycle-fixtures.ts'

const given = specification(cycle)
const having = (commands: Parameters<typeof cycleEvents>[0], context = calm) =>
  given(cycleEvents(commands, context))

describe('a cycle', () => {
  it('goes from opening to the next one', () => {
    const statuses = [
      ['open', untilOpen()],
      ['running', untilRunning()],
      ['closed', untilClosed()],
      ['provisional', untilPublished()],
      ['provisional', untilAnnounced()],
      ['confirmed', untilConfirmed()],
      ['applied', untilApplied()],
      ['carried', untilCarried()],
    ] as const
    for (const [status, commands] of statuses) expect(cycleOf(commands).status).toBe(status)
    expect(cycleOf(untilCarried())).toMatchObject({
      period: { id: '2025' },
      closed: { asOf: '2025-12-31', rolls },
      confirmed: { at: at('01-21T09:00') },
      applied: { measures: { carriedOut: 2 } },
      carried: { next: { id: '2026' }, digest: publication.digest },
    })
  })

  it('takes each step only in its stage, and names the stage', () => {
    const steps = [
      [amending, ['open']],
      [beginning, ['open']],
      [closing, ['running']],
      [publishing, ['closed']],
      [announcing, ['provisional']],
      [revising, ['provisional']],
      [confirming, ['provisional']],
      [applying, ['confirmed']],
      [carryingOn, ['applied']],
    ] as const
    const stages = {
      ...{ open: untilOpen(), running: untilRunning(), closed: untilClosed() },
      ...{ provisional: untilAnnounced(), confirmed: untilConfirmed() },
      ...{ applied: untilApplied(), carried: untilCarried() },
    }
    for (const [make, allowed] of steps) {
      for (const [stage, commands] of Object.entries(stages)) {
        if ((allowed as readonly string[]).includes(stage)) continue
        const command = make({ at: at('04-01T09:00') })
        having(commands)
          .when(command, calm)
          .thenRefused({ code: 'cycle-stage-wrong', expected: allowed[0], actual: stage })
      }
      given([]).when(make(), calm).thenRefused('cycle-unknown')
      const other = make({ cycle: cycleId('other') })
      having(untilOpen()).when(other, calm).thenRefused({ code: 'cycle-unknown', subject: 'other' })
    }
  })

  it('is for those who answer for it, in its own zone, and never goes back in time', () => {
    const stranger: CycleContext = { ...calm, actorRoles: ['committee'] }
    const abroad: CycleContext = { ...calm, zone: utc }
    const steps = [
      [[], opening()],
      [untilOpen(), amending()],
      [untilOpen(), beginning()],
      [untilRunning(), closing()],
      [untilClosed(), publishing()],
      [untilPublished(), announcing()],
      [untilAnnounced(), confirming()],
      [untilConfirmed(), applying()],
      [untilApplied(), carryingOn()],
    ] as const
    for (const [commands, command] of steps) {
      having(commands)
        .when(command, stranger)
        .thenRefused({ code: 'role-missing', expected: ['office'], actual: ['committee'] })
      having(commands).when(command, abroad).thenRefused({ code: 'zone-other', actual: 'UTC' })
      if (commands.length === 0) continue
      const early = { ...command, at: opening().at.replace('2025', '2024') as typeof command.at }
      having(commands).when(early, calm).thenRefused('time-went-back')
    }
  })
})

describe('opening', () => {
  it('is done once, for a period that there is', () => {
    having(untilOpen()).when(opening(), calm).thenRefused('cycle-known')
    given([])
      .when(opening({ period: '2025-13' }), calm)
      .thenRefused({ code: 'period-invalid', path: ['period'], subject: '2025:fuxin' })
  })

  it('names populations, each once', () => {
    for (const populations of [[], [stars, stars], [{ ...stars, name: ' ' }]]) {
      given([])
        .when(opening({ populations }), calm)
        .thenRefused({ code: 'populations-invalid', actual: populations.length })
    }
    const many = Array.from({ length: 51 }, (_, index) => ({ ...stars, name: `p-${index}` }))
    given([])
      .when(opening({ populations: many }), calm)
      .thenRefused('populations-invalid')
    expect(cycle.can(opening({ populations: many.slice(1) }), undefined, calm).ok).toBe(true)
  })

  it('names every text that cannot be kept', () => {
    const blank = { ...stars, hash: '', rulebook: { id: ' ', version: 'x'.repeat(129) } }
    const follows = { cycle: cycleId('2024:fuxin'), digest: ' ' }
    const command = opening({ title: {}, populations: [blank], follows })
    const paths = [['title'], ['follows', 'digest'], ['rulebook', 'id'], ['rulebook', 'version']]
    const decided = cycle.decide(command, undefined, calm)
    if (decided.ok) throw new Error('taken')
    const found = decided.refusals.map(({ code, path }) => [code, path.slice(-2)])
    expect(found).toEqual([
      ...paths.map((path) => ['text-invalid', path]),
      ['text-invalid', [0, 'hash']],
    ])
    given([])
      .when(opening({ title: { en: '' }, zone: '', responsible: '' }), { ...calm })
      .thenRefused('text-invalid', 'text-invalid', 'text-invalid', 'role-missing')
  })
})

describe('the method', () => {
  it('can be amended before the beginning, with a reason, and what stood before is kept', () => {
    const state = cycleOf([opening(), amending()])
    expect(state.populations[0]?.hash).toBe('h-other')
    expect(state.amendments).toMatchObject([
      { reason: 'the seats were misread', before: [stars, leaders] },
    ])
    having(untilOpen())
      .when(amending({ reason: ' ' }), calm)
      .thenRefused('text-invalid')
    const same = amending({ populations: [leaders, stars] })
    having(untilOpen()).when(same, calm).thenRefused('nothing-amended')
    having(untilOpen())
      .when(amending({ populations: [] }), calm)
      .thenRefused('populations-invalid')
  })

  it('does not change half-way: other text, other version, other rule for rulings', () => {
    const others = [
      { ...stars, hash: 'h-other' },
      { ...stars, rulebook: { id: 'stars', version: '2026' } },
      { ...stars, rulebook: { id: 'moons', version: '2025' } },
      { ...stars, afterRuling: 'keep-seats' as const },
    ]
    for (const other of others) {
      having(untilRunning())
        .when(closing({ populations: [other, leaders] }), calm)
        .thenRefused({ code: 'method-changed', path: ['populations', 'branches'] })
    }
    const amended = [opening(), amending(), beginning()]
    having(amended)
      .when(closing(), calm)
      .thenRefused({
        code: 'method-changed',
        expected: ['stars', '2025', 'h-other', 'rerun'],
        actual: ['stars', '2025', 'h-stars', 'rerun'],
      })
  })

  it('closes with the same populations and a roll of each, in any order', () => {
    const command = closing({ populations: [leaders, stars], rolls: [...rolls].reverse() })
    expect(cycle.can(command, cycleOf(untilRunning()), calm).ok).toBe(true)
  })

  it('refuses rolls and populations that are others', () => {
    having(untilRunning())
      .when(closing({ populations: [stars] }), calm)
      .thenRefused({ code: 'populations-other', path: ['populations'], actual: ['branches'] })
    having(untilRunning())
      .when(closing({ rolls: rolls.slice(1) }), calm)
      .thenRefused({ code: 'populations-other', path: ['rolls'], actual: ['secretaries'] })
    const [first, second] = rolls
    if (!first || !second) throw new Error('two rolls')
    for (const wrong of [-1, 0.5, Number.NaN]) {
      having(untilRunning())
        .when(closing({ rolls: [{ ...first, out: wrong }, second] }), calm)
        .thenRefused({ code: 'counts-wrong', path: ['rolls', 0] })
    }
  })

  it('reckons to a day of the period that has come', () => {
    having(untilRunning())
      .when(closing({ asOf: civilDate('2026-01-01') }), calm)
      .thenRefused({ code: 'as-of-outside', expected: '2025', actual: '2026-01-01' })
    const early = closing({ at: '2025-12-30T23:59+08:00' as never })
    having(untilRunning())
      .when(early, calm)
      .thenRefused({ code: 'as-of-ahead', expected: '2025-12-30', actual: '2025-12-31' })
    const inTime = closing({ at: '2025-12-30T16:00Z' as never })
    expect(cycle.can(inTime, cycleOf(untilRunning()), calm).ok).toBe(true)
  })
})

describe('publishing', () => {
  it('accounts for everybody on the roll', () => {
    const [one, two] = publication.populations
    if (!one || !two) throw new Error('two populations')
    const wrong = (parts: object) => publishing({ populations: [{ ...one, ...parts }, two] })
    const closed = having(untilClosed())
    closed
      .when(wrong({ ...inShort('branches', branches.slice(1)) }), calm)
      .thenRefused({ code: 'roll-other', expected: 3, actual: 2 })
    closed.when(wrong({ subjects: 4 }), calm).thenRefused({ code: 'counts-wrong', actual: 3 })
    const counts = (list: readonly { grade: string | null; subjects: number }[]) =>
      wrong({ counts: list })
    closed
      .when(
        counts([
          { grade: 'a', subjects: 4 },
          { grade: 'b', subjects: -1 },
        ]),
        calm,
      )
      .thenRefused('counts-wrong')
    closed
      .when(
        counts([
          { grade: 'a', subjects: 2 },
          { grade: 'a', subjects: 1 },
        ]),
        calm,
      )
      .thenRefused('counts-wrong')
    closed.when(counts([{ grade: ' ', subjects: 3 }]), calm).thenRefused('counts-wrong')
    closed.when(publishing({ populations: [one] }), calm).thenRefused('populations-other')
    closed.when(wrong({ digest: '' }), calm).thenRefused('text-invalid')
    closed.when(publishing({ digest: '' }), calm).thenRefused('text-invalid')
  })
})

describe('announcing', () => {
  const published = having(untilPublished())

  it('says which notice shows what, before whom and until when', () => {
    const state = cycleOf(untilAnnounced())
    expect(state).toMatchObject({
      shown: [
        { population: 'branches', notice: 'n-1' },
        { population: 'secretaries', notice: 'n-1' },
      ],
      announcements: [
        {
          notice: 'n-1',
          audiences: ['residents', 'members'],
          digest: publication.digest,
          until: { date: '2026-01-12', time: '24:00' },
          closes: '2026-01-15T16:00:00.000Z',
        },
      ],
    })
  })

  it('needs a notice that is shown and was posted after the results', () => {
    published.when(announcing(), { ...calm, shown: [] }).thenRefused('notice-missing')
    const early = announcing({ at: at('01-05T08:59') })
    published.when(early, calm).thenRefused({ code: 'notice-missing', subject: 'n-1' })
    const older = noticeWith('n-1', publication.digest, '01-04T08:59')
    published
      .when(announcing(), { ...calm, shown: [shownBy(older)] })
      .thenRefused({ code: 'notice-older', actual: at('01-04T08:59') })
  })

  it('needs a notice that carries what was published', () => {
    const other = { ...calm, shown: [shownBy(noticeWith('n-1', 'x', '01-05T09:00'))] }
    published.when(announcing(), other).thenRefused({ code: 'digest-other', actual: 'x' })
    const [one] = publication.populations
    const single = {
      ...calm,
      shown: [shownBy(noticeWith('n-1', one?.digest ?? '', '01-05T09:00'))],
    }
    const alone = announcing({ populations: ['branches'] })
    expect(cycle.can(alone, cycleOf(untilPublished()), single).ok).toBe(true)
    published.when(announcing(), single).thenRefused('digest-other')
  })

  it('names populations of the cycle, in its zone', () => {
    for (const populations of [[], ['branches', 'branches'], ['others']]) {
      published
        .when(announcing({ populations }), calm)
        .thenRefused({ code: 'populations-other', expected: ['branches', 'secretaries'] })
    }
    const { hearing } = shownBy(firstNotice)
    const abroad = { ...hearing, calendar: { ...hearing.calendar, zone: utc } }
    const shown = [{ ...shownBy(firstNotice), hearing: abroad }]
    published.when(announcing(), { ...calm, shown }).thenRefused('zone-other')
  })

  it('passes on why days cannot be counted', () => {
    const { hearing } = shownBy(firstNotice)
    const bare = { ...hearing, calendar: { zone: hearing.calendar.zone } }
    const shown = [{ ...shownBy(firstNotice), hearing: bare }]
    published.when(announcing(), { ...calm, shown }).thenRefused('work-calendar-missing')
  })
})

describe('a ruling', () => {
  const announced = having(untilAnnounced())
  const upheld = { ...calm, shown: [shownBy(firstNotice, upheldObjection)] }

  it('makes another edition and keeps the first', () => {
    const state = cycleOf([...untilAnnounced(), revising()], upheld)
    expect(editionAt(state, at('01-08T10:59'))).toMatchObject(publication)
    const now = editionAt(state, at('01-08T11:00'))
    expect(now).toMatchObject({ ...publicationAfter, ruling: rulingRef })
    expect(now?.populations[0]).not.toHaveProperty('others')
    expect(editionAt(state, at('01-04T08:59'))).toBeUndefined()
    expect(editionAt(cycleOf(untilClosed()), at('01-04T08:59'))).toBeUndefined()
  })

  it('must be shown anew where the rules run again, or somebody else moved', () => {
    const shown = (command: ReturnType<typeof revising>) => {
      const state = cycleOf([...untilAnnounced(), command], upheld)
      return 'shown' in state ? state.shown.map(({ population }) => population) : []
    }
    const [one, two] = revising().populations
    if (!one || !two) throw new Error('two populations')
    expect(shown(revising())).toEqual([])
    expect(shown(revising({ populations: [one] }))).toEqual(['secretaries'])
    expect(shown(revising({ populations: [{ ...one, others: 0 }] }))).toEqual(['secretaries'])
    expect(shown(revising({ populations: [two] }))).toEqual(['branches'])
    expect(shown(revising({ populations: [{ ...two, others: 0 }] }))).toEqual([
      'branches',
      'secretaries',
    ])
    expect(shown(revising({ populations: [] }))).toEqual(['branches', 'secretaries'])
  })

  it('must stand, and is taken in once', () => {
    announced.when(revising(), calm).thenRefused({ code: 'ruling-unknown', actual: 'o-1' })
    const open = { ...calm, shown: [shownBy(firstNotice, openObjection)] }
    announced.when(revising(), open).thenRefused('ruling-unknown')
    const early = revising({ at: at('01-08T09:59') })
    announced.when(early, upheld).thenRefused('ruling-unknown')
    const other = revising({ ruling: { ...rulingRef, at: at('01-08T10:01') } })
    announced.when(other, upheld).thenRefused('ruling-unknown')
    const elsewhere = { ...rulingRef, matter: { ...rulingRef.matter, id: 'x' } }
    announced.when(revising({ ruling: elsewhere }), upheld).thenRefused('ruling-unknown')
    having([...untilAnnounced(), revising()], upheld)
      .when(revising(), upheld)
      .thenRefused('ruling-taken')
  })

  it('that rejected changes nothing', () => {
    const rejected = { ...calm, shown: [shownBy(firstNotice, rejectedObjection)] }
    announced.when(revising(), rejected).thenRefused({ code: 'ruling-rejected', actual: 'o-1' })
  })

  it('leads to results of the same people in known populations', () => {
    const [one] = revising().populations
    if (!one) throw new Error('two populations')
    const wrong = (parts: object) => revising({ populations: [{ ...one, ...parts }] })
    announced
      .when(wrong({ population: 'x' }), upheld)
      .thenRefused('populations-other', 'roll-other')
    announced.when(wrong({ others: 4 }), upheld).thenRefused('counts-wrong')
    announced.when(wrong({ others: -1 }), upheld).thenRefused('counts-wrong')
    announced.when(wrong({ others: 0.5 }), upheld).thenRefused('counts-wrong')
    const fewer = wrong(inShort('branches', branches.slice(1)))
    announced.when(fewer, upheld).thenRefused('roll-other')
    announced
      .when(revising({ reason: '', digest: '' }), upheld)
      .thenRefused('text-invalid', 'text-invalid')
  })
})

describe('confirming', () => {
  const announced = having(untilAnnounced())

  it('waits for notice and window', () => {
    announced
      .when(confirming({ at: at('01-12T23:59') }), calm)
      .thenRefused({ code: 'notice-running', subject: 'n-1' }, 'window-open')
    announced.when(confirming({ at: at('01-15T23:59') }), calm).thenRefused('window-open')
    expect(
      cycle.can(confirming({ at: at('01-16T00:00') }), cycleOf(untilAnnounced()), calm).ok,
    ).toBe(true)
  })

  it('waits for a notice of every population', () => {
    having(untilPublished())
      .when(confirming(), calm)
      .thenRefused({ code: 'not-announced', expected: ['branches', 'secretaries'] })
    having([...untilPublished(), announcing({ populations: ['branches', 'secretaries'] })])
      .when(confirming(), { ...calm, shown: [] })
      .thenRefused({ code: 'notice-missing', subject: 'n-1' })
  })

  it('waits for objections, and for what follows from rulings', () => {
    const open = { ...calm, shown: [shownBy(firstNotice, openObjection)] }
    announced
      .when(confirming(), open)
      .thenRefused({ code: 'objection-open', subject: 'o-1', actual: 'admitted' })
    const upheld = { ...calm, shown: [shownBy(firstNotice, upheldObjection)] }
    announced
      .when(confirming(), upheld)
      .thenRefused({ code: 'ruling-pending', subject: 'o-1', actual: 'upheld' })
    // Listed under two notices it is still one thing to do.
    const twice = { ...upheld, shown: [...upheld.shown, ...upheld.shown] }
    announced.when(confirming(), twice).thenRefused('ruling-pending')
    const rejected = { ...calm, shown: [shownBy(firstNotice, rejectedObjection)] }
    expect(cycle.can(confirming(), cycleOf(untilAnnounced()), rejected).ok).toBe(true)
  })

  it('waits for the second notice after a ruling, whose time runs anew', () => {
    const revised = [...untilAnnounced(), revising()]
    having(revised, ruled)
      .when(confirming(), ruled)
      .thenRefused({ code: 'not-announced', expected: ['branches', 'secretaries'] })
    const again = announcing({ notice: noticeId('n-2'), at: at('01-09T10:00') })
    having([...revised, again], ruled)
      .when(confirming({ at: at('01-16T23:59') }), ruled)
      .thenRefused({ code: 'notice-running', subject: 'n-2' }, 'window-open')
    const state = cycleOf([...revised, again, confirming()], ruled)
    expect(state).toMatchObject({ status: 'confirmed', editions: [{}, publicationAfter] })
  })

  it('does not forget what is open under a notice that was replaced', () => {
    const revised = [...untilAnnounced(), revising()]
    const again = announcing({ notice: noticeId('n-2'), at: at('01-09T10:00') })
    const shown = [shownBy(firstNotice, openObjection), shownBy(secondNotice, upheldObjection)]
    having([...revised, again], ruled)
      .when(confirming(), { ...ruled, shown })
      .thenRefused({ code: 'objection-open', subject: 'o-1' })
  })

  it('needs appraisals that say what was published', () => {
    const results = publicationAfter.populations
    announced
      .when(confirming(), { ...calm, results })
      .thenRefused(
        { code: 'results-other', path: ['populations', 'branches'] },
        { code: 'results-other', path: ['populations', 'secretaries'] },
      )
    const { results: _, ...none } = calm
    announced
      .when(confirming(), none)
      .thenRefused({ code: 'results-other', actual: null }, 'results-other')
  })

  it('refuses a hearing in another zone', () => {
    const { hearing } = shownBy(firstNotice)
    const abroad = { ...hearing, calendar: { ...hearing.calendar, zone: utc } }
    const shown = [{ ...shownBy(firstNotice), hearing: abroad }]
    announced.when(confirming(), { ...calm, shown }).thenRefused('zone-other')
  })
})

describe('applying and carrying on', () => {
  it('waits for every measure', () => {
    const measures = { unconfirmed: 0, open: 3, declined: 0, carriedOut: 0, lifted: 0 }
    having(untilConfirmed())
      .when(applying(), { ...calm, measures })
      .thenRefused({ code: 'measures-open', actual: 3 })
    const { measures: _, ...unknown } = calm
    having(untilConfirmed())
      .when(applying(), unknown)
      .thenRefused(
        { code: 'appraisals-unconfirmed', actual: null },
        { code: 'measures-open', actual: null },
      )
  })

  it('waits for every appraisal, of which more measures may come', () => {
    const measures = { unconfirmed: 2, open: 0, declined: 1, carriedOut: 2, lifted: 0 }
    having(untilConfirmed())
      .when(applying(), { ...calm, measures })
      .thenRefused({ code: 'appraisals-unconfirmed', expected: 0, actual: 2 })
    having(untilConfirmed())
      .when(applying(), { ...calm, measures: { ...measures, open: 1 } })
      .thenRefused('appraisals-unconfirmed', 'measures-open')
    expect(cycleOf(untilApplied())).toMatchObject({
      applied: { measures: { open: 0, declined: 1, carriedOut: 2, lifted: 0 } },
    })
    expect(cycleOf(untilApplied())).not.toHaveProperty('applied.measures.unconfirmed')
  })

  it('goes to the period right after, of the same kind', () => {
    const others = ['2025-H2', '2025', '2024', '2027', '2031', '2026-H1', '2026-01', '2026-05']
    for (const next of [...others, '2026-01-01..2027-01-01']) {
      having(untilApplied())
        .when(carryingOn({ next }), calm)
        .thenRefused({ code: 'period-not-next', path: ['next'], expected: '2026', actual: next })
    }
    having(untilApplied())
      .when(carryingOn({ next: 'next' }), calm)
      .thenRefused({ code: 'period-invalid', path: ['next'] })
  })

  const carriedOn = (id: string, next: string) => {
    const applied: CycleState = { ...cycleOf(untilApplied()), period: period(id) }
    const done = cycle.decide(carryingOn({ next }), applied, calm)
    return done.ok ? done.value[0] : done.refusals[0]
  }

  it.each([
    ['2025-H2', '2026-H1'],
    ['2025-Q4', '2026-Q1'],
    ['2025-12', '2026-01'],
    ['2025-W52', '2026-W01'],
    ['2025-12-31', '2026-01-01'],
    ['2024-09-01..2025-09-01', '2025-09-01..2026-09-01'],
    ['2024-09-01..2025-09-01', '2025-09-01..2026-07-15'],
  ])('goes from %s to %s', (id, next) => {
    expect(carriedOn(id, next)).toMatchObject({ type: 'carried-on', next: { id: next } })
  })

  it('knows of a window given by days only where the next begins', () => {
    const expected = '2025-09-01..YYYY-MM-DD'
    for (const next of ['2025-09-02..2026-09-01', '2025-08-31..2026-09-01', '2026', '2025-09']) {
      const fault = { code: 'period-not-next', expected, actual: next }
      expect(carriedOn('2024-09-01..2025-09-01', next)).toMatchObject(fault)
    }
  })

  it('goes nowhere from the end of the calendar', () => {
    expect(carriedOn('9999', '9999')).toMatchObject({ code: 'period-not-next', expected: null })
  })
})
