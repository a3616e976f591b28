import type { GradedPopulation } from '../../assessment/index.ts'
import {
  type CycleId,
  type OpenTie,
  openTiesOf,
  type SettledTie,
  settlementOf,
  tieRefusals,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result, refuse } from '../../foundation/index.ts'

/** What people decided about the ties of one population. */
export interface PopulationTies {
  readonly population: string
  readonly ties: readonly SettledTie[]
}

/** The ties of one population that wait for people. */
export interface WaitingTies {
  readonly population: string
  readonly ties: readonly OpenTie[]
}

/** Populations graded with what people decided, and what of it had an effect. */
export interface SettledPopulations<Graded> {
  readonly graded: Graded
  readonly used: readonly PopulationTies[]
  /** What is open all the same. */
  readonly waiting: readonly WaitingTies[]
}

/**
 * Grades populations, then settles each tie that people decided, and grades again, for a tie may hang on
 * another. What was decided about a tie that is none any more, or another one by now, is left aside.
 */
export function settleTies<Graded>(
  decided: readonly PopulationTies[],
  gradeWith: (used: readonly PopulationTies[]) => Result<Graded, Refusal>,
  populationsIn: (graded: Graded) => readonly GradedPopulation[],
): Result<SettledPopulations<Graded>, Refusal> {
  let used: readonly PopulationTies[] = []
  for (;;) {
    const graded = gradeWith(used)
    if (!graded.ok) return graded
    const waiting = populationsIn(graded.value).flatMap(waitingIn)
    const found = waiting.flatMap(({ population, ties }) => {
      const known = tiesOf(decided, population)
      const before = tiesOf(used, population)
      const fitting = ties.flatMap((tie) => settlementOf(tie, known) ?? [])
      const more = fitting.filter((tie) => !before.includes(tie))
      return more.length > 0 ? [{ population, ties: more }] : []
    })
    if (found.length === 0) return ok({ graded: graded.value, used, waiting })
    used = together(used, found)
  }
}

/** What was decided about the ties of a population. */
export function tiesOf(all: readonly PopulationTies[], name: string): readonly SettledTie[] {
  return all.find(({ population }) => population === name)?.ties ?? []
}

/** Refuses results with open ties, each with the command that decides it: `tie-to-decide`. */
export function checkSettled<Graded>(
  cycle: CycleId,
  { graded, used, waiting }: SettledPopulations<Graded>,
): Result<Omit<SettledPopulations<Graded>, 'waiting'>, Refusal<'tie-to-decide'>> {
  const open = waiting.flatMap(({ population, ties }) => tieRefusals(cycle, population, ties))
  const [first, ...others] = open
  return first === undefined ? ok({ graded, used }) : refuse(first, ...others)
}

function waitingIn({ population: { name }, results }: GradedPopulation): readonly WaitingTies[] {
  const ties = openTiesOf(results.map(({ grade }) => grade))
  return ties.length > 0 ? [{ population: name, ties }] : []
}

function together(
  before: readonly PopulationTies[],
  more: readonly PopulationTies[],
): readonly PopulationTies[] {
  const names = new Set([...before, ...more].map(({ population }) => population))
  return [...names].map((population) => {
    return { population, ties: [...tiesOf(before, population), ...tiesOf(more, population)] }
  })
}
