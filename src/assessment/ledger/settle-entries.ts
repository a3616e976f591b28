import { compareInstants } from '../../calendar/index.ts'
import { okUnless, type Result, refusal } from '../../foundation/index.ts'
import { checkPending, type PendingCommand } from './check-pending.ts'
import type { EntrySettled } from './events.ts'
import type { SettleRefusal } from './refusals.ts'
import type { LedgerState } from './state.ts'

/** Makes pending entries part of the public balance, before the moment at which it is too late. */
export interface SettleEntries extends PendingCommand<'settle'> {}

/** Decides on {@link SettleEntries}. */
export function settleEntries(
  command: SettleEntries,
  state: LedgerState | undefined,
): Result<readonly EntrySettled[], SettleRefusal> {
  const { at, actor, holder, cycle } = command
  const pending = checkPending(command, state)
  if (!pending.ok) return pending
  const late = pending.value.flatMap(({ id, settleBy }, index) => {
    if (settleBy === undefined || compareInstants(at, settleBy) < 0) return []
    const times = { expected: settleBy, actual: at }
    return [refusal('deadline-passed', { subject: id, path: ['entries', index], ...times })]
  })
  return okUnless(late, () =>
    pending.value.map(({ id: entry }) => {
      return { type: 'settled', at, actor, cause: command.id, holder, cycle, entry } as const
    }),
  )
}
