import { okUnless, type Result } from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkPending, type PendingCommand } from './check-pending.ts'
import type { EntryVoided } from './events.ts'
import type { VoidRefusal } from './refusals.ts'
import type { LedgerState } from './state.ts'

/**
 * Takes pending entries out, with the reason. They no longer stand, so the next `post` enters what its
 * lines still give: to take points out for good, correct or withdraw the facts.
 */
export interface VoidEntries extends PendingCommand<'void'> {
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link VoidEntries}. */
export function voidEntries(
  command: VoidEntries,
  state: LedgerState | undefined,
): Result<readonly EntryVoided[], VoidRefusal> {
  const { at, actor, holder, cycle, reason } = command
  const pending = checkPending(command, state)
  if (!pending.ok) return pending
  const place = { path: ['reason'], subject: holder, longest: longestReason }
  return okUnless(checkText(reason, place), () =>
    pending.value.map(({ id: entry }) => {
      return { type: 'voided', at, actor, cause: command.id, holder, cycle, entry, reason } as const
    }),
  )
}
