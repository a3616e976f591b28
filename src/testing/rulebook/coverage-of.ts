import { clausesOf, gradesOf, type Rulebook } from '../../rulebook/index.ts'
import type { ClauseCoverage, CoverageGap, CoverageGapKind } from './coverage.ts'
import type { CaseRun } from './run-case.ts'
import { type Sightings, sightingsOf } from './sightings.ts'

/** What the cases showed of every clause that reckons, grades or proposes. */
export function coverageOf(
  rulebook: Rulebook,
  runs: readonly CaseRun[],
): readonly ClauseCoverage[] {
  const sightings = sightingsOf(runs)
  const data = clauseData(rulebook)
  // Rules for pledges are read by the domain of pledges, not by a result.
  const infos = clausesOf(rulebook).filter(({ clause }) => clause !== rulebook.pledges?.clause)
  return infos.map((info) => {
    const { clause } = info
    const own = data.get(clause) ?? {}
    const isGrading = clause === rulebook.grading.clause
    // Grading and measures look at everybody, whether they say anything or not.
    const ofAll = isGrading || rulebook.measures?.some((one) => one.clause === clause)
    const reached = ofAll ? sightings.results.length : (sightings.reached.get(clause) ?? 0)
    const gaps = isGrading
      ? gradeGaps(rulebook, sightings)
      : (sectionGaps(rulebook, clause, sightings) ?? nodeGaps(clause, own, reached, sightings))
    return { ...info, reached, gaps }
  })
}

type Data = { readonly [name: string]: unknown }

/** Every object of a rulebook that is a clause, whatever its kind. */
function clauseData(rulebook: Rulebook): ReadonlyMap<string, Data> {
  const found = new Map<string, Data>()
  const open: unknown[] = [rulebook]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const parts: Data = Object.fromEntries(Object.entries(next))
    const { clause } = parts
    if (typeof clause === 'string' && !found.has(clause)) found.set(clause, parts)
    open.push(...Object.values(parts).reverse())
  }
  return found
}

function gradeGaps({ grading }: Rulebook, { results }: Sightings): readonly CoverageGap[] {
  const isBanded = grading.kind === undefined || grading.kind === 'bands'
  const given = new Set(results.map(({ grade }) => (isBanded ? grade.band : grade.grade)))
  return gradesOf(grading).flatMap((of) => gapUnless(given.has(of), 'grade-never-given', of))
}

/** Of vetoes, quotas, measures and profiles: each is asked about everybody. */
function sectionGaps(
  { vetoes = [], quotas = [], measures = [], profiles = [], grading, manual }: Rulebook,
  clause: string,
  { seen, results }: Sightings,
): readonly CoverageGap[] | undefined {
  const among = (list: readonly { readonly clause: string }[]) =>
    list.some((each) => each.clause === clause)
  const cases = grading.kind === 'cases' ? grading.cases : []
  if (clause === manual?.clause) return gapUnless(seen(clause, 'true'), 'never-true')
  if (among([...vetoes, ...cases])) return answerGaps(seen(clause, 'true'), seen(clause, 'false'))
  if (among(quotas)) {
    const reached = seen(clause, 'kept') || seen(clause, 'lost') || seen(clause, 'tied')
    if (!reached) return [{ kind: 'never-reached' }]
    return gapUnless(seen(clause, 'lost') || seen(clause, 'tied'), 'quota-never-cut')
  }
  if (among(measures)) {
    const without = results.some((result) => !result.measures.some((one) => one.clause === clause))
    return answerGaps(seen(clause, 'proposed'), without)
  }
  if (!among(profiles)) return undefined
  return answerGaps(
    seen(clause, 'true'),
    results.some(({ standing }) => standing.profile !== clause),
  )
}

function nodeGaps(
  clause: string,
  data: Data,
  reached: number,
  { seen }: Sightings,
): readonly CoverageGap[] {
  if (reached === 0) return [{ kind: 'never-reached' }]
  const { kind, where, cap, caps, floor, options, steps } = data
  const isFacts = kind === 'facts'
  return [
    ...(isFacts ? gapUnless(seen(clause, 'true'), 'never-true') : []),
    ...(isFacts && where !== undefined ? gapUnless(seen(clause, 'false'), 'never-false') : []),
    ...(cap === undefined ? [] : gapUnless(seen(clause, 'cap'), 'cap-never-cut')),
    ...listOf(caps).flatMap((one) => {
      const of = capText(one)
      return gapUnless(seen(clause, `cap ${of}`), 'cap-never-cut', of)
    }),
    ...(floor === undefined ? [] : gapUnless(seen(clause, 'floor'), 'floor-never-lifted')),
    ...listOf(kind === 'ladder' ? steps : []).flatMap((_, index) => {
      const of = `step ${index + 1}`
      return gapUnless(seen(clause, of), 'step-never-reached', of)
    }),
    ...(kind === 'first' ? optionGaps(listOf(options).length, (of) => seen(clause, of)) : []),
  ]
}

function optionGaps(count: number, seen: (what: string) => boolean): readonly CoverageGap[] {
  const names = [...Array.from({ length: count }, (_, index) => String(index + 1)), 'otherwise']
  return names.flatMap((of) => gapUnless(seen(`option ${of}`), 'option-never-taken', of))
}

/** As the trace says it: a cycle of its own length by its kind. */
function capText(cap: unknown): string {
  const { per, points } = typeof cap === 'object' && cap !== null ? (cap as Data) : {}
  return `${typeof per === 'string' ? per : 'cycle'} ${String(points)}`
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function answerGaps(yes: boolean, no: boolean): readonly CoverageGap[] {
  return [...gapUnless(yes, 'never-true'), ...gapUnless(no, 'never-false')]
}

function gapUnless(shown: boolean, kind: CoverageGapKind, of?: string): readonly CoverageGap[] {
  if (shown) return []
  return [of === undefined ? { kind } : { kind, of }]
}
