import type { GradedPopulation } from '../assessment/index.ts'
import { okUnless, type Refusal, type Result, refusal, refuse } from '../foundation/index.ts'
import { gradesOf } from '../rulebook/index.ts'
import type { ChoiceField } from '../vocabulary/index.ts'
import { checkMinimum } from './check-minimum.ts'
import { countIn, mergeGrades } from './merge-grades.ts'
import { mergeWords, type WordGroup } from './merge-words.ts'

/** How many have which grade, by an attribute: every count is 0 or at least the minimum. */
export interface Breakdown {
  readonly population: string
  readonly attribute: string
  readonly atLeast: number
  /** The columns: grades from the highest down, `null` for who has none; neighbours counted together. */
  readonly grades: readonly (readonly (string | null)[])[]
  readonly rows: readonly BreakdownRow[]
}

/** Everybody with one word of the attribute, or with one of several that too few have. */
export interface BreakdownRow {
  /** `null`: the attribute is not known. */
  readonly words: readonly (string | null)[]
  readonly total: number
  /** One for each column. They sum to the total. */
  readonly counts: readonly number[]
}

/** What a breakdown counts by, and the size below which no group is shown. */
export interface BreakdownTerms {
  /** A choice among the attributes of the rulebook's catalogue. */
  readonly by: string
  /** 3 to 1,000,000. */
  readonly atLeast: number
}

/**
 * The grades of one population by an attribute, as one fixed table, to be released once, after closing. No
 * count in it is a group smaller than `atLeast`: words that too few have are put together, then neighbouring
 * grades are, until it holds. What was put together cannot be taken apart again with the totals of the words
 * and of the grades, which are known from the roll and from the bulletin. A second table by another
 * attribute, or of another day, can be subtracted from the first: one table is enough.
 *
 * Where all of a row have the same grade, the table says so.
 *
 * Refused with `minimum-invalid`, with `attribute-not-choice`, and with `breakdown-too-small` where fewer
 * than two groups of that size could be shown.
 *
 * @example
 * ```ts
 * import { breakdownOf, compileRulebook, gradePopulations, memberId, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const options = ['working', 'retired']
 * const attributes = [{ name: 'category', type: 'choice' as const, options }]
 * const rulebook = { ...smallest, catalogue: { ...smallest.catalogue, attributes } }
 * const rules = unwrap(compileRulebook(rulebook))
 * const subjects = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'].map((id, index) => {
 *   const category = index < 3 ? 'working' : 'retired'
 *   return { input: { subject: memberId(id), period: '2026', attributes: { category } } }
 * })
 * const [graded] = unwrap(gradePopulations([{ name: 'members', rules, subjects }]))
 * const table = graded && unwrap(breakdownOf(graded, { by: 'category', atLeast: 3 }))
 * table?.rows.map(({ words, total }) => [...words, total]) // => [['working', 3], ['retired', 3]]
 * ```
 */
export function breakdownOf(
  graded: GradedPopulation,
  { by, atLeast }: BreakdownTerms,
): Result<Breakdown, Refusal<'attribute-not-choice' | 'breakdown-too-small' | 'minimum-invalid'>> {
  const { rulebook } = graded.population.rules
  const choices = rulebook.catalogue.attributes.filter((field) => field.type === 'choice')
  const field = choices.find(({ name }) => name === by)
  const faults = checkMinimum(atLeast)
  if (!field) {
    const expected = choices.map(({ name }) => name)
    const unknown = refusal('attribute-not-choice', { path: ['by'], expected, actual: by })
    return refuse(unknown, ...faults)
  }
  const ladder = [...gradesOf(rulebook.grading), null]
  const rows = mergeWords(wordGroups(graded, field, ladder), atLeast)
  const small = rows.filter(({ total }) => total >= atLeast).length < 2
  const least = { subject: by, expected: atLeast, actual: graded.results.length }
  const tooSmall = small && faults.length === 0 ? [refusal('breakdown-too-small', least)] : []
  return okUnless([...faults, ...tooSmall], () => {
    const table = { population: graded.population.name, attribute: by, atLeast }
    return { ...table, ...tableOf(rows, ladder, atLeast) }
  })
}

/** Everybody by the words of the attribute, in the order of its options; who has none comes last. */
function wordGroups(
  { results }: GradedPopulation,
  { name, options }: ChoiceField,
  ladder: readonly (string | null)[],
): readonly WordGroup[] {
  const counts = new Map<string | null, number[]>()
  for (const word of [...options, null])
    counts.set(
      word,
      ladder.map(() => 0),
    )
  for (const { input, grade } of results) {
    const { attributes = {} } = input
    const word = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    const row = counts.get(typeof word === 'string' ? word : null) ?? counts.get(null)
    const column = ladder.indexOf(grade.grade)
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  const groups = [...counts].map(([word, row]) => {
    return { words: [word], total: row.reduce((sum, each) => sum + each, 0), counts: row }
  })
  return groups.filter(({ words, total }) => total > 0 || words[0] !== null)
}

function tableOf(
  rows: readonly WordGroup[],
  ladder: readonly (string | null)[],
  atLeast: number,
): Pick<Breakdown, 'grades' | 'rows'> {
  const spans = mergeGrades(
    rows.map(({ counts }) => counts),
    ladder.length,
    atLeast,
  )
  return {
    grades: spans.map(({ from, until }) => ladder.slice(from, until)),
    rows: rows.map(({ words, total, counts }) => {
      return { words, total, counts: spans.map((span) => countIn(counts, span)) }
    }),
  }
}
