import { type Period, parsePeriod, previousPeriod } from '../../calendar/index.ts'
import { invariant } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** Finds the grade that a step limit counts from, of an input that was checked. */
export type GradeBefore = (input: SubjectInput, period: string) => string | null

/** `undefined` where the rulebook limits no steps: then nobody looks into a history. */
export function compileGradeBefore({ cycle, grading }: Rulebook): GradeBefore | undefined {
  const { steps } = grading
  if (!steps) return undefined
  return ({ history = [] }, period) => {
    const from = previousPeriod(cycle, read(period))?.from
    const before = history.find((past) => startOf(past) === from)?.grade ?? null
    if (before !== null || steps.without !== 'earlier') return before
    return lastOf(history)
  }
}

/** The grade of the latest period that has one. */
function lastOf(history: readonly PastGrade[]): string | null {
  let last: PastGrade | undefined
  for (const past of history) {
    if (past.grade !== null && (!last || startOf(past) > startOf(last))) last = past
  }
  return last?.grade ?? null
}

function startOf({ period }: PastGrade): string {
  return read(period).from
}

function read(id: string): Period {
  const parsed = parsePeriod(id)
  invariant(parsed.ok, 'periods are read before anybody stands')
  return parsed.value
}
