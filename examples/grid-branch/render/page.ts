import type { Titles } from 'pledgebook'
import type { RefusedView } from '../stages/refused-view.ts'
import type { Words } from '../text/words.ts'

/** What every stage is written with: the words, and what turns data into this language. */
export interface Page {
  readonly words: Words
  /** The day of the page. */
  readonly asOf: string
  /** A text that people wrote: as it is, or its English. */
  readonly said: (text: string) => string
  /** A title in the language of the page. */
  readonly title: (titles: Titles | undefined, otherwise: string) => string
  /** The title of a clause of the rulebook. */
  readonly clause: (clause: string) => string
  /** The title of a grade. */
  readonly grade: (grade: string) => string
  /** The title of a named value. */
  readonly value: (name: string) => string
  /** The title of a kind of pledge. */
  readonly kind: (kind: string) => string
}

/** What a code is called. */
export function nameOf({ words }: Page, code: string): string {
  return Object.hasOwn(words.names, code) ? (words.names[code] ?? code) : code
}

/** A heading with its lines, and an empty line before it; nothing where there are none. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

/** Entries two columns in. */
export function items(entries: readonly string[]): readonly string[] {
  return entries.map((entry) => `  ${entry}`)
}

/** The refused commands of a stage, in words. A refusal may quote what people wrote. */
export function refusedSection(page: Page, refused: readonly RefusedView[]): readonly string[] {
  const { words } = page
  return section(
    words.refusedCommands(refused.length),
    items(
      refused.map(({ on, type, subject, actor, refusals }) => {
        const reasons = refusals
          .map((refusal) => page.said(withoutName(refusal.words, subject)))
          .join(words.stop)
        return `${on} ${subject} ${nameOf(page, type)} (${actor})${words.colon}${reasons}`
      }),
    ),
  )
}

/** The line has named the thing already; a sentence that begins with its name need not do so again. */
function withoutName(words: string, subject: string): string {
  const name = [`${subject}: `, `${subject}：`].find((start) => words.startsWith(start))
  return words.slice(name?.length ?? 0)
}
