import {
  compare,
  type GradedPopulation,
  type RankedSubject,
  rankingOf,
  type Titles,
} from 'pledgebook'
import type { Year } from '../year.ts'
import { type Shown, shown } from './shown.ts'

/** Points, population by population. Empty before anything was graded. */
export interface ScoreStage {
  readonly populations: readonly ScoredPopulation[]
  /** Communities in their places. */
  readonly communities: readonly Placed[]
}

/** What points a population has. */
export interface ScoredPopulation {
  readonly population: string
  readonly title: Titles
  readonly subjects: number
  /** Facts that were counted, and those set aside for want of a stamp. */
  readonly facts: number
  readonly setAside: number
  readonly lowest: Shown | null
  readonly highest: Shown | null
}

/** A subject in its place. */
export interface Placed {
  readonly rank: number
  readonly subject: string
  readonly points: Shown
  readonly grade: string
}

/** The fourth stage. */
export function scoreStage({ graded = [] }: Year): ScoreStage {
  const communities = graded.find(({ population }) => population.name === 'communities')
  const ranking = communities ? rankingOf(communities.results.map(({ grade }) => grade)) : undefined
  return {
    populations: graded.map(scored),
    communities: (ranking?.places ?? []).map(placed),
  }
}

function scored({ population, results }: GradedPopulation): ScoredPopulation {
  const totals = results
    .filter(({ standing }) => standing.outcome === 'graded')
    .flatMap(({ standing }) => standing.values.filter(({ name }) => name === 'total'))
    .map(({ value }) => value)
    .sort(compare)
  const [lowest, highest] = [totals[0], totals.at(-1)]
  const facts = results.flatMap(({ input }) => input.facts ?? []).length
  const setAside = results.flatMap(({ standing }) => standing.setAside).length
  return {
    ...{ population: population.name, title: population.rules.rulebook.title },
    ...{ subjects: results.length, facts: facts - setAside, setAside },
    lowest: lowest ? shown(lowest) : null,
    highest: highest ? shown(highest) : null,
  }
}

function placed({ rank, subject, value, grade }: RankedSubject): Placed {
  return { rank, subject, points: shown(value), grade }
}
