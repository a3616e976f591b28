import {
  type Balance,
  balance,
  type LedgerState,
  ledger,
  type StatementLine,
  statement,
} from '../../assessment/index.ts'
import type { CivilDate, Instant } from '../../calendar/index.ts'
import { type Opening, opening } from '../../cycle/index.ts'
import type { Evolution } from '../../foundation/index.ts'
import { checkAllQuery, type EventLog, queryInvalid } from '../../log/index.ts'
import {
  type Member,
  type MemberOn,
  member,
  memberOn,
  type Unit,
  type UnitOn,
  unit,
  unitOn,
} from '../../organisation/index.ts'
import { type RecordState, record } from '../../record/index.ts'
import type { FactId, MemberId, PledgeId, SubjectId, UnitId } from '../../vocabulary/index.ts'
import {
  type Pledge,
  type PledgeRegister,
  pledge,
  pledgeRegister,
} from '../../work/pledge/index.ts'
import {
  factsLabel,
  ledgerStream,
  memberStream,
  membersLabel,
  openingStream,
  pledgeStream,
  pledgesLabel,
  recordStream,
  registerStream,
  underLabel,
  unitStream,
} from '../names.ts'
import type { World } from '../world.ts'
import { knownUntil, type When } from '../year/known-until.ts'
import { type ListPage, type Paged, pageOf } from '../year/page-of.ts'
import { statesOf } from '../year/states-of.ts'
import { type Asks, askedWell, day, parts, text, times, when } from './asked.ts'

/** On which day; by what was known at its end, where no instant is named. */
export type OnDay = When & { readonly asOf: CivilDate }

/** An account: whose, in which cycle. */
export interface AccountKey {
  readonly holder: SubjectId
  readonly cycle: string
}

/**
 * What can be read of units, members, pledges, facts and points: each by what is known now, at the end of a
 * day (`asOf`) or at an instant (`knownAt`).
 *
 * An event is known from its `at` on: an answer for an earlier instant changes only where something comes in
 * later with an `at` up to that instant. Where every book on the log has the option `clock`, that ends once the
 * clock is more than `behind` minutes past the instant, the commands begun before are answered, and `settle` has
 * done what was outstanding, which has the time of its cause. From then on the answer never changes. With
 * `behind: Infinity`, or without `clock`, it changes no more once the host sends no command of such a time.
 *
 * Lists come in pages, in the order of ids; a page may hold fewer than asked for, and goes on as long as there
 * is a `next`. What cannot be a page (`limit` 0, an `after` that never was a `next`) rejects as a query of the
 * log does, with `query-invalid`, and so does whatever else nothing can be found by: no text where an id
 * stands, a day that does not exist.
 */
export interface BookReads {
  /** A unit with its whole history. */
  readonly unit: (id: UnitId, when?: When) => Promise<Unit | undefined>
  /** A unit as it is on a day, by what was known then or at `knownAt`. */
  readonly unitOn: (id: UnitId, day: OnDay) => Promise<UnitOn | undefined>
  /** The units that stand directly under one on a day. */
  readonly unitsUnder: (query: UnitQuery) => Promise<ListPage<UnitOn>>
  /** A member with its whole history. */
  readonly member: (id: MemberId, when?: When) => Promise<Member | undefined>
  /** A member as it is on a day. */
  readonly memberOn: (id: MemberId, day: OnDay) => Promise<MemberOn | undefined>
  /** The members who have their home in a unit on a day, or are active in it. */
  readonly membersOf: (query: UnitQuery) => Promise<ListPage<MemberOn>>
  /** A pledge with all that became of it. */
  readonly pledge: (id: PledgeId, when?: When) => Promise<Pledge | undefined>
  /** The pledges that somebody made, alone or in a group. */
  readonly pledgesOf: (query: SubjectQuery) => Promise<ListPage<Pledge>>
  /** The pledges of one member that count in one cycle, and those that no longer do. */
  readonly register: (
    key: { readonly member: MemberId; readonly cycle: string },
    when?: When,
  ) => Promise<PledgeRegister | undefined>
  /** A fact: what was recorded, who vouches for it, what became of it. */
  readonly fact: (id: FactId, when?: When) => Promise<RecordState | undefined>
  /** The facts about somebody, whatever became of them. */
  readonly factsAbout: (query: SubjectQuery) => Promise<ListPage<RecordState>>
  /** The points of one account; of one that was never opened, none. */
  readonly balance: (key: AccountKey, when?: When) => Promise<Balance>
  /** Every entry of one account with the running balance. */
  readonly statement: (query: AccountKey & Paged & When) => Promise<ListPage<StatementLine>>
  /** What somebody brought along from before the book. */
  readonly opening: (subject: SubjectId, when?: When) => Promise<Opening | undefined>
}

