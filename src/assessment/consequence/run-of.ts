import { parsePeriod, previousPeriod } from '../../calendar/index.ts'
import { invariant } from '../../foundation/index.ts'
import type { MeasureRun, Rulebook } from '../../rulebook/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import type { PastGrades } from './past-grades.ts'

/** The earlier periods of a run, the latest first; `undefined`: it breaks; or the periods nobody knows. */
export type RunFound =
  | { readonly made: readonly PastGrade[] | undefined }
  | { readonly unknown: readonly string[] }

/** What the rule's grades are, and the period that the run ends with. */
interface RunAsked {
  readonly run: MeasureRun
  readonly grades: readonly string[]
  readonly rulebook: Rulebook
  readonly period: string
}

/** Finds the periods before this one that a run asks for. A missing period and a `null` grade are both gaps. */
export function runOf(asked: RunAsked, past: PastGrades): RunFound {
  const before = asked.run.gap === 'skips' ? graded(past, asked) : inARow(past, asked)
  if (before === undefined || before.some(({ grade }) => isOther(grade, asked))) {
    return { made: undefined }
  }
  const unknown = before.filter(({ grade }) => grade === null).map(({ period }) => period)
  if (unknown.length === 0) return { made: before }
  return asked.run.gap === 'refuse' ? { unknown } : { made: undefined }
}

function isOther(grade: string | null, { grades }: RunAsked): boolean {
  return grade !== null && !grades.includes(grade)
}

/** The periods right before this one; `undefined` where the calendar ends. */
function inARow(past: PastGrades, asked: RunAsked): readonly PastGrade[] | undefined {
  const found: PastGrade[] = []
  const parsed = parsePeriod(asked.period)
  invariant(parsed.ok, 'a standing has a period')
  let period = parsed.value
  while (found.length < asked.run.periods - 1) {
    const before = previousPeriod(asked.rulebook.cycle, period)
    if (!before) return undefined
    found.push({ period: before.id, grade: past.get(before.id) ?? null })
    period = before
  }
  return found
}

/** The last periods with a grade, whatever lies between; `undefined` where there are too few. */
function graded(past: PastGrades, { run }: RunAsked): readonly PastGrade[] | undefined {
  const known = [...past].flatMap(([period, grade]) => (grade === null ? [] : [{ period, grade }]))
  const latestFirst = known.sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1))
  const found = latestFirst.slice(0, run.periods - 1)
  return found.length === run.periods - 1 ? found : undefined
}

function startOf({ period }: PastGrade): string {
  const parsed = parsePeriod(period)
  invariant(parsed.ok, 'past periods are read before a run is looked for')
  return parsed.value.from
}
