import { type Refusal, refusal } from '../../foundation/index.ts'
import { type Grading, gradesOf } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import type { GradingCode } from './grading-code.ts'

/** A step limit, ready to ask. */
export interface StepLimit {
  readonly clause: string
  /** The highest and the lowest position that a standing may move to; without end where it may move anywhere. */
  readonly bounds: (standing: Standing) => readonly [number, number]
  readonly faults: (standing: Standing) => readonly Refusal<GradingCode>[]
}

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
const none: readonly never[] = []

/** Compiles the step limit of a grading that has one. */
export function compileStepLimit(grading: Grading): StepLimit | undefined {
  const { steps } = grading
  if (!steps) return undefined
  const ladder = gradesOf(grading)
  const { clause, up, down, without } = steps
  const [rise = Number.POSITIVE_INFINITY, drop = Number.POSITIVE_INFINITY] = [up, down]
  return {
    clause,
    bounds: ({ before = null }) => {
      const from = before === null ? -1 : ladder.indexOf(before)
      return from < 0 ? anywhere : [from - rise, from + drop]
    },
    faults: ({ subject, before = null }) => {
      if (before === null)
        return without === 'refuse'
          ? [refusal('step-history-missing', { subject, actual: clause })]
          : none
      if (ladder.includes(before)) return none
      return [refusal('past-grade-unknown', { subject, expected: [...ladder], actual: before })]
    },
  }
}
