import {
  civilDateIn,
  dayOf,
  isOverdueOn,
  monthsToReview,
  openCorrection,
  type Pledge,
} from 'pledgebook'
import type { Year } from '../year.ts'
import { runOf } from './fulfil.ts'
import { type RefusedView, refusedViews, type Say } from './refused-view.ts'

/** Supervise 督诺: who looked, who was reminded, what was put right, and what is late. */
export interface SuperviseStage {
  readonly checks: { readonly onCourse: number; readonly behind: number }
  readonly reminders: readonly {
    readonly pledge: string
    readonly by: string
    readonly on: string
  }[]
  readonly corrections: readonly CorrectionView[]
  readonly extensions: readonly ExtensionView[]
  readonly reviews: { readonly met: number; readonly unmet: number }
  /** The months that were reviewed as unmet, member by member. */
  readonly unmet: readonly MonthsView[]
  /** Months that ended and were not reviewed yet. */
  readonly toReview: readonly MonthsView[]
  readonly overdue: readonly OverdueView[]
  readonly refused: readonly RefusedView[]
}

/** Something to put right. */
export interface CorrectionView {
  readonly pledge: string
  readonly by: string
  readonly due: string
  readonly reason: string
  readonly open: boolean
}

/** More time, and why. */
export interface ExtensionView {
  readonly pledge: string
  readonly by: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** Some months of one pledge. */
export interface MonthsView {
  readonly pledge: string
  readonly by: string
  readonly months: readonly string[]
}

/** A pledge that is late, and by how much. */
export interface OverdueView {
  readonly pledge: string
  readonly by: string
  readonly state: string
  readonly due: string
  readonly days: number
  readonly reminders: number
}

/** The third stage on the day of the year. */
export function superviseStage(year: Year, say: Say): SuperviseStage {
  const pledges = [...year.pledges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const checks = pledges.flatMap((pledge) => runOf(pledge)?.checks ?? [])
  const reviews = pledges.flatMap((pledge) => runOf(pledge)?.reviews ?? [])
  const behind = checks.filter(({ finding }) => finding === 'behind').length
  const unmet = reviews.filter(({ outcome }) => outcome === 'unmet').length
  return {
    checks: { onCourse: checks.length - behind, behind },
    reminders: pledges.flatMap((pledge) => reminders(pledge, year)),
    corrections: pledges.flatMap(corrections),
    extensions: pledges.flatMap(extensions),
    reviews: { met: reviews.length - unmet, unmet },
    unmet: pledges.flatMap(unmetMonths),
    toReview: pledges.flatMap((pledge) => monthsWaiting(pledge, year)),
    overdue: pledges.flatMap((pledge) => overdue(pledge, year)),
    refused: refusedViews(year, say, ({ room, command }) => {
      return room === 'pledge' && verbs.includes(command.type)
    }),
  }
}

const verbs = ['check', 'remind', 'request-correction', 'correct', 'extend', 'review']

function reminders(pledge: Pledge, { world }: Year) {
  return (runOf(pledge)?.reminders ?? []).map(({ at }) => ({
    pledge: pledge.id,
    by: pledge.by,
    on: civilDateIn(at, world.zone),
  }))
}

function corrections(pledge: Pledge): readonly CorrectionView[] {
  const open = openCorrection(pledge)
  return (runOf(pledge)?.corrections ?? []).map((correction) => {
    const { due, reason } = correction
    return { pledge: pledge.id, by: pledge.by, due, reason, open: correction === open }
  })
}

function extensions(pledge: Pledge): readonly ExtensionView[] {
  return (runOf(pledge)?.extensions ?? []).map(({ from, to, reason }) => {
    return { pledge: pledge.id, by: pledge.by, from, to, reason }
  })
}

function unmetMonths(pledge: Pledge): readonly MonthsView[] {
  const months = (runOf(pledge)?.reviews ?? [])
    .filter(({ outcome }) => outcome === 'unmet')
    .map(({ month }) => month)
  return months.length > 0 ? [{ pledge: pledge.id, by: pledge.by, months }] : []
}

function monthsWaiting(pledge: Pledge, { asOf, world }: Year): readonly MonthsView[] {
  const isReviewed = world.pledgeRules.kinds.some(
    ({ kind, reviewedMonthly }) => kind === pledge.kind && reviewedMonthly,
  )
  if (!isReviewed || (pledge.status !== 'running' && pledge.status !== 'claimed')) return []
  const months = monthsToReview(pledge, asOf)
  return months.length > 0 ? [{ pledge: pledge.id, by: pledge.by, months }] : []
}

function overdue(pledge: Pledge, { asOf }: Year): readonly OverdueView[] {
  if (!isOverdueOn(pledge, asOf)) return []
  const { id, by, status, due } = pledge
  const days = dayOf(asOf) - dayOf(due)
  const count = runOf(pledge)?.reminders.length ?? 0
  return [{ pledge: id, by, state: status, due, days, reminders: count }]
}
