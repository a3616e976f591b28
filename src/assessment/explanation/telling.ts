import type { ClauseInfo } from '../../rulebook/index.ts'
import type { Titles } from '../../vocabulary/index.ts'
import type { ExplainWords } from './explain-words.ts'

/** One line of an explanation and how deep it stands. */
export interface TraceLine {
  readonly depth: number
  readonly text: string
}

/** What every part of an explanation is told with: the words, and the clauses by id. */
export interface Telling {
  readonly words: ExplainWords
  readonly clauses: ReadonlyMap<string, ClauseInfo>
}

/** A title in the language of the words, or the name itself. */
export function titleIn(titles: Titles | undefined, { words }: Telling, name: string): string {
  if (!titles || !Object.hasOwn(titles, words.language)) return name
  return titles[words.language] ?? name
}

/** What a clause is called. */
export function clauseTitle(clause: string | undefined, telling: Telling): string {
  const id = clause ?? ''
  return titleIn(telling.clauses.get(id)?.title, telling, id)
}

/** What a clause is called, with where the text says it. */
export function clauseWithSource(clause: string | undefined, telling: Telling): string {
  const info = telling.clauses.get(clause ?? '')
  if (!info) return clause ?? ''
  const { words } = telling
  return `${titleIn(info.title, telling, info.clause)} [${words.source(info)}]`
}
