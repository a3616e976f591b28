import {
  balance,
  byClause,
  civilDateIn,
  dayOf,
  fromThousandths,
  type LedgerEntry,
  type LedgerState,
  signedAmount,
  sumOf,
  type Titles,
  type ValueNode,
} from 'pledgebook'
import type { Year } from '../year.ts'
import { type RefusedView, refusedViews, type Say } from './refused-view.ts'
import { type Shown, shown, shownPoints } from './shown.ts'

/** Score 积分: the public record of points. */
export interface ScoreStage {
  /** The parts of the value that is posted: base, task, reward. */
  readonly parts: readonly { readonly clause: string; readonly title: Titles }[]
  readonly accounts: readonly AccountView[]
  readonly totals: { readonly posted: Shown; readonly pending: Shown }
  readonly entries: Readonly<Record<string, number>>
  /** Entries that were taken back, those that took them back, and what was made anew. */
  readonly reversals: readonly ReversalView[]
  /** Entries for a day that lay more than a month back when they were made. */
  readonly late: readonly EntryView[]
  readonly refused: readonly RefusedView[]
}

/** One account: points by part, posted and pending together, and what is settled. */
export interface AccountView {
  readonly member: string
  readonly parts: readonly Shown[]
  readonly posted: Shown
  readonly pending: Shown
  readonly entries: number
}

/** One entry in a line. */
export interface EntryView {
  readonly member: string
  readonly entry: string
  readonly clause: string
  readonly points: Shown
  readonly effectiveOn: string
  readonly recordedOn: string
  readonly facts: readonly string[]
}

/** An entry, the one that took it back, and the reason. */
export interface ReversalView {
  readonly reversed: EntryView
  readonly by: EntryView
  readonly reason: string
  /** The next entry of the same clause, which gives again what the facts still give. */
  readonly restored: EntryView | null
}

/** The fourth stage on the day of the year. */
export function scoreStage(year: Year, say: Say): ScoreStage {
  const parts = postedParts(year)
  const ledgers = [...year.ledgers.values()].sort((a, b) => (a.holder < b.holder ? -1 : 1))
  return {
    parts: parts.map(({ clause, title }) => ({ clause, title })),
    accounts: ledgers.map((state) => accountView(state, parts)),
    totals: totalsOf(ledgers),
    entries: entryCounts(ledgers),
    reversals: ledgers.flatMap((state) => reversals(state, year)),
    late: ledgers.flatMap((state) => lateEntries(state, year)),
    refused: refusedViews(year, say, ({ room }) => room === 'ledger'),
  }
}

interface Part {
  readonly clause: string
  readonly title: Titles
  /** The clause itself and all below it. */
  readonly clauses: ReadonlySet<string>
}

/** What the posted value is the sum of, read from the rulebook. */
function postedParts({ world }: Year): readonly Part[] {
  const { posting, rulebook } = world.rules
  const root = rulebook.values.find(({ name }) => name === posting?.value)?.of
  const parts = root?.kind === 'sum' ? root.of : root ? [root] : []
  return parts.map((part) => ({
    clause: part.clause,
    title: part.title ?? {},
    clauses: new Set(clausesBelow(part)),
  }))
}

function clausesBelow(node: ValueNode): readonly string[] {
  return [node.clause, ...below(node).flatMap(clausesBelow)]
}

function below(node: ValueNode): readonly ValueNode[] {
  switch (node.kind) {
    case 'sum':
      return node.of
    case 'less':
      return [node.from, ...node.deductions]
    case 'weighted':
      return node.of.map(({ value }) => value)
    case 'first':
      return [...node.options.map(({ value }) => value), node.otherwise]
    default:
      return []
  }
}

function accountView(state: LedgerState, parts: readonly Part[]): AccountView {
  const clauses = byClause(state)
  const { posted, pending } = balance(state)
  const pointsOf = ({ clauses: own }: Part) =>
    sumOf(clauses.filter(({ clause }) => own.has(clause)).map((c) => fromThousandths(c.standing)))
  return {
    member: state.holder,
    parts: parts.map((part) => shown(pointsOf(part))),
    posted: shownPoints(posted),
    pending: shownPoints(pending),
    entries: state.entries.length,
  }
}

function totalsOf(ledgers: readonly LedgerState[]): ScoreStage['totals'] {
  const all = ledgers.map((state) => balance(state))
  return {
    posted: shown(sumOf(all.map(({ posted }) => fromThousandths(posted)))),
    pending: shown(sumOf(all.map(({ pending }) => fromThousandths(pending)))),
  }
}

function entryCounts(ledgers: readonly LedgerState[]): Readonly<Record<string, number>> {
  const entries = ledgers.flatMap((state) => state.entries)
  const statuses = ['posted', 'pending', 'void', 'expired'] as const
  return Object.fromEntries(
    statuses.map((status) => [status, entries.filter((each) => each.status === status).length]),
  )
}

function reversals({ holder, entries }: LedgerState, year: Year): readonly ReversalView[] {
  return entries.flatMap((by, index) => {
    const reversed = entries.find(({ id }) => id === by.reverses)
    if (!reversed) return []
    const next = entries.slice(index + 1).find(({ clause }) => clause === by.clause)
    const view = (entry: LedgerEntry) => entryView(holder, entry, year)
    const restored = next ? view(next) : null
    return [{ reversed: view(reversed), by: view(by), reason: by.reason ?? '', restored }]
  })
}

function lateEntries({ holder, entries }: LedgerState, year: Year): readonly EntryView[] {
  return entries
    .filter(({ effectiveOn, recordedAt, reverses }) => {
      const recordedOn = civilDateIn(recordedAt, year.world.zone)
      return reverses === undefined && dayOf(recordedOn) - dayOf(effectiveOn) > 31
    })
    .map((entry) => entryView(holder, entry, year))
}

function entryView(member: string, entry: LedgerEntry, { world }: Year): EntryView {
  const { id, clause, effectiveOn, recordedAt, facts } = entry
  const recordedOn = civilDateIn(recordedAt, world.zone)
  const points = shownPoints(signedAmount(entry))
  return { member, entry: id, clause, points, effectiveOn, recordedOn, facts: facts.map(String) }
}
