import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { checkAccount } from './check-account.ts'
import type { LedgerCommandBase } from './command-base.ts'
import type { EntryId } from './entry.ts'
import { positionOf } from './position-of.ts'
import type { AccountCode, PendingCode } from './refusals.ts'
import type { LedgerState, PendingEntry } from './state.ts'

/** A command about pending entries: all of them, or none. */
export interface PendingCommand<Type extends string> extends LedgerCommandBase<Type> {
  /** At least one, each once. */
  readonly entries: readonly EntryId[]
}

/** The pending entries that a command names. */
export function checkPending(
  command: PendingCommand<string>,
  state: LedgerState | undefined,
): Result<readonly PendingEntry[], Refusal<AccountCode | PendingCode>> {
  const account = checkAccount(command, state)
  if (!account.ok) return account
  if (command.entries.length === 0) {
    return refuse(refusal('entries-missing', { subject: command.holder, path: ['entries'] }))
  }
  const found: PendingEntry[] = []
  const seen = new Set<EntryId>()
  for (const [index, id] of command.entries.entries()) {
    const entry = pendingEntry(account.value, id, ['entries', index])
    if (!entry.ok) return entry
    if (seen.has(id)) {
      return refuse(refusal('entry-repeated', { subject: id, path: ['entries', index] }))
    }
    seen.add(id)
    found.push(entry.value)
  }
  return ok(found)
}

function pendingEntry(
  { entries }: LedgerState,
  id: EntryId,
  path: readonly (string | number)[],
): Result<PendingEntry, Refusal<PendingCode>> {
  const entry = entries[positionOf(entries, id)]
  if (!entry) return refuse(refusal('entry-unknown', { subject: String(describe(id)), path }))
  if (entry.status === 'pending') return ok(entry)
  const statuses = { expected: 'pending', actual: entry.status }
  return refuse(refusal('entry-not-pending', { subject: id, path, ...statuses }))
}
