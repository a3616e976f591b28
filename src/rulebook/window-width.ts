import type { PeriodKind } from '../calendar/index.ts'

/** About how many days a window has: enough to tell the narrower of two. */
export function windowWidth(kind: PeriodKind): number {
  switch (kind) {
    case 'day':
      return 1
    case 'week':
      return 7
    case 'month':
      return monthWidth
    case 'quarter':
      return 3 * monthWidth
    case 'half-year':
      return 6 * monthWidth
    case 'year':
      return 12 * monthWidth
    default:
      return kind.months * monthWidth
  }
}

const monthWidth = 30.436875
