import { ok, type Refusal, type Result } from '../foundation/index.ts'
import type { StoredEvent } from '../log/index.ts'
import type { HearingRuleCode } from '../record/index.ts'
import type { OpenBookCode, PermissionCode } from './book-code.ts'
import type { EventOf, RefusalOf } from './command-types.ts'
import type { AnyDesk } from './desk.ts'
import { ledgerDesk } from './desks/ledger-desk.ts'
import { memberDesk } from './desks/member-desk.ts'
import { openingDesk } from './desks/opening-desk.ts'
import { pledgeDesk } from './desks/pledge-desk.ts'
import { recordDesk } from './desks/record-desk.ts'
import { registerDesk } from './desks/register-desk.ts'
import { unitDesk } from './desks/unit-desk.ts'
import { keepCommand } from './keep.ts'
import { makeWorld } from './make-world.ts'
import type { BookOptions } from './options.ts'
import { type OutstandingPage, outstanding } from './outstanding.ts'
import { guardOf } from './permissions/permit.ts'
import { type Followed, react } from './react.ts'
import { readCommand } from './read-command.ts'
import { type BookReads, bookReads } from './reads/book-reads.ts'
import { type Settled, type SettleOptions, settle } from './settle.ts'
import type { Shell } from './shell.ts'
import type { World } from './world.ts'
import type { Paged } from './year/page-of.ts'
import { yearDesks } from './year/year-desks.ts'
import { type YearReads, yearReads } from './year/year-reads.ts'
import { yearWorld } from './year/year-world.ts'

/** One organisation's book on some log: the one thing that an app talks to. */
export interface Book extends BookReads {
  /**
   * Does what a command asks, whole or not at all. It may be any JSON: everything is parsed here. The same
   * command again is answered with what it led to the first time.
   *
   * Refused with the codes of the command's type, and by the book itself: what cannot be parsed
   * (`shape-invalid` and its kin), `not-permitted`, `own-case`, `rules-missing` where the book was opened
   * without the rules that it needs, `time-far` where `at` is too far from the clock, `command-reused` where
   * the id stands with other content, `busy` where others were quicker each time. Rejects only with the error of the database: then what became of it
   * is unknown, and sending the same command again finds out.
   */
  readonly execute: <const Command>(
    command: Command,
  ) => Promise<Result<Executed<EventOf<Command>>, RefusalOf<Command>>>
  /**
   * Runs what a crash left over between a command and what follows from it, and what was put off. Call it
   * when the program starts, and as often as you like. What was refused for another reason than `busy` is
   * handed back once; `again` tries it once more: `settle({ again: entries })` with those of `outstanding`.
   */
  readonly settle: (options?: SettleOptions) => Promise<Settled>
  /**
   * What is due by what is stored and has not happened: left over by a crash, put off, or refused, with the
   * refusal that it meets now. Nothing is stored for it, and nothing changes by asking.
   *
   * Looks at `limit` events after `after` (from the beginning where it is left out); a page mostly holds
   * fewer entries, and more where one event has many reactions: publishing has one for each who is graded.
   * Each event costs what telling its reactions costs and one `find` for each of them; one that is not there
   * is decided like a command. So go on from where you were: with `next` while there is one, and later from
   * `until`, or from before the first page on which something is still open. What follows from a reaction
   * that has not happened is not foreseen; what the log alone refuses (somebody was forgotten) neither.
   * Rejects with `query-invalid` as the other reads do.
   */
  readonly outstanding: (query?: Paged) => Promise<OutstandingPage>
  /** What can be read of years; only where the book was opened with `year`. */
  readonly year: YearReads | undefined
}

/** What a command led to. */
export interface Executed<Event> {
  /** Its events, those of its companions among them: a pledge's and then its register's. */
  readonly events: readonly Happened<Event>[]
  /** Every stream that was touched: those written first, then those that were only looked at. */
  readonly streams: readonly string[]
  /** What followed from the events, refused reactions among it: nothing is lost without a word. */
  readonly followed: readonly Followed[]
  /** Whether it had been done before, and nothing was done now. */
  readonly repeated: boolean
}

/** An event and its place in the log. */
export interface Happened<Event> extends Omit<StoredEvent, 'data'> {
  readonly data: Event
}

/**
 * Opens a book. Everything but the log may be left out: what there are no rules for is refused when it is
 * asked for.
 *
 * Refused with `zone-differs`, `rulebook-twice`, `fact-kind-ambiguous`, `pledge-rules-ambiguous`,
 * `posting-ambiguous`, `rulebook-unknown` or `organisation-missing` where the rules do not go together, and as
 * `checkPermissions` and `hearingOf` say.
 *
 * @example
 * ```ts
 * import { compileRulebook, unwrap } from 'pledgebook'
 * import { memoryLog, openBook } from 'pledgebook/book'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const book = unwrap(openBook({ log: memoryLog(), rulebooks: [unwrap(compileRulebook(smallest))] }))
 * const done = await book.execute({
 *   to: 'record', id: 'c-1', type: 'record', at: '2026-03-04T09:00Z', actor: 'm-1', fact: 'f-1',
 *   kind: 'service', subject: 'm-1', on: '2026-03-03', fields: { hours: 2 }, evidence: [],
 * })
 * unwrap(done).events.map(({ data }) => data.type) // => ['recorded']
 * ```
 */
export function openBook(
  options: BookOptions,
): Result<Book, Refusal<OpenBookCode | PermissionCode | HearingRuleCode | 'zone-unknown'>> {
  const world = makeWorld(options)
  if (!world.ok) return world
  const { log } = options
  const year = options.year && yearWorld(world.value, options.year, log)
  const shell: Shell = {
    ...{ log, world: world.value },
    desks: new Map(
      [...ownDesks(world.value), ...(year ? yearDesks(year) : [])].map((desk) => [desk.to, desk]),
    ),
    guard: guardOf(world.value, options.permissions),
    clock: options.clock,
    attempts: options.attempts ?? 20,
    pause: options.pause ?? (async () => {}),
    reactNow: options.reactions !== 'settle',
  }
  return ok({
    execute: (command) => execute(shell, command),
    settle: (options) => settle(shell, options),
    outstanding: (query = {}) => outstanding(shell, query),
    ...bookReads(world.value, log),
    year: year && yearReads(year),
  })
}

function ownDesks(world: World): readonly AnyDesk[] {
  const register = registerDesk(world)
  return [
    unitDesk(world),
    memberDesk(world),
    register,
    pledgeDesk(world, register),
    recordDesk(world),
    ledgerDesk(world),
    openingDesk(world),
  ]
}

async function execute<Command>(
  shell: Shell,
  command: Command,
): Promise<Result<Executed<EventOf<Command>>, RefusalOf<Command>>> {
  const done = await executed(shell, command)
  // What a desk keeps and refuses stands beside its name in `BookRooms`, which tests hold it to.
  return done as Result<Executed<EventOf<Command>>, RefusalOf<Command>>
}

async function executed(shell: Shell, command: unknown): Promise<Result<Executed<unknown>>> {
  const read = readCommand(command, shell.desks)
  if (!read.ok) return read
  const kept = await keepCommand(shell, read.value)
  if (!kept.ok) return kept
  const { events, streams, repeated } = kept.value
  const followed = shell.reactNow ? await react(shell, events, repeated) : []
  return ok({ events, streams, followed, repeated })
}
