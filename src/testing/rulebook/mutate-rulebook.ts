import type { Json, Path } from '../../foundation/index.ts'
import { gradesOf, type Rulebook } from '../../rulebook/index.ts'
import { edgeMutants, endMutants } from './edge-mutants.ts'
import type { Mutant } from './mutant.ts'
import { numberMutants } from './number-mutants.ts'
import { optionsAt } from './options-at.ts'
import { weightMutants } from './weight-mutants.ts'
import { wordMutants } from './word-mutants.ts'

/** Where the walk through a rulebook's data stands. */
interface Walk {
  readonly rulebook: Rulebook
  readonly grades: readonly string[]
  readonly found: Mutant[]
}

/** What a result depends on. Names, sources, days in force, posting and pledges are read by others. */
const read = ['raters', 'profiles', 'values', 'grading', 'vetoes', 'quotas', 'measures', 'manual']

/** What names a thing, or says it to people: changing it changes no rule. */
const names = new Set([
  'clause',
  'title',
  'source',
  'kind',
  'name',
  'group',
  'decidedBy',
  'measure',
])

/**
 * Small changes of a rulebook, one at a time, as data: an edge of a band, a cap, points by one, a weight by
 * a tenth, a veto or an item dropped, another option of a choice. Whatever kinds of clauses there are: it
 * goes by the names of fields and by what the schema lets stand in a place. Some of them do not compile;
 * `surviving` leaves those out.
 *
 * @example
 * ```ts
 * import { smallest } from 'pledgebook/rulebooks'
 * import { mutantText, mutateRulebook } from 'pledgebook/testing'
 *
 * const caps = mutateRulebook(smallest).filter(({ path }) => path.includes('caps') && path.includes('points'))
 * caps.map(mutantText)[1] // => 'service values.0.of.of.1.caps.0.points: 10 → 9'
 * ```
 */
export function mutateRulebook(rulebook: Rulebook): readonly Mutant[] {
  const walk: Walk = { rulebook, grades: gradesOf(rulebook.grading), found: [] }
  for (const [section, value] of Object.entries(rulebook)) {
    if (read.includes(section)) walkValue(value, [section], section, walk)
  }
  return walk.found
}

function walkValue(value: Json, path: Path, clause: string, walk: Walk): void {
  if (isList(value)) walkList(value, path, clause, walk)
  else if (typeof value === 'object' && value !== null) walkParts(value, path, clause, walk)
  else if (typeof value === 'number') walk.found.push(...numberMutants(value, path, clause))
  else if (typeof value === 'string') walkWord(value, path, clause, walk)
}

function walkList(values: readonly Json[], path: Path, clause: string, walk: Walk): void {
  walk.found.push(...edgeMutants(values, path, clause), ...weightMutants(values, path, clause))
  for (const [index, value] of values.entries()) {
    const here = [...path, index]
    const own = clauseOf(value) ?? clause
    walk.found.push({ clause: own, kind: 'dropped', path: here, from: value })
    walkValue(value, here, own, walk)
  }
}

function walkParts(parts: Parts, path: Path, enclosing: string, walk: Walk): void {
  const clause = clauseOf(parts) ?? enclosing
  const { op, of } = parts
  if (op === 'not' && of !== undefined) {
    walk.found.push({ clause, kind: 'comparison', path, from: parts, to: of })
  }
  walk.found.push(...endMutants(parts, path, clause))
  for (const [name, value] of Object.entries(parts)) {
    if (names.has(name) || value === undefined) continue
    const here = [...path, name]
    // A limit, a condition, a window that the text could have left out; without what it needs it does not
    // compile. Of a list each part is dropped by itself.
    const isPart = name !== 'op' && name !== 'ends' && value !== '?' && !isList(value)
    if (isPart) walk.found.push({ clause, kind: 'dropped', path: here, from: value })
    walkValue(value, here, clause, walk)
  }
}

function walkWord(word: string, path: Path, clause: string, walk: Walk): void {
  const { rulebook, grades } = walk
  const offered = () => optionsAt(rulebook, path)
  walk.found.push(...wordMutants(word, { path, clause, grades, cycle: rulebook.cycle, offered }))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

type Parts = { readonly [name: string]: Json }

function clauseOf(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const clause = Object.entries(value).find(([name]) => name === 'clause')?.[1]
  return typeof clause === 'string' ? clause : undefined
}
