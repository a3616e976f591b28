import {
  type GradedPopulation,
  gradePopulations,
  type Moved,
  type Population,
  regrade,
} from '../../assessment/index.ts'
import {
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
import { pinnedRulebook } from './rulebook-of.ts'
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

/** The first edition: everybody graded by what was taken at publishing. */
export function firstEdition(
  year: YearBase,
  populations: readonly Population[],
): Result<GradedEdition, Refusal> {
  const graded = gradePopulations(populations)
  if (!graded.ok) return graded
  const lists = listsOf(graded.value, year.hash)
  return lists.ok ? ok({ populations: graded.value, lists: lists.value, moved: [] }) : lists
}

/** The next edition: what a ruling changed, and everything that hangs on it, graded again. */
export function nextEdition(
  { hash }: YearBase,
  before: GradedEdition,
  ruling: RulingRef,
  changes: Parameters<typeof regrade>[1],
): Result<GradedEdition, Refusal> {
  const graded = regrade(before.populations, changes)
  if (!graded.ok) return graded
  const { populations, moved } = graded.value
  const lists = listsOf(populations, hash, before)
  return lists.ok ? ok({ populations, lists: lists.value, ruling, moved }) : lists
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
      const subjects = bases.find(({ population }) => population === name)?.subjects ?? []
      return ok({ name, rules, subjects })
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
  const first = firstEdition(year, populations.value)
  if (!first.ok) return first
  const done: [GradedEdition, ...GradedEdition[]] = [first.value]
  for (const { ruling } of state.editions.slice(1)) {
    if (ruling === undefined) continue
    const changes = bases.flatMap(({ population, changes: own }) =>
      own.filter((each) => isOf(each.ruling, ruling)).map(({ input }) => ({ population, input })),
    )
    const next = nextEdition(year, done.at(-1) ?? first.value, ruling, changes)
    if (!next.ok) return next
    done.push(next.value)
  }
  return heldTo(state, done, year.hash)
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
