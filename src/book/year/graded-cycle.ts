import {
  type GradedPopulation,
  gradePopulations,
  type Moved,
  type Population,
  type Regrading,
  regrade,
} from '../../assessment/index.ts'
import {
  type CycleId,
  type CycleState,
  type Edition,
  type Hash,
  type ListedResult,
  type RulingRef,
  resultOf,
  resultsOf,
} from '../../cycle/index.ts'
import { allOk, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Basis } from './basis.ts'
import type { PopulationGrades } from './lifted.ts'
import { pinnedRulebook } from './rulebook-of.ts'
import {
  checkSettled,
  type PopulationTies,
  type SettledPopulations,
  settleTies,
  tiesOf,
} from './settle-ties.ts'
import type { YearBase } from './year-base.ts'

/** The results of a cycle with everything that led to them, edition by edition: never none. */
export type GradedCycle = readonly [GradedEdition, ...GradedEdition[]]

/** All populations as they were graded at one time. */
export interface GradedEdition {
  readonly populations: readonly GradedPopulation[]
  /** The same as they are listed and hashed, in the same order. */
  readonly lists: readonly ResultList[]
  /** The ruling that led to it; the first has none. */
  readonly ruling?: RulingRef
  /** Who has another grade than before, and why. */
  readonly moved: readonly Moved[]
  /** What people decided about ties, as far as it had an effect here. */
  readonly ties: readonly PopulationTies[]
}

/** The results of a population as they are listed and kept. */
export interface ResultList {
  readonly population: string
  readonly list: readonly ListedResult[]
}

/** Graded populations as lists; one that is the same object as before keeps its list. */
function listsOf(
  graded: readonly GradedPopulation[],
  hash: Hash,
  before?: GradedEdition,
): Result<readonly ResultList[], Refusal> {
  return allOk(
    graded.map((each, index): Result<ResultList, Refusal> => {
      const same = before?.populations[index] === each ? before?.lists[index] : undefined
      if (same) return ok(same)
      const list = allOk(each.results.map((result) => resultOf(result, hash)))
      return list.ok ? ok({ population: each.population.name, list: list.value }) : list
    }),
  )
}

/** Everybody graded by what was taken at publishing, with what people decided about ties. */
export function gradeFirst(
  populations: readonly Population[],
  decided: readonly PopulationTies[],
): Result<SettledPopulations<readonly GradedPopulation[]>, Refusal> {
  const gradeWith = (used: readonly PopulationTies[]) =>
    gradePopulations(
      populations.map((each) => {
        const own = tiesOf(used, each.name)
        return own.length > 0 ? { ...each, decided: own } : each
      }),
    )
  return settleTies(decided, gradeWith, (graded) => graded)
}

/** The first edition. Refused with `tie-to-decide` while ties wait for people. */
export function firstEdition(
  { hash }: Pick<YearBase, 'hash'>,
  cycle: CycleId,
  populations: readonly Population[],
  decided: readonly PopulationTies[],
): Result<GradedEdition, Refusal> {
  const first = gradeFirst(populations, decided)
  if (!first.ok) return first
  const settled = checkSettled(cycle, first.value)
  if (!settled.ok) return settled
  const { graded, used: ties } = settled.value
  const lists = listsOf(graded, hash)
  return lists.ok ? ok({ populations: graded, lists: lists.value, moved: [], ties }) : lists
}

/** What a ruling changed, and what people decided by then. */
export interface Ruled {
  readonly changes: Parameters<typeof regrade>[1]
  readonly decided: readonly PopulationTies[]
  /** Where a ruling took grades by hand back: those that are left. */
  readonly grades: readonly PopulationGrades[]
}

/** What a ruling changed, and everything that hangs on it, graded again. */
export function gradeNext(
  { populations }: GradedEdition,
  { changes, decided, grades }: Ruled,
): Result<SettledPopulations<Regrading>, Refusal> {
  const gradeWith = (used: readonly PopulationTies[]) => {
    // What was decided about a tie is decided anew: it may be another tie since the ruling.
    const before = populations.map((each) => withTies(withLeft(each, grades), used))
    const graded = regrade(before, changes)
    if (!graded.ok) return graded
    const { moved } = graded.value
    const after = graded.value.populations.map((each, index) =>
      each === before[index] ? (populations[index] ?? each) : each,
    )
    return ok({ populations: after, moved })
  }
  return settleTies(decided, gradeWith, (graded) => graded.populations)
}

function withLeft(graded: GradedPopulation, grades: readonly PopulationGrades[]): GradedPopulation {
  const own = grades.find(({ population }) => population === graded.population.name)
  if (own === undefined) return graded
  return { ...graded, population: { ...graded.population, manual: own.manual } }
}

function withTies(graded: GradedPopulation, used: readonly PopulationTies[]): GradedPopulation {
  const { population } = graded
  const decided = tiesOf(used, population.name)
  if (decided.length === 0 && population.decided === undefined) return graded
  return { ...graded, population: { ...population, decided } }
}

