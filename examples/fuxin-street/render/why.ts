import { assessIn, en, explain, type SubjectId, zh } from 'pledgebook'
import { wrap } from '../../support/width.ts'
import type { Year } from '../year.ts'
import type { Page } from './page.ts'

/** Why one subject has its grade, in every population that it is graded in. */
export interface Why {
  readonly population: string
  readonly reasons: readonly string[]
}

/** The reasons, down to clause, fact and evidence; none before anybody was graded. */
export function whyOf({ graded = [] }: Year, subject: string, page: Page): readonly Why[] {
  const words = page.lang === 'zh' ? zh : en
  return graded.flatMap(({ population, results }) => {
    if (!results.some(({ grade }) => grade.subject === subject)) return []
    const found = assessIn(graded, population.name, subject as SubjectId)
    const reasons = found.ok ? explain(found.value, words) : found.refusals.map(page.refusal)
    return [{ population: population.name, reasons }]
  })
}

/** The same on a page. */
export function whyLines(subject: string, whys: readonly Why[], page: Page): readonly string[] {
  const none = page.say('no result yet: the year is not closed', '尚无结果：考核周期未截止')
  const lines =
    whys.length === 0
      ? [`${subject}${page.say(': ', '：')}${none}`]
      : whys.flatMap(({ population, reasons }, index) => [
          ...(index > 0 ? [''] : []),
          `${subject} - ${page.name(population)}`,
          ...reasons,
        ])
  return lines.flatMap((line) => wrap(line))
}
