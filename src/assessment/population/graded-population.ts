import type { Grade, Measure, Standing } from '../../vocabulary/index.ts'
import type { SubjectInput } from '../standing/index.ts'
import type { Population } from './population.ts'

/** A population and what became of each of its subjects, in the order of `population.subjects`. */
export interface GradedPopulation {
  readonly population: Population
  readonly results: readonly SubjectResult[]
}

/** One subject's provisional result: what it was reckoned from, its grade, and what is proposed. */
export interface SubjectResult {
  /** The input with the results of linked subjects filled in. */
  readonly input: SubjectInput
  readonly standing: Standing
  readonly grade: Grade
  readonly measures: readonly Measure[]
}
