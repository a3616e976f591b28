import { type Day, dayOf, firstDay, type PeriodKind, periodAt } from '../../calendar/index.ts'
import type { DatedFacts, Run } from './run.ts'

/** One window of a period, as far as it lies in it. */
export interface Window {
  readonly id: string
  readonly from: Day
  /** The first day that is not reckoned any more. */
  readonly until: Day
  /** The first day after the window, or after the period where that ends first. */
  readonly end: Day
}

/**
 * The windows of a kind that have begun by the day of the reckoning, each cut where the period cuts it.
 * Most subjects are reckoned for the same days: the last list is kept.
 */
export function windowsIn(kind: PeriodKind): (run: Run) => readonly Window[] {
  let kept: { from: Day; until: Day; end: Day; list: readonly Window[] } | undefined
  return ({ from, until, end }) => {
    if (kept?.from !== from || kept.until !== until || kept.end !== end) {
      kept = { from, until, end, list: cutWindows(kind, from, until, end) }
    }
    return kept.list
  }
}

function cutWindows(kind: PeriodKind, first: Day, until: Day, end: Day): readonly Window[] {
  const list: Window[] = []
  let from = first
  while (from < until) {
    const period = periodAt(kind, from)
    const next = dayOf(period.until)
    const own = next < end ? next : end
    list.push({ id: period.id, from, until: own < until ? own : until, end: own })
    from = next
  }
  return list
}

/** The same run in one of its windows: only the facts, the tallies and the days of that window are there. */
export function windowed(run: Run, { id, from, until, end }: Window): Run {
  const datedFactsOf = (kind: string) => between(run.datedFactsOf(kind), from, until)
  // Spread, so that nothing that a run gains is lost here; lists stay shared with the whole.
  return {
    ...run,
    from,
    until,
    end,
    datedFactsOf,
    knownFactsOf: (kind) => between(run.knownFactsOf(kind), firstDay, until),
    factsOf: (kind) => datedFactsOf(kind).facts,
    tallyOf: (group, period = id) => run.tallyOf(group, period),
  }
}

function between({ facts, days }: DatedFacts, from: Day, until: Day): DatedFacts {
  const [first, last] = [firstFrom(days, from), firstFrom(days, until)]
  return { facts: facts.slice(first, last), days: days.slice(first, last) }
}

/** The position of the first day that is not before another. Days are in order. */
function firstFrom(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
