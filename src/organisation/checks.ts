import { type CivilDate, compareInstants, type Instant, valueOn } from '../calendar/index.ts'
import { compareText, describe, type Path, type Refusal, refusal } from '../foundation/index.ts'
import { checkText, longestReason, type SubjectId } from '../vocabulary/index.ts'
import type { History } from './history.ts'

/** A ground that is blank, too long or has half a character. One that is left out is fine. */
export function groundFaults(subject: SubjectId, ground: string | undefined) {
  return ground === undefined ? [] : neededGroundFaults(subject, ground)
}

/** The same where a ground must be given. */
export function neededGroundFaults(subject: SubjectId, ground: string) {
  return checkText(ground, { path: ['ground'], subject, longest: longestReason })
}

/** A change that would be the second on its day, or none at all. */
export function changeFaults<T>(
  subject: SubjectId,
  path: Path,
  { history, on, value }: { history: History<T>; on: CivilDate; value: T },
): readonly Refusal<'day-taken' | 'nothing-changes'>[] {
  if (history.some(({ from }) => from === on)) {
    return [refusal('day-taken', { subject, path: ['on'], actual: on })]
  }
  const before = valueOn(history, on)
  if (before === undefined || formOf(before) !== formOf(value)) return []
  return [refusal('nothing-changes', { subject, path, actual: on })]
}

/** One text for equal values, whatever the order of their fields. */
function formOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return JSON.stringify(value)
  }
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
}

/** An end that is not after the beginning. */
export function untilFaults(
  subject: SubjectId,
  on: CivilDate,
  until: CivilDate | null | undefined,
): readonly Refusal<'until-too-early'>[] {
  if (until === undefined || until === null || until > on) return []
  const parts = { path: ['until'], expected: on, actual: describe(until) }
  return [refusal('until-too-early', { subject, ...parts })]
}

/** A command dated before the last thing that happened in its stream. */
export function timeFaults(
  subject: SubjectId,
  at: Instant,
  lastAt: Instant,
): readonly Refusal<'time-went-back'>[] {
  if (compareInstants(at, lastAt) >= 0) return []
  return [refusal('time-went-back', { subject, path: ['at'], expected: lastAt, actual: at })]
}
