import { type ClauseInfo, type RaterGroup, scoresOf } from '../../rulebook/index.ts'
import type { InputSpec, LinkSpec, Titles } from '../../vocabulary/index.ts'
import type { ExplainWords } from './explain-words.ts'
import type { Titled } from './explained.ts'

/** One line of an explanation and how deep it stands. */
export interface TraceLine {
  readonly depth: number
  readonly text: string
}

/** What every part of an explanation is told with: the words, and what they call things. */
export interface Telling {
  readonly words: ExplainWords
  readonly clauses: ReadonlyMap<string, ClauseInfo>
  readonly raters: readonly RaterGroup[]
  readonly attributes: readonly Titled[]
  readonly inputs: readonly InputSpec[]
  readonly links: readonly LinkSpec[]
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

/** What a rater group is called. */
export function groupTitle(group: string, telling: Telling): string {
  return titleIn(raterGroup(group, telling)?.title, telling, group)
}

/** What one choice on the ballot of a group is called. */
export function choiceTitle(group: string, choice: string, telling: Telling): string {
  const scores = scoresOf(raterGroup(group, telling))
  return titleIn(scores.find((score) => score.choice === choice)?.title, telling, choice)
}

function raterGroup(group: string, { raters }: Telling): RaterGroup | undefined {
  return raters.find((candidate) => candidate.group === group)
}

/** What an input is called. */
export function inputTitle(input: string, telling: Telling): string {
  return titleIn(telling.inputs.find(({ name }) => name === input)?.title, telling, input)
}

/** What an attribute is called. */
export function attributeTitle(attribute: string, telling: Telling): string {
  const named = telling.attributes.find(({ name }) => name === attribute)
  return titleIn(named?.title, telling, attribute)
}
