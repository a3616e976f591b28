import type { Explained } from './explained.ts'
import { type Telling, titleIn } from './telling.ts'

/** What a grade of the rulebook is called. */
export function gradeTitle(grade: string, { grades }: Explained, telling: Telling): string {
  return titleIn(grades.find((each) => each.grade === grade)?.title, telling, grade)
}

/** What a link to another population is called. */
export function linkTitle(link: string, telling: Telling): string {
  return titleIn(telling.links.find(({ name }) => name === link)?.title, telling, link)
}
