import { type CivilDate, type DatedEntry, type Instant, valueOn } from '../calendar/index.ts'
import { invariant } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/** One value, the day from which it holds, and what said so: a later correction can name the command. */
export interface HistoryEntry<T> extends DatedEntry<T> {
  readonly at: Instant
  readonly cause: CommandId
  /** What the change rests on, such as last year's class. */
  readonly ground?: string
}

/** A value that changes from day to day, in the order of the days. It reads like any `Dated`. */
export type History<T> = readonly HistoryEntry<T>[]

/** The value in force on a day that lies within the life of what has it. */
export function inForce<T>(history: History<T>, day: CivilDate): T {
  const value = valueOn(history, day)
  invariant(value !== undefined, 'a history begins with the life of what has it')
  return value
}

/** Puts an entry where its day belongs: what was learned late may lie before what was known. */
export function insertEntry<T extends { readonly from: CivilDate }>(history: T[], entry: T): void {
  const later = history.findIndex(({ from }) => from > entry.from)
  history.splice(later < 0 ? history.length : later, 0, entry)
}

/** The first day on which something else holds than on this one, where one is known. */
export function nextChange(history: History<unknown>, day: CivilDate): CivilDate | undefined {
  return history.find(({ from }) => from > day)?.from
}
