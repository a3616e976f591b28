import type { CivilDate } from '../calendar/index.ts'

/** A stretch of days, half-open: it holds on `from` and no longer on `until`; without `until` it is open. */
export interface Span {
  readonly from: CivilDate
  readonly until?: CivilDate
}

/** Whether a stretch holds on a day. */
export function holdsOn({ from, until }: Span, day: CivilDate): boolean {
  return from <= day && (until === undefined || day < until)
}

/** The stretches of a list that hold on a day. Most lists are empty: those cost nothing. */
export function holdingOn<T extends Span>(list: readonly T[], day: CivilDate): readonly T[] {
  return list.length === 0 ? list : list.filter((each) => holdsOn(each, day))
}

/** Whether two stretches have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  return (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until)
}

/** The part of a stretch that lies in a window, or nothing. */
export function within(span: Span, window: Span): Span | undefined {
  if (!overlap(span, window)) return undefined
  const from = span.from > window.from ? span.from : window.from
  const until = earlier(span.until, window.until)
  return until === undefined ? { from } : { from, until }
}

/** The earlier of two ends, either of which may be open. */
export function earlier(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

/** How many stretches hold at once, at the most, on any day of a window. */
export function mostAtOnce(spans: readonly Span[], window: Span): number {
  const inside = spans.flatMap((span) => within(span, window) ?? [])
  const starts = inside.map(({ from }) => from).sort()
  const ends = inside.flatMap(({ until }) => until ?? []).sort()
  let ended = 0
  let most = 0
  for (const [index, start] of starts.entries()) {
    // What ends on a day no longer holds on it.
    for (let end = ends[ended]; end !== undefined && end <= start; end = ends[ended]) ended++
    most = Math.max(most, index + 1 - ended)
  }
  return most
}
