import { padStart, pageWidth, widthOf } from '../../support/width.ts'
import type { Head } from '../report.ts'
import { nameOf, type Page } from './page.ts'

/** Whose year it is, by which rules, as of when. */
export function headerLines(head: Head, page: Page): readonly string[] {
  const { words, title } = page
  const { rulebook, period, members } = head
  const name = [head.street, head.community, head.branch].map((t) => title(t, '')).join(words.comma)
  const asOf = words.head.asOf(head.asOf, head.zone)
  const total = Object.values(members).reduce((sum, count) => sum + count, 0)
  const list = Object.entries(members)
    .map(([category, count]) => `${nameOf(page, category)} ${count}`)
    .join(words.comma)
  return [
    name + padStart(asOf, pageWidth - widthOf(name)),
    words.head.rules({ ...rulebook, period, title: title(rulebook.title, rulebook.id) }),
    words.head.source(rulebook.source),
    words.head.members(list, total),
    words.head.madeUp,
  ]
}
