import type { SubjectId } from '../../vocabulary/index.ts'
import type { TieDecision } from '../grading/index.ts'
import type { CompiledRulebook, SubjectInput } from '../standing/index.ts'
import type { ManualGrades } from './manual-grade.ts'

/** Everybody who is graded together by one rulebook: the branches of a street, their secretaries. */
export interface Population {
  /** The name by which other populations' rulebooks link to it (`LinkSpec.population`). */
  readonly name: string
  readonly rules: CompiledRulebook
  /** Each once, in any order. */
  readonly subjects: readonly PopulationSubject[]
  /** What people decided about ties that the rulebook leaves to them. */
  readonly decided?: readonly TieDecision[]
  /** What people gave by hand, and the day on which it is asked for. */
  readonly manual?: ManualGrades
}

/** One subject of a population. */
export interface PopulationSubject {
  readonly input: SubjectInput
  /**
   * By the name of the link: whose result it reads in the linked population, a list where the link leads to
   * many. Leave out where there is none. A subject may be linked to itself in another population.
   */
  readonly links?: { readonly [link: string]: SubjectId | readonly SubjectId[] }
}
