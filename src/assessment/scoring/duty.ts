import {
  type Day,
  dateOf,
  dayOf,
  firstMonthDay,
  type PeriodKind,
  periodAt,
  shiftDay,
} from '../../calendar/index.ts'
import { decimal, type Exact, zero } from '../../foundation/index.ts'
import type { FactsNode, Unmet } from '../../rulebook/index.ts'
import type { Algebra, Run } from '../program/index.ts'

/** Counts what was done in each window in which something is due, and says what the others mean. */
export interface Duty {
  /** A matched fact. Days come in order; windows that ended before are settled first. */
  readonly met: (day: Day) => void
  /** All facts were met. */
  readonly settle: () => void
}

/** Takes what a window without its facts gives, on its last day, as if it were a fact. */
export type Give<V> = (run: Run, day: Day, mark: number, points: V) => void

/** Starts the watch over what is due, for one subject. */
export type StartDuty<V> = (run: Run, give: Give<V>) => Duty

/** The watch over all that one clause says is due; `undefined` where nothing is. */
export function dutyOf<V>(algebra: Algebra<V>, node: FactsNode): StartDuty<V> | undefined {
  const { every, due } = node
  const watches = [
    ...(every ? [watchOver(algebra, node, every, windowsOf(every.window))] : []),
    ...(due ? [watchOver(algebra, node, due, dayDue(due.by))] : []),
  ]
  if (watches.length === 0) return undefined
  return (run, give) => {
    const begun = watches.flatMap((watch) => watch(run, give) ?? [])
    return {
      met: (day) => {
        settleUntil(begun, day)
        for (const watch of begun) watch.met(day)
      },
      settle: () => settleUntil(begun, Number.POSITIVE_INFINITY),
    }
  }
}

/** What one duty means where it is not met. */
interface Meaning {
  readonly unmet: Unmet
  readonly least?: number
}

function watchOver<V>(
  algebra: Algebra<V>,
  { clause, fact }: FactsNode,
  { unmet, least = 1 }: Meaning,
  expected: (run: Run) => readonly Expected[],
): (run: Run, give: Give<V>) => Watch | undefined {
  const points = algebra.constant(pointsOf(unmet))
  return (run, give) => {
    // Without a trace, a window that gives nothing needs no looking at.
    if (unmet === 'zero' && !run.recorder.keeps) return undefined
    return new Watch(expected(run), ({ id, until }, had) => {
      if (had >= least) return
      if (unmet === 'refuse') {
        run.missing.push(`fact.${fact} in ${id}`)
        return
      }
      const mark = run.recorder.mark()
      if (run.recorder.keeps) {
        const about = { window: id, had, least }
        const value = algebra.exact(points)
        run.recorder.gather(mark, { op: 'given', what: 'unmet', value, clause, about })
      }
      give(run, shiftDay(until, -1), mark, points)
    })
  }
}

/** The points of what was not done: none, where nothing says how many. */
export function pointsOf(unmet: Unmet): Exact {
  return typeof unmet === 'object' ? decimal(unmet.points) : zero
}

/** A window that has ended by the day of the reckoning. */
interface Expected {
  readonly id: string
  readonly from: Day
  readonly until: Day
}

/** Goes through windows that follow each other. */
class Watch {
  private next = 0
  private had = 0

  constructor(
    private readonly list: readonly Expected[],
    private readonly settled: (window: Expected, had: number) => void,
  ) {}

  /** The first day after the window in hand. */
  get until(): number {
    return this.list[this.next]?.until ?? Number.POSITIVE_INFINITY
  }

  met(day: Day): void {
    const window = this.list[this.next]
    if (window && window.from <= day) this.had++
  }

  settle(): void {
    const [window, had] = [this.list[this.next], this.had]
    this.next++
    this.had = 0
    if (window) this.settled(window, had)
  }
}

/** Settles every window that has ended by a day, in the order in which they end. */
function settleUntil(watches: readonly Watch[], day: number): void {
  for (;;) {
    let first: Watch | undefined
    for (const watch of watches) if (watch.until < (first?.until ?? Infinity)) first = watch
    if (!first || first.until > day) return
    first.settle()
  }
}

/** The windows inside the reckoned days. Most subjects are reckoned for the same days: the last are kept. */
function windowsOf(kind: PeriodKind): (run: Run) => readonly Expected[] {
  let kept: { from: Day; until: Day; list: readonly Expected[] } | undefined
  return ({ from, until }) => {
    if (kept?.from !== from || kept.until !== until) {
      kept = { from, until, list: windowsWithin(kind, from, until) }
    }
    return kept.list
  }
}

function windowsWithin(kind: PeriodKind, first: Day, last: Day): readonly Expected[] {
  const list: Expected[] = []
  let day = first
  while (day < last) {
    const period = periodAt(kind, day)
    const [from, until] = [dayOf(period.from), dayOf(period.until)]
    if (from >= first && until <= last) list.push({ id: period.id, from, until })
    day = until
  }
  return list
}

/** The one day by which something is due: the first such day of the period, once it has ended. */
function dayDue(by: string): (run: Run) => readonly Expected[] {
  return ({ from, until }) => {
    const day = firstMonthDay(by, from, until)
    return day === undefined ? [] : [{ id: dateOf(day), from, until: shiftDay(day, 1) }]
  }
}
