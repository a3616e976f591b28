import type { CivilDate } from '../../calendar/index.ts'
import { copyOf, describe, ok, type Result, refusal, refuse } from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkAccount } from './check-account.ts'
import { checkTurnover } from './check-turnover.ts'
import type { LedgerCommandBase } from './command-base.ts'
import type { Entry, EntryId } from './entry.ts'
import type { EntryReversed } from './events.ts'
import { entryIdAt, positionOf } from './position-of.ts'
import type { ReverseRefusal } from './refusals.ts'
import type { LedgerState, PostedEntry } from './state.ts'

/**
 * Takes a posted entry back by a new one that names it and is posted at once. Each entry once; a
 * reversal is an entry too, and can be reversed.
 *
 * This is for postings that were wrong, not for facts that were. The next `post` compares its lines with
 * what stands, reversals included, and so restores what they still give; where a fact was wrong, correct
 * or withdraw the fact, and `post` enters the difference by itself.
 */
export interface ReverseEntry extends LedgerCommandBase<'reverse'> {
  readonly entry: EntryId
  /** 1 to 2000 characters. */
  readonly reason: string
  /** The civil day for which the reversal counts. */
  readonly effectiveOn: CivilDate
}

/** Decides on {@link ReverseEntry}. */
export function reverseEntry(
  command: ReverseEntry,
  state: LedgerState | undefined,
): Result<readonly EntryReversed[], ReverseRefusal> {
  const { at, actor, holder, cycle, reason } = command
  const account = checkAccount(command, state)
  if (!account.ok) return account
  const wrong = reversible(account.value, command.entry)
  if (!wrong.ok) return wrong
  const { amount } = wrong.value
  const place = { path: ['reason'], subject: command.entry, longest: longestReason }
  const [fault] = [
    ...checkText(reason, place),
    ...checkTurnover(account.value, [amount], command.entry),
  ]
  if (fault) return refuse(fault)
  const entry = reversalOf(wrong.value, command, entryIdAt(account.value.entries.length))
  return ok([{ type: 'reversed', at, actor, cause: command.id, holder, cycle, entry }])
}

function reversible({ entries }: LedgerState, id: EntryId): Result<PostedEntry, ReverseRefusal> {
  const path = ['entry']
  const entry = entries[positionOf(entries, id)]
  if (!entry) return refuse(refusal('entry-unknown', { subject: String(describe(id)), path }))
  if (entry.status !== 'posted') {
    const statuses = { expected: 'posted', actual: entry.status }
    return refuse(refusal('entry-not-posted', { subject: id, path, ...statuses }))
  }
  if (entry.reversedBy === undefined) return ok(entry)
  return refuse(refusal('already-reversed', { subject: id, path, actual: entry.reversedBy }))
}

function reversalOf(
  { id: reverses, from, to, amount, clause, rulebook, facts }: PostedEntry,
  { at, actor, reason, effectiveOn }: ReverseEntry,
  id: EntryId,
): EntryReversed['entry'] {
  const back: Pick<Entry, 'from' | 'to'> = copyOf({ from: to, to: from })
  const same = { amount, clause, rulebook: { ...rulebook }, facts: [...facts] }
  return { id, ...back, ...same, effectiveOn, recordedAt: at, recordedBy: actor, reverses, reason }
}
