import { assessIn, en, explain, type SubjectId, zh } from 'pledgebook'
import { wrap } from '../../support/width.ts'
import { dayOf, keyOf, type Year } from '../year.ts'
import type { Page } from './page.ts'

/** Why one subject has its grade, in every population that it is graded in. */
export interface Why {
  readonly population: string
  readonly reasons: readonly string[]
  /** What became of the result and of what was proposed, as people decided it. */
  readonly course: readonly string[]
}

/** The reasons, down to clause, fact and evidence; none before anybody was graded. */
export function whyOf(year: Year, subject: string, page: Page): readonly Why[] {
  const { graded = [] } = year
  const words = page.lang === 'zh' ? zh : en
  return graded.flatMap(({ population, results }) => {
    if (!results.some(({ grade }) => grade.subject === subject)) return []
    const found = assessIn(graded, population.name, subject as SubjectId)
    const reasons = found.ok ? explain(found.value, words) : found.refusals.map(page.refusal)
    return [
      {
        population: population.name,
        reasons,
        course: courseOf(year, population.name, subject, page),
      },
    ]
  })
}

/** A result that a ruling changed, and what people decided about each proposal. */
function courseOf(year: Year, population: string, subject: string, page: Page): readonly string[] {
  const { say } = page
  const appraisal = year.appraisals.get(keyOf({ population, subject: subject as SubjectId }))
  if (!appraisal) return []
  const results = appraisal.results.map(({ at, grade, revision }) => {
    const told = `${dayOf(year, at)} ${page.grade(population, grade)}`
    if (!revision) return told
    const { because, ruling } = revision
    return `${told} (${page.name(because)}, ${ruling.objection})`
  })
  const measures = 'measures' in appraisal ? appraisal.measures : []
  return [
    ...(results.length > 1
      ? [say(`results: ${results.join('; ')}`, `结果：${results.join('；')}`)]
      : []),
    ...measures.map((each) => {
      const [what, state] = [page.clause(population, each.measure.clause), page.name(each.status)]
      const by = 'decision' in each ? each.decision.by : undefined
      if (by === undefined) return say(`${what}: ${state}`, `${what}：${state}`)
      return say(`${what}: ${state}, decided by ${by}`, `${what}：${state}，${by}决定`)
    }),
  ]
}

/** The same on a page. */
export function whyLines(subject: string, whys: readonly Why[], page: Page): readonly string[] {
  const none = page.say('no result yet: the year is not closed', '尚无结果：考核周期未截止')
  const lines =
    whys.length === 0
      ? [`${subject}${page.say(': ', '：')}${none}`]
      : whys.flatMap(({ population, reasons, course }, index) => [
          ...(index > 0 ? [''] : []),
          `${subject} - ${page.name(population)}`,
          ...reasons,
          ...course,
        ])
  return lines.flatMap((line) => wrap(line))
}
