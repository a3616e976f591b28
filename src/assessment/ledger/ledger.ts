import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { LedgerEvent } from './events.ts'
import { recipe } from './evolve.ts'
import { type ExpireEntries, expireEntries } from './expire-entries.ts'
import { type PostLines, postLines } from './post-lines.ts'
import type { LedgerRefusal } from './refusals.ts'
import { type ReverseEntry, reverseEntry } from './reverse-entry.ts'
import { type SettleEntries, settleEntries } from './settle-entries.ts'
import type { LedgerState } from './state.ts'
import { type VoidEntries, voidEntries } from './void-entries.ts'

/** What can be done in one account. */
export type LedgerCommand = PostLines | SettleEntries | VoidEntries | ExpireEntries | ReverseEntry

function decide(
  command: LedgerCommand,
  state: LedgerState | undefined,
): Result<readonly LedgerEvent[], LedgerRefusal> {
  switch (command.type) {
    case 'post':
      return postLines(command, state)
    case 'settle':
      return settleEntries(command, state)
    case 'void':
      return voidEntries(command, state)
    case 'expire':
      return expireEntries(command, state)
    case 'reverse':
      return reverseEntry(command, state)
    default:
      return unreachable(command)
  }
}

/**
 * The public record of one holder's points in one cycle, one stream each: entries are made pending,
 * settled or voided or expired once, and reversed once. Nothing is edited: what changes is entered as a
 * difference. It needs no context. Points are integer thousandths.
 *
 * @example
 * ```ts
 * import { balance, civilDate, commandId, decimal, instant, ledger, memberId, postingOf, unwrap } from 'pledgebook'
 *
 * const holder = memberId('m-1')
 * const clerk = { actor: memberId('m-9'), holder, cycle: '2026' }
 * const { lines } = unwrap(postingOf([{ clause: '3.2', amount: decimal(2.5), facts: [] }], 'half-up'))
 * const rulebook = { id: 'stars', version: '1' }
 * const post = {
 *   ...clerk, id: commandId('c-1'), type: 'post', at: instant('2026-04-01T09:00Z'),
 *   rulebook, lines, effectiveOn: civilDate('2026-03-31'),
 * } as const
 * const state = ledger.replay(unwrap(ledger.decide(post, undefined)))
 * balance(state) // => { posted: 0, pending: 2500 }
 * unwrap(ledger.decide({ ...post, id: commandId('c-2') }, state)) // => []
 * ```
 */
export const ledger: Decider<LedgerCommand, LedgerState, LedgerEvent, void, LedgerRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<LedgerState, LedgerEvent>(recipe))
