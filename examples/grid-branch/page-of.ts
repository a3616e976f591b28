import { gradeNamesOf, type Titles } from 'pledgebook'
import type { Data } from './data.ts'
import type { Page } from './render/page.ts'
import type { Words } from './text/words.ts'
import type { World } from './world.ts'

/** A page in one language: titles come from the rulebook, texts from the data. */
export function pageOf(words: Words, data: Data, { rules }: World, asOf: string): Page {
  const { rulebook, clauses } = rules
  const title = (titles: Titles | undefined, otherwise: string) =>
    titles && Object.hasOwn(titles, words.language)
      ? (titles[words.language] ?? otherwise)
      : otherwise
  return {
    words,
    asOf,
    title,
    said: (text) => (words.language === 'en' ? inEnglish(text, data.english) : text),
    clause: (id) => title(clauses.find(({ clause }) => clause === id)?.title, id),
    grade: (name) =>
      title(gradeNamesOf(rulebook.grading).find((each) => each.grade === name)?.title, name),
    value: (name) => title(rulebook.values.find((value) => value.name === name)?.title, name),
    kind: (name) => title(rules.pledges?.kinds.find(({ kind }) => kind === name)?.title, name),
  }
}

/** A whole text has its English; a sentence that quotes one has it in its place. */
function inEnglish(text: string, english: ReadonlyMap<string, string>): string {
  const whole = english.get(text)
  if (whole !== undefined) return whole
  for (const [quoted, translated] of english) {
    if (quoted.length > 4 && text.includes(quoted)) return text.replace(quoted, translated)
  }
  return text
}
