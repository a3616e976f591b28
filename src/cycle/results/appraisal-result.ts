import type { SubjectId } from '../../vocabulary/index.ts'

/**
 * What one subject was judged to be, as it is kept: the grade, and enough to see later whether the same
 * standing led to it. A place among others is not part of it, for it moves with theirs.
 */
export interface AppraisalResult {
  /** The grade by its name in the rulebook, or `null`: not graded. */
  readonly grade: string | null
  /** The value that was held against the bands, exactly: `'173/2'`; `null`: nothing was reckoned. */
  readonly value: string | null
  /** The clauses that made the grade another than its band. */
  readonly because: readonly string[]
  /** The hash of the standing that was graded. */
  readonly standing: string
}

/** A result in the list of a population. */
export interface ListedResult extends AppraisalResult {
  readonly subject: SubjectId
}

/** Whether two results are one: nothing else was judged, from nothing else. */
export function isSameResult(a: AppraisalResult, b: AppraisalResult): boolean {
  return (
    a.grade === b.grade &&
    a.value === b.value &&
    a.standing === b.standing &&
    a.because.join('\n') === b.because.join('\n')
  )
}

/** A result alone, of whatever carries one. */
export function resultAlone({ grade, value, because, standing }: AppraisalResult): AppraisalResult {
  return { grade, value, because: [...because], standing }
}