/** Of which unit, on which day. */
export interface UnitQuery extends Paged {
  readonly unit: UnitId
  readonly asOf: CivilDate
  readonly knownAt?: Instant
}

/** Of whom. */
export interface SubjectQuery extends Paged, When {
  readonly subject: SubjectId
}

/** The reads of a book. */
export function bookReads({ zone }: Pick<World, 'zone'>, log: EventLog): BookReads {
  const one = async <State, Event extends { readonly at: Instant }>(
    evolution: Evolution<State, Event>,
    stream: string,
    when: When = {},
  ): Promise<State | undefined> =>
    (await statesOf(log, evolution, [stream], knownUntil(when, zone)))[0]?.state
  const listed = <State, Event extends { readonly at: Instant }>(
    evolution: Evolution<State, Event>,
    label: string,
    query: Paged & When,
  ) => pageOf(log, evolution, { ...query, label, knownAt: knownUntil(query, zone) })
  const account = ({ holder, cycle }: AccountKey, when: When) =>
    one(ledger, ledgerStream(cycle, holder), when)
  const reads: BookReads = {
    unit: (id, when) => one(unit, unitStream(id), when),
    unitOn: async (id, day) => {
      const state = await one(unit, unitStream(id), day)
      return state && unitOn(state, day.asOf)
    },
    unitsUnder: async (query) =>
      mapped(await listed(unit, underLabel(query.unit), query), (state) => {
        const now = unitOn(state, query.asOf)
        return now?.parent === query.unit ? now : undefined
      }),
    member: (id, when) => one(member, memberStream(id), when),
    memberOn: async (id, day) => {
      const state = await one(member, memberStream(id), day)
      return state && memberOn(state, day.asOf)
    },
    membersOf: async (query) =>
      mapped(await listed(member, membersLabel(query.unit), query), (state) => {
        const now = memberOn(state, query.asOf)
        return now && belongsTo(now, query.unit) ? now : undefined
      }),
    pledge: (id, when) => one(pledge, pledgeStream(id), when),
    pledgesOf: (query) => listed(pledge, pledgesLabel(query.subject), query),
    register: ({ member: of, cycle }, when) => one(pledgeRegister, registerStream(cycle, of), when),
    fact: (id, when) => one(record, recordStream(id), when),
    factsAbout: (query) => listed(record, factsLabel(query.subject), query),
    balance: async (key, when = {}) => balance(await account(key, when)),
    statement: async (query) => linesOf(await account(query, query), query),
    opening: (subject, when) => one(opening, openingStream(subject), when),
  }
  return askedWell(reads, asks)
}

const onDay = parts({ ...times, asOf: day })
const onDayIn = parts({ ...times, unit: text, asOf: day })
const about = parts({ ...times, subject: text })
const account = { holder: text, cycle: text }

const asks: Asks<BookReads> = {
  ...{ unit: { id: text, when }, unitOn: { id: text, day: onDay }, unitsUnder: { query: onDayIn } },
  ...{
    member: { id: text, when },
    memberOn: { id: text, day: onDay },
    membersOf: { query: onDayIn },
  },
  ...{ pledge: { id: text, when }, pledgesOf: { query: about } },
  register: { key: parts({ member: text, cycle: text }), when },
  ...{ fact: { id: text, when }, factsAbout: { query: about } },
  balance: { key: parts(account), when },
  statement: { query: parts({ ...times, ...account }) },
  opening: { subject: text, when },
}

function mapped<A, B>(
  { entries, ...rest }: ListPage<A>,
  map: (entry: A) => B | undefined,
): ListPage<B> {
  return { ...rest, entries: entries.flatMap((entry) => map(entry) ?? []) }
}

function belongsTo({ home, affiliations }: MemberOn, unit: UnitId): boolean {
  return home === unit || affiliations.some((each) => each.unit === unit)
}

/** One account is one stream: its pages are cut from it, and `after` is the entry that came last. */
function linesOf(
  state: LedgerState | undefined,
  { after, limit = 100 }: Paged,
): ListPage<StatementLine> {
  checkAllQuery({ limit })
  const all = statement(state)
  const from = after === undefined ? 0 : placeOf(after)
  const entries = all.slice(from, from + limit)
  const last = entries.at(-1)
  return last && from + limit < all.length ? { entries, next: last.entry.id } : { entries }
}

/** How many entries stand up to one: the number in its id. One that is not there yet comes after all. */
function placeOf(entry: string): number {
  const place = /^e-([1-9]\d*)$/.exec(entry)
  if (!place) throw queryInvalid('after', 'the next of the page before', entry)
  return Number(place[1])
}
