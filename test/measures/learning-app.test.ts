import { describe, expect, it } from 'vitest'
import { compileRulebook, rulebookFor, stand } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { type LearningItem, learningApp } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { inputOf } from '../support/subject.ts'

/** Items of ours: the text as we have it names none. */
const items = (points: number): readonly LearningItem[] => [
  { item: 'article', title: { en: 'article', zh: '文章' }, points, daily: 6 },
  { item: 'video', title: { en: 'video', zh: '视频' }, points: 2, daily: 8 },
]

const versions = learningApp(2026, items(1), items(2))
const [earlier, later] = versions

/** T34. */
holdCases(earlier, 'learning-app-earlier')
holdCases(later, 'learning-app-later')

describe('29 January 24:00', () => {
  const compiled = versions.map((version) => unwrap(compileRulebook(version)))
  const on = (day: string) => rulebookFor(compiled, { attributes: {}, day: civilDate(day) })

  it.each([
    ['2000-01-01', 'earlier'],
    ['2026-01-29', 'earlier'],
    ['2026-01-30', 'later'],
    ['2099-12-31', 'later'],
  ])('%s is under the %s version', (day, version) => {
    expect(unwrap(on(day)).rulebook.version).toBe(version)
  })

  it('leaves no day to both, and none between', () => {
    for (const period of ['2026-01-29', '2026-01-30']) {
      const stood = compiled.map((rules) => stand(rules, inputOf({ period })).ok)
      expect(stood.filter((ok) => ok)).toHaveLength(1)
    }
  })

  it('is in the year that is named', () => {
    expect(learningApp(987, [], [])[1].inForce).toEqual({ from: '0987-01-30' })
  })
})