/** The next edition. Refused with `tie-to-decide` while ties that the ruling made wait for people. */
export function nextEdition(
  { hash }: Pick<YearBase, 'hash'>,
  cycle: CycleId,
  before: GradedEdition,
  ruling: RulingRef,
  ruled: Ruled,
): Result<GradedEdition, Refusal> {
  const next = gradeNext(before, ruled)
  if (!next.ok) return next
  const settled = checkSettled(cycle, next.value)
  if (!settled.ok) return settled
  const { graded, used: ties } = settled.value
  const { populations, moved } = graded
  const lists = listsOf(populations, hash, before)
  return lists.ok ? ok({ populations, lists: lists.value, ruling, moved, ties }) : lists
}

/** What is graded: each pinned population with the rules of its pin and what its basis says. */
function populationsOf(
  year: YearBase,
  { id, populations }: CycleState,
  bases: readonly Basis[],
): Result<readonly Population[], Refusal<'method-changed'>> {
  return allOk(
    populations.map((pin): Result<Population, Refusal<'method-changed'>> => {
      const { name, rulebook } = pin
      const rules = pinnedRulebook(year, pin)
      if (rules === undefined) {
        const expected = [rulebook.id, rulebook.version, pin.hash]
        const path = ['populations', name]
        return refuse(refusal('method-changed', { subject: id, path, expected, actual: null }))
      }
      const basis = bases.find(({ population }) => population === name)
      const manual = basis?.determined.find(({ ruling }) => ruling === undefined)?.manual
      const parts = { name, rules, subjects: basis?.subjects ?? [] }
      return ok(manual === undefined ? parts : { ...parts, manual })
    }),
  )
}

/**
 * All editions of a cycle reckoned again from what was kept, each held against the digest that was
 * published: refused with `results-other` where they part, `method-changed` where the book was opened
 * without the rules of the cycle.
 */
export function gradedCycle(
  year: YearBase,
  state: CycleState & { readonly editions: readonly [Edition, ...Edition[]] },
  bases: readonly Basis[],
): Result<GradedCycle, Refusal> {
  const populations = populationsOf(year, state, bases)
  if (!populations.ok) return populations
  const first = firstEdition(year, state.id, populations.value, tiesIn(bases, undefined))
  if (!first.ok) return first
  const done: [GradedEdition, ...GradedEdition[]] = [first.value]
  for (const { ruling } of state.editions.slice(1)) {
    if (ruling === undefined) continue
    const changes = bases.flatMap(({ population, changes: own }) =>
      own.filter((each) => isOf(each.ruling, ruling)).map(({ input }) => ({ population, input })),
    )
    const ruled = { changes, decided: tiesIn(bases, ruling), grades: gradesIn(bases, ruling) }
    const next = nextEdition(year, state.id, done.at(-1) ?? first.value, ruling, ruled)
    if (!next.ok) return next
    done.push(next.value)
  }
  return heldTo(state, done, year.hash)
}

/** What was decided about ties for one edition, as it was kept with it. */
function tiesIn(bases: readonly Basis[], ruling: RulingRef | undefined): readonly PopulationTies[] {
  return bases.flatMap(({ population, determined }) =>
    determined
      .filter((each) =>
        ruling && each.ruling ? isOf(each.ruling, ruling) : each.ruling === ruling,
      )
      .map(({ ties }) => ({ population, ties })),
  )
}

/** The grades by hand that a ruling left, where it took some back. */
function gradesIn(bases: readonly Basis[], ruling: RulingRef): readonly PopulationGrades[] {
  return bases.flatMap(({ population, determined }) =>
    determined.flatMap(({ ruling: own, manual }) =>
      own && manual && isOf(own, ruling) ? [{ population, manual }] : [],
    ),
  )
}

function isOf(a: RulingRef, b: RulingRef): boolean {
  return (
    a.objection === b.objection &&
    a.at === b.at &&
    a.matter.kind === b.matter.kind &&
    a.matter.id === b.matter.id
  )
}

/** The last edition must have the digests that stand in the cycle's own stream. */
function heldTo(
  { id, editions }: { readonly id: string; readonly editions: readonly [Edition, ...Edition[]] },
  graded: GradedCycle,
  hash: Hash,
): Result<GradedCycle, Refusal> {
  const lists = graded.at(-1)?.lists ?? []
  const published = (editions.at(-1) ?? editions[0]).populations
  const faults: Refusal[] = []
  for (const { population, list } of lists) {
    const results = resultsOf(population, list, hash)
    if (!results.ok) return results
    const expected = published.find((each) => each.population === population)?.digest ?? null
    const { digest: actual } = results.value
    if (expected === actual) continue
    const parts = { path: ['populations', population], expected, actual }
    faults.push(refusal('results-other', { subject: id, ...parts }))
  }
  const [fault, ...others] = faults
  return fault === undefined ? ok(graded) : refuse(fault, ...others)
}
