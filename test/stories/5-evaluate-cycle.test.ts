import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Appraisal,
  appraisal,
  type CycleEvent,
  confirmationsOf,
  cycle,
  gradeMatter,
  gradingsOf,
  type ListedResult,
  latestResult,
  listedResult,
  type ResultsPublished,
  resultsOf,
  revisionsOf,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { noticeId, type ObjectionRuled } from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'
import {
  announcing,
  appraisalContext,
  at,
  b1,
  b2,
  b2Key,
  b3,
  branches,
  branchesAfter,
  calm,
  closing,
  confirming,
  cycleEvents,
  firstNotice,
  leaders,
  noticeWith,
  publication,
  secretaries,
  secretariesAfter,
  sha256,
  shownBy,
  stars,
  sun,
  untilAnnounced,
  untilPublished,
  untilRunning,
  upheldObjection,
  wang,
} from '../cycle/cycle-fixtures.ts'

const given = specification(cycle)

/** The street's year 2025: three branches strive for one four-star seat; each secretary goes with a branch. */
describe('the method is fixed when the year begins', () => {
  it('and a quota that is read otherwise at the end is refused', () => {
    const other = { ...stars, hash: sha256('another reading of the quota') }
    given(cycleEvents(untilRunning()))
      .when(closing({ populations: [other, leaders] }), calm)
      .thenRefused({ code: 'method-changed', path: ['populations', 'branches'] })
  })
})

describe('the results are shown before they stand', () => {
  it('for five working days, and until nobody may object any more', () => {
    const shown = given(cycleEvents(untilAnnounced()))
    shown
      .when(confirming({ at: at('01-12T23:59') }), calm)
      .thenRefused({ code: 'notice-running', subject: 'n-1' }, 'window-open')
    const inTime = confirming({ at: at('01-16T00:00') })
    const { id: cause, type: _, ...parts } = inTime
    const { digest } = publication
    shown.when(inTime, calm).then([{ ...parts, type: 'confirmed', cause, digest }])
  })
})

describe('an objection is upheld: the second branch has the seat, and its secretary with it', () => {
  const upheld = { ...calm, shown: [shownBy(firstNotice, upheldObjection)] }
  const events: CycleEvent[] = [...cycleEvents(untilAnnounced())]
  const published = cycleEvents(untilPublished()).at(-1) as ResultsPublished
  const lists = new Map<string, readonly ListedResult[]>([
    ['branches', branches],
    ['secretaries', secretaries],
  ])
  const streams = new Map<string, Appraisal | undefined>()
  for (const [population, results] of lists) {
    for (const command of unwrap(gradingsOf(published, population, results))) {
      const context = appraisalContext(cycle.replay(cycleEvents(untilPublished())))
      const graded = unwrap(appraisal.decide(command, undefined, context))
      streams.set(`${population} ${command.subject}`, appraisal.replay(graded))
    }
  }

  it('is not confirmed before something is drawn from the ruling', () => {
    given(events)
      .when(confirming(), upheld)
      .thenRefused({ code: 'ruling-pending', subject: 'o-1', actual: 'upheld' })
  })

  it('moves three, each by name, and the former results stay readable', () => {
    const ruled: ObjectionRuled = {
      ...{ type: 'ruled', at: at('01-08T10:00'), actor: sun, cause: commandId('ruling-1') },
      ...{ objection: upheldObjection.objections[0]?.id ?? noId(), outcome: 'upheld' },
      ...{ reason: 'both sheets carry the signatures', on: civilDate('2026-01-08') },
      remedy: [{ kind: 'fact', id: 'meetings-2025-03', note: 'count both meetings' }],
    }
    const populations = [
      { population: 'branches', before: branches, after: branchesAfter },
      { population: 'secretaries', before: secretaries, after: secretariesAfter },
    ]
    const moved = [
      { population: 'branches', subject: b1, because: 'quota' },
      { population: 'branches', subject: b2, because: 'ruling' },
      { population: 'secretaries', subject: wang, because: 'link' },
    ] as const
    const effect = { cycle: published.cycle, matter: gradeMatter(b2Key), about: [b2] }
    const following = unwrap(revisionsOf(ruled, { ...effect, populations, moved }, sha256))
    if (!following) throw new Error('nothing follows')
    events.push(...unwrap(cycle.decide(following.cycle, cycle.replay(events), upheld)))
    for (const command of following.appraisals) {
      const key = `${command.population} ${command.subject}`
      const context = appraisalContext(cycle.replay(events))
      const revised = unwrap(appraisal.decide(command, streams.get(key), context))
      const before = streams.get(key)
      streams.set(
        key,
        revised.reduce<Appraisal | undefined>(
          (state, event) => appraisal.evolve(state, event),
          before,
        ),
      )
    }
    const first = streams.get(`branches ${b1}`)
    expect(first?.results.map(({ grade }) => grade)).toEqual(['four-star', 'three-star'])
    expect(first?.results[1]?.revision?.because).toBe('quota')
    const third = streams.get(`branches ${b3}`)
    expect(third?.results).toHaveLength(1)
    const secretary = streams.get(`secretaries ${wang}`)
    expect(secretary && latestResult(secretary).grade).toBe('very-good')
  })

  it('is shown anew, for its whole time, and then stands once and for all', () => {
    const state = cycle.replay(events)
    const edition = state && 'editions' in state ? state.editions.at(-1) : undefined
    const anew = noticeWith('n-2', edition?.digest ?? '', '01-09T09:00')
    const results = [...lists.keys()].map((population) => {
      const own = [...streams].filter(([key]) => key.startsWith(`${population} `))
      const listed = own.flatMap(([, each]) => (each ? [listedResult(each)] : []))
      return unwrap(resultsOf(population, listed, sha256))
    })
    const shown = [shownBy(anew, upheldObjection)]
    const context = { ...calm, results, shown }
    given(events).when(confirming(), context).thenRefused('not-announced')
    const note = announcing({ notice: noticeId('n-2'), at: at('01-09T10:00') })
    events.push(...unwrap(cycle.decide(note, cycle.replay(events), context)))
    given(events)
      .when(confirming({ at: at('01-16T09:00') }), context)
      .thenRefused({ code: 'notice-running', subject: 'n-2' }, 'window-open')
    given(events)
      .when(confirming(), calm)
      .thenRefused('notice-missing', 'results-other', 'results-other')
    events.push(...unwrap(cycle.decide(confirming(), cycle.replay(events), context)))
    given(events)
      .when(confirming({ at: at('01-22T09:00') }), context)
      .thenRefused({ code: 'cycle-stage-wrong', actual: 'confirmed' })
    const last = events.at(-1)
    if (last?.type !== 'confirmed') throw new Error('not confirmed')
    const subjects = [{ population: 'branches', subjects: [b1, b2, b3] }]
    const commands = unwrap(confirmationsOf(last, subjects))
    for (const command of commands) {
      const known = streams.get(`branches ${command.subject}`)
      expect(appraisal.can(command, known, appraisalContext(cycle.replay(events))).ok).toBe(true)
    }
  })
})

function noId(): never {
  throw new Error('no objection')
}
