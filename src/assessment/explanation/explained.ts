import type { Exact, Trace } from '../../foundation/index.ts'
import type {
  Band,
  ClauseInfo,
  GradeName,
  OrderKey,
  RaterGroup,
  Rulebook,
  Veto,
} from '../../rulebook/index.ts'
import type {
  Fact,
  Grade,
  InputSpec,
  LinkSpec,
  Measure,
  Standing,
  Titles,
} from '../../vocabulary/index.ts'

/** A result with all its reasons: what `explain` puts into words. */
export interface Explained extends Grade {
  readonly standing: Pick<
    Standing,
    | 'setAside'
    | 'links'
    | 'recorded'
    | 'key'
    | 'outcome'
    | 'profile'
    | 'decisions'
    | 'before'
    | 'gates'
  >
  /** What is proposed to the people who decide. */
  readonly measures: readonly Measure[]
  /** How the value that was held against the bands came about, with its rounding where there was one. */
  readonly placed: Trace | undefined
  /** How each named value came about. */
  readonly traces: readonly ValueTrace[]
  /** What the conditions of the vetoes counted. */
  readonly grounds: readonly GateGrounds[]
  /** What could have changed the grade: one that holds and changes nothing is told as well. */
  readonly vetoes: readonly Pick<Veto, 'clause' | 'whenMissing' | 'effect'>[]
  /** The days on which this version of the rules holds. */
  readonly inForce: Rulebook['inForce']
  /** The rulebook's clauses, bands, order and names, for the words. */
  readonly clauses: readonly ClauseInfo[]
  /** None where the grades are not by bands. */
  readonly bands: readonly Band[]
  readonly grades: readonly GradeName[]
  readonly gradedBy: 'bands' | 'cases' | 'shares'
  readonly order: readonly OrderKey[]
  readonly raters: readonly RaterGroup[]
  readonly values: readonly Titled[]
  readonly attributes: readonly Titled[]
  readonly inputs: readonly InputSpec[]
  readonly links: readonly LinkSpec[]
}

/** Something with a name in the rulebook and titles for people. */
export interface Titled {
  readonly name: string
  readonly title?: Titles
}

/** One named value and its trace. */
export interface ValueTrace {
  readonly name: string
  readonly value: Exact
  readonly trace: Trace
}

/** The facts that one veto's condition counted, whatever its answer. */
export interface GateGrounds {
  readonly clause: string
  readonly facts: readonly Fact[]
}
