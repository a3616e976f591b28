import type { MeasureRule, Rulebook } from '../../rulebook/index.ts'
import type { Fields, Grade, PastGrade, Standing } from '../../vocabulary/index.ts'

/** One subject of a population with its result: what measures follow from. A `SubjectResult` is one. */
export interface MeasuredSubject {
  readonly input: {
    readonly attributes?: Fields
    readonly inputs?: { readonly [name: string]: number }
    /** Confirmed grades of earlier periods, in any order. */
    readonly history?: readonly PastGrade[]
  }
  readonly standing: Standing
  readonly grade: Grade
}

/** The rules that measures follow from. A `CompiledRulebook` is one. */
export interface MeasureRules {
  readonly rulebook: Rulebook
  readonly measures: readonly MeasureRule[]
}
