import {
  isOverdueOn,
  type Pledge,
  type PledgeReason,
  pledgeTransitions,
  type ShortOfPledges,
} from 'pledgebook'
import type { Year } from '../year.ts'
import { type RefusedView, refusedViews, type Say } from './refused-view.ts'
import { pledgesShort } from './short-of-pledges.ts'

/** Commit 承诺: what was promised, how it came to be, and how it stands. */
export interface CommitStage {
  readonly kinds: readonly string[]
  readonly states: readonly StateCount[]
  readonly pledges: readonly PledgeView[]
  /** How many people said whether a pledge fits the member's ability, and how many doubted it. */
  readonly comments: { readonly made: number; readonly doubts: number }
  /** How many pledges were made public in each way, and given in each form. */
  readonly ways: Readonly<Record<string, number>>
  readonly forms: Readonly<Record<string, number>>
  readonly returned: readonly ReasonView[]
  readonly refusedByCommittee: readonly ReasonView[]
  readonly withdrawn: readonly ReasonView[]
  readonly short: readonly ShortOfPledges[]
  readonly refused: readonly RefusedView[]
}

/** How many pledges are in one state, by kind. */
export interface StateCount {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
}

/** One pledge in a line. */
export interface PledgeView {
  readonly pledge: string
  readonly by: string
  readonly kind: string
  readonly due: string
  readonly state: string
  readonly overdue: boolean
  readonly text: string
}

/** What was decided about a pledge with a reason. */
export interface ReasonView {
  readonly pledge: string
  readonly by: string
  readonly reason: string
  /** Only for what was sent back: whether it has been worded anew since. */
  readonly revised?: boolean
}

const verbs = ['propose', 'comment', 'approve', 'return', 'refuse', 'revise', 'publish', 'give']

/** The first stage on the day of the year. */
export function commitStage(year: Year, say: Say): CommitStage {
  const pledges = [...year.pledges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const { kinds, publications, forms } = year.world.pledgeRules
  const names = kinds.map(({ kind }) => kind)
  return {
    kinds: names,
    states: stateCounts(pledges, names),
    pledges: pledges.map((pledge) => pledgeView(pledge, year)),
    comments: commentsOn(pledges),
    ways: counted(publications, pledges, (pledge) => waysOf(pledge)),
    forms: counted(forms, pledges, (pledge) => formsOf(pledge)),
    ...decisions(pledges),
    short: pledgesShort(year),
    refused: refusedViews(
      year,
      say,
      ({ room, command }) => room === 'pledge' && [...verbs, 'withdraw'].includes(command.type),
    ),
  }
}

function stateCounts(pledges: readonly Pledge[], kinds: readonly string[]): readonly StateCount[] {
  const states = Object.keys(pledgeTransitions).filter((place) => place !== 'none')
  return states.map((state) => {
    const there = pledges.filter(({ status }) => status === state)
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, there.filter((pledge) => pledge.kind === kind).length]),
    )
    return { state, counts, total: there.length }
  })
}

/** One pledge as a line of the list. */
function pledgeView(pledge: Pledge, { asOf }: Year): PledgeView {
  const { id, by, kind, due, status, wording } = pledge
  const text = wording.items[0]?.text ?? ''
  return { pledge: id, by, kind, due, state: status, overdue: isOverdueOn(pledge, asOf), text }
}

function commentsOn(pledges: readonly Pledge[]): CommitStage['comments'] {
  const all = pledges.flatMap(({ comments, history }) => [
    ...history.flatMap((past) => past.comments),
    ...comments,
  ])
  return { made: all.length, doubts: all.filter(({ fits }) => !fits).length }
}

function counted(
  names: readonly string[],
  pledges: readonly Pledge[],
  of: (pledge: Pledge) => readonly string[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => [name, pledges.filter((pledge) => of(pledge).includes(name)).length]),
  )
}

function waysOf(pledge: Pledge): readonly string[] {
  return 'approval' in pledge ? (pledge.approval?.publications ?? []).map(({ way }) => way) : []
}

function formsOf(pledge: Pledge): readonly string[] {
  return 'approval' in pledge ? (pledge.approval?.given ?? []).map(({ form }) => form) : []
}

function decisions(pledges: readonly Pledge[]) {
  return {
    returned: pledges.flatMap((pledge) => [
      ...pledge.history.map((past) => reasonView(pledge, past.returned, true)),
      ...(pledge.status === 'returned' ? [reasonView(pledge, pledge.returned, false)] : []),
    ]),
    refusedByCommittee: pledges.flatMap((pledge) =>
      pledge.status === 'refused' ? [reasonView(pledge, pledge.refused)] : [],
    ),
    withdrawn: pledges.flatMap((pledge) =>
      pledge.status === 'withdrawn' ? [reasonView(pledge, pledge.withdrawn)] : [],
    ),
  }
}

function reasonView({ id, by }: Pledge, { reason }: PledgeReason, revised?: boolean): ReasonView {
  return { pledge: id, by, reason, ...(revised !== undefined && { revised }) }
}
