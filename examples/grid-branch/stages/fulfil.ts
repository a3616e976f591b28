import {
  decimal,
  doneSoFar,
  isOpenPledge,
  isVouched,
  type Pledge,
  type RecordState,
  sumOf,
  type VerifiedPledge,
} from 'pledgebook'
import type { Year } from '../year.ts'
import { type RefusedView, refusedViews, type Say } from './refused-view.ts'
import { type Shown, shown } from './shown.ts'

/** Fulfil 践诺: what was done, what was claimed and judged, and which service was certified. */
export interface FulfilStage {
  readonly reports: number
  /** Open pledges in force: how much of the first item is done. */
  readonly progress: readonly ProgressView[]
  readonly claims: readonly ClaimView[]
  readonly verdicts: readonly VerdictCount[]
  /** Those that were not kept in full, with the reason. */
  readonly fellShort: readonly VerdictView[]
  readonly service: readonly ServiceView[]
  readonly serviceTotal: ServiceHours
  /** Facts that wait for a stamp, or came back, by kind. */
  readonly waiting: readonly WaitingView[]
  readonly refused: readonly RefusedView[]
}

/** How far one open pledge is. */
export interface ProgressView {
  readonly pledge: string
  readonly by: string
  readonly done: Shown
  readonly amount: Shown
  readonly unit: string
}

/** A claim that waits for its verdict. */
export interface ClaimView {
  readonly pledge: string
  readonly by: string
  readonly on: string
  readonly text: string
}

/** How often one verdict was given. */
export interface VerdictCount {
  readonly outcome: string
  readonly excused: boolean
  readonly count: number
}

/** One verdict with its reason. */
export interface VerdictView {
  readonly pledge: string
  readonly by: string
  readonly outcome: string
  readonly excused: boolean
  readonly reason: string
}

/** Hours of service: stamped, and not yet. */
export interface ServiceHours {
  readonly certified: Shown
  readonly waiting: Shown
}

/** The same of one member, with the letters of thanks. */
export interface ServiceView extends ServiceHours {
  readonly member: string
  readonly letters: number
}

/** One fact without its stamp. */
export interface WaitingView {
  readonly fact: string
  readonly member: string
  readonly status: string
  readonly reason: string | null
}

/** The second stage on the day of the year. */
export function fulfilStage(year: Year, say: Say): FulfilStage {
  const pledges = [...year.pledges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const records = [...year.records.values()]
  return {
    reports: pledges.flatMap((pledge) => runOf(pledge)?.progress ?? []).length,
    progress: pledges.flatMap(progressView),
    claims: pledges.flatMap(claimView),
    verdicts: verdictCounts(pledges.filter(isJudged)),
    fellShort: pledges.filter(isJudged).flatMap(verdictView),
    service: [...year.members.keys()].map((member) => serviceView(member, records)),
    serviceTotal: hoursOf(records),
    waiting: records.flatMap(waitingView),
    refused: refusedViews(
      year,
      say,
      ({ room, command }) =>
        room === 'record' || ['progress', 'claim', 'verify'].includes(command.type),
    ),
  }
}

/** What happened to a pledge while it ran, where it ever did. */
export function runOf(pledge: Pledge) {
  return 'run' in pledge ? (pledge.run ?? undefined) : undefined
}

function progressView(pledge: Pledge): readonly ProgressView[] {
  const [item] = pledge.wording.items
  if (!isOpenPledge(pledge) || !runOf(pledge) || !item) return []
  const { amount, unit } = item.quantity
  const done = shown(doneSoFar(pledge, 0))
  return [{ pledge: pledge.id, by: pledge.by, done, amount: shown(decimal(amount)), unit }]
}

function claimView(pledge: Pledge): readonly ClaimView[] {
  if (pledge.status !== 'claimed') return []
  const { on, text } = pledge.claim
  return [{ pledge: pledge.id, by: pledge.by, on, text }]
}

function isJudged(pledge: Pledge): pledge is VerifiedPledge {
  return 'verdict' in pledge
}

function verdictCounts(judged: readonly VerifiedPledge[]): readonly VerdictCount[] {
  const outcomes = ['fulfilled', 'partly-fulfilled', 'not-fulfilled'] as const
  return outcomes
    .flatMap((outcome) => [false, true].map((excused) => ({ outcome, excused })))
    .map(({ outcome, excused }) => {
      const same = judged.filter((p) => p.status === outcome && p.verdict.excused === excused)
      return { outcome, excused, count: same.length }
    })
    .filter(({ excused, count }) => !excused || count > 0)
}

function verdictView({ id, by, status, verdict }: VerifiedPledge): readonly VerdictView[] {
  if (status === 'fulfilled') return []
  const { excused, reason } = verdict
  return [{ pledge: id, by, outcome: status, excused, reason }]
}

function serviceView(member: string, records: readonly RecordState[]): ServiceView {
  const own = records.filter(({ subject }) => subject === member)
  const letters = own.filter((state) => state.kind === 'thanks' && isVouched(state)).length
  return { member, ...hoursOf(own), letters }
}

function hoursOf(records: readonly RecordState[]): ServiceHours {
  const served = records.filter(({ kind }) => kind === 'service')
  return {
    certified: shown(sumOf(served.filter(isVouched).map(hours))),
    waiting: shown(sumOf(served.filter(isWaiting).map(hours))),
  }
}

function hours({ versions }: RecordState) {
  const written = versions.at(-1)?.fields['hours']
  return decimal(typeof written === 'number' ? written : 0)
}

function isWaiting({ status }: RecordState): boolean {
  return status === 'awaiting' || status === 'returned'
}

function waitingView(state: RecordState): readonly WaitingView[] {
  if (!isWaiting(state)) return []
  const { fact, subject, status, versions } = state
  const reason = status === 'returned' ? (versions.at(-1)?.returned?.reason ?? null) : null
  return [{ fact, member: subject, status, reason }]
}
