import type { NamedPeriodKind, PeriodKind } from '../../calendar/index.ts'

/** The months of a window, where it is made of whole months. */
const months: Readonly<Record<NamedPeriodKind, number | undefined>> = {
  day: undefined,
  week: undefined,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** The most days that a window of a kind can have. */
const days: Readonly<Record<NamedPeriodKind, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
}

/** The most windows of a kind that one period of another kind can touch: what bounds what they give. */
export function mostWindows(window: PeriodKind, period: PeriodKind): number {
  const [small, large] = [monthsOf(window), monthsOf(period)]
  if (small === undefined || large === undefined) {
    // Both ends can cut a week in two; days are never cut.
    return window === 'week' ? Math.ceil((daysOf(period) - 1) / 7) + 1 : daysOf(period)
  }
  const isAligned = typeof window === 'string' && typeof period === 'string' && large >= small
  return isAligned ? large / small : Math.ceil(large / small) + 1
}

function monthsOf(kind: PeriodKind): number | undefined {
  return typeof kind === 'string' ? months[kind] : kind.months
}

function daysOf(kind: PeriodKind): number {
  return typeof kind === 'string' ? days[kind] : kind.months * days.month
}
