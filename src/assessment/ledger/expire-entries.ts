import { compareInstants } from '../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal } from '../../foundation/index.ts'
import { checkPending, type PendingCommand } from './check-pending.ts'
import type { EntryExpired } from './events.ts'
import type { ExpireRefusal } from './refusals.ts'
import type { LedgerState, PendingEntry } from './state.ts'

/** Closes pending entries that nobody settled in time. They no longer stand, as with `void`. */
export interface ExpireEntries extends PendingCommand<'expire'> {}

/** Decides on {@link ExpireEntries}. Entries without a deadline do not expire. */
export function expireEntries(
  command: ExpireEntries,
  state: LedgerState | undefined,
): Result<readonly EntryExpired[], ExpireRefusal> {
  const { at, actor, holder, cycle } = command
  const pending = checkPending(command, state)
  if (!pending.ok) return pending
  const early = pending.value.flatMap((entry, index) => checkDue(command, entry, index))
  return okUnless(early, () =>
    pending.value.map(({ id: entry }) => {
      return { type: 'expired', at, actor, cause: command.id, holder, cycle, entry } as const
    }),
  )
}

function checkDue(
  { at }: ExpireEntries,
  { id: subject, settleBy }: PendingEntry,
  index: number,
): Refusal<'deadline-ahead' | 'deadline-missing'>[] {
  const path = ['entries', index]
  if (settleBy === undefined) return [refusal('deadline-missing', { subject, path })]
  if (compareInstants(at, settleBy) >= 0) return []
  return [refusal('deadline-ahead', { subject, path, expected: settleBy, actual: at })]
}
