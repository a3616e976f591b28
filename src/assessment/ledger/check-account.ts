import { compareInstants } from '../../calendar/index.ts'
import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { LedgerCommandBase } from './command-base.ts'
import type { AccountCode } from './refusals.ts'
import type { LedgerState } from './state.ts'

/** The account, where it is the one that the command names and stands no later than the command. */
export function checkAccount(
  command: LedgerCommandBase<string>,
  state: LedgerState | undefined,
): Result<LedgerState, Refusal<AccountCode>> {
  if (state) return checkSame(command, state)
  return refuse(refusal('account-unknown', { subject: command.holder, path: ['holder'] }))
}

/** The same where the account is known to stand. */
export function checkSame(
  command: LedgerCommandBase<string>,
  state: LedgerState,
): Result<LedgerState, Refusal<Exclude<AccountCode, 'account-unknown'>>> {
  const subject = command.holder
  if (state.holder !== command.holder || state.cycle !== command.cycle) {
    const expected = { holder: state.holder, cycle: state.cycle }
    const actual = { holder: command.holder, cycle: describe(command.cycle) }
    return refuse(refusal('account-other', { subject, path: ['holder'], expected, actual }))
  }
  if (compareInstants(command.at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: command.at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(state)
}
