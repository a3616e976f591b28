import { describe, expect, it } from 'vitest'
import { appraisal, cycle, cycleId, gradeMatter, measureMatter } from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { unitId } from '../../src/vocabulary/index.ts'
import {
  announcing,
  appraisalContext,
  appraisalOf,
  at,
  award,
  b1Key,
  calm,
  confirming,
  confirmingB1,
  cycleEvents,
  cycleFor,
  firstNotice,
  grading,
  openObjection,
  proposing,
  revising,
  ruled,
  secondNotice,
  shownBy,
  untilAnnounced,
  upheldObjection,
} from './cycle-fixtures.ts'

describe('no two grades are one matter', () => {
  const key = (cycle: string, population: string, subject: string) => {
    return { cycle: cycleId(cycle), population, subject: unitId(subject) }
  }

  it('whatever their names', () => {
    expect(gradeMatter(b1Key)).toEqual({ kind: 'grade', id: '2025:fuxin/branches/b-1' })
    expect(measureMatter(b1Key, '8.1').id).toBe('2025:fuxin/branches/b-1/8.1')
    const keys = [
      key('c', 'a/b', 'd'),
      key('c', 'a', 'b/d'),
      key('c/a', 'b', 'd'),
      key('c', 'a~1b', 'd'),
    ]
    expect(new Set(keys.map((each) => gradeMatter(each).id)).size).toBe(keys.length)
    expect(gradeMatter(key('c', 'a/b', 'd')).id).toBe('c/a~1b/d')
    expect(gradeMatter(key('c', 'a~1b', 'd')).id).toBe('c/a~01b/d')
  })

  it('nor two measures', () => {
    const [one, other] = [key('c', 'p', 's'), key('c', 'p', 's/1')]
    expect(measureMatter(one, '1/2').id).not.toBe(measureMatter(other, '2').id)
  })
})

describe('what was objected to under a notice that is shown no more', () => {
  const story = cycleEvents([...untilAnnounced(), revising()], {
    ...calm,
    shown: [shownBy(firstNotice, upheldObjection)],
  })
  const again = announcing({ at: at('01-09T10:00'), notice: secondNotice.id })
  const announced = [...story, ...unwrap(cycle.decide(again, cycle.replay(story), ruled))]
  const confirmedBy = (...shown: NonNullable<typeof calm.shown>) => {
    const done = cycle.decide(confirming(), cycle.replay(announced), { ...ruled, shown })
    return done.ok || done.refusals.map(({ code, subject }) => `${code} ${subject}`)
  }

  it('keeps the results from being confirmed while it can be appealed, under whichever notice it is listed', () => {
    const first = shownBy(firstNotice, upheldObjection)
    const { objections } = first.hearing
    if (objections.appeal === null) throw new Error('there are appeals')
    const appeal = { ...objections.appeal, within: { days: 60, count: 'calendar' as const } }
    const hearing = { ...first.hearing, objections: { ...objections, appeal } }
    const second = { ...shownBy(secondNotice), hearing }
    expect(confirmedBy({ ...first, hearing }, second)).toEqual(['appeal-possible o-1'])
    const both = { ...second, objections: [upheldObjection] }
    expect(confirmedBy({ ...first, hearing }, both)).toEqual(['appeal-possible o-1'])
  })

  it('and while it waits for an answer, which is told once', () => {
    const second = shownBy(secondNotice)
    expect(confirmedBy(shownBy(firstNotice, upheldObjection), second)).toBe(true)
    const open = ['objection-open o-1']
    expect(confirmedBy(shownBy(firstNotice, openObjection), second)).toEqual(open)
    const twice = shownBy(secondNotice, openObjection)
    expect(confirmedBy(shownBy(firstNotice, openObjection), twice)).toEqual(open)
  })
})

it('many measures at once cost a look at each', () => {
  const measures = Array.from({ length: 40_000 }, (_, i) => ({
    ...award,
    clause: `c-${i % 39_999}`,
  }))
  const state = appraisalOf(grading(), confirmingB1())
  const context = appraisalContext(cycleFor('propose'))
  const done = appraisal.decide(proposing({ measures }), state, context)
  expect(done.ok || done.refusals).toMatchObject([
    { code: 'measure-known', path: ['measures', 39_999], actual: 'c-0' },
  ])
})
