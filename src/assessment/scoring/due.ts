import { type Day, dayOf, type PeriodKind, periodAt, periodIndex } from '../../calendar/index.ts'
import { zero } from '../../foundation/index.ts'
import type { Every } from '../../rulebook/index.ts'
import type { Run } from '../program/index.ts'

/** Counts the windows that had a fact, and says what the others mean. */
export interface Due {
  readonly met: (day: Day) => void
  readonly settle: () => void
}

const nothingDue: Due = { met: () => {}, settle: () => {} }

/** Starts the watch over a duty that recurs. Days come in order. */
export function dueWatch(clause: string, kind: string, every: Every | undefined) {
  if (!every) return (_: Run): Due => nothingDue
  return (run: Run): Due => {
    // Without a trace, a window that gives nothing needs no looking at.
    if (every.unmet === 'zero' && !run.recorder.keeps) return nothingDue
    const met: number[] = []
    return {
      met: (day) => {
        const index = periodIndex(every.window, day)
        if (met.at(-1) !== index) met.push(index)
      },
      settle: () => {
        for (const id of unmet(every.window, run, new Set(met))) {
          if (every.unmet === 'refuse') run.missing.push(`fact.${kind} in ${id}`)
          else noteUnmet(run, clause, id)
        }
      },
    }
  }
}

/** The windows inside the reckoned days that have ended and had no fact. */
function unmet(window: PeriodKind, run: Run, met: ReadonlySet<number>): string[] {
  const ids: string[] = []
  let day: Day = run.from
  while (day < run.until) {
    const period = periodAt(window, day)
    const next = dayOf(period.until)
    const inside = dayOf(period.from) >= run.from && next <= run.until
    if (inside && !met.has(periodIndex(window, day))) ids.push(period.id)
    day = next
  }
  return ids
}

function noteUnmet(run: Run, clause: string, id: string): void {
  const note = { op: 'given', what: 'unmet', value: zero, clause } as const
  run.recorder.gather(run.recorder.mark(), { ...note, about: { window: id } })
}
