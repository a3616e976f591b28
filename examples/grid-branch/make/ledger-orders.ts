import { type CivilDate, type Instant, type LedgerCommand, literalId, memberId } from 'pledgebook'
import { at, on, two, type Unnumbered } from './command.ts'
import { organiser } from './people.ts'
import { services } from './texts.ts'

/** What the branch orders for all accounts at once; the app turns it into ledger commands. */
export interface Order {
  readonly type: 'post-all' | 'settle-all'
  readonly at: Instant
  readonly actor: string
  readonly effectiveOn: CivilDate
}

/** Accounts are opened in January, the day after the annual pledges are proposed, and settled every month after the notice has run its days. */
export function orders(): readonly Order[] {
  const settled = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${two(month)}-10`)
  return [
    order('post-all', '01-06', 8),
    order('post-all', '07-20', 9),
    ...[...settled, '12-30'].map((day) => order('settle-all', day, 9)),
  ]
}

function order(type: Order['type'], day: string, hour: number): Order {
  return { type, at: at(day, hour, 0), actor: organiser, effectiveOn: on(day) }
}

/** One entry that was settled too early is taken back; the next posting makes it anew. */
export function reversals(): readonly Unnumbered<LedgerCommand>[] {
  const account = { holder: memberId('m-07'), cycle: '2026' }
  const entry = literalId('entry', 'e-9')
  const why = { reason: services.tooEarly.zh, effectiveOn: on('07-13') }
  return [{ type: 'reverse', at: at('07-13', 9, 7), actor: organiser, ...account, entry, ...why }]
}
