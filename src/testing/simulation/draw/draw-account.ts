import type { EntryId, LedgerCommand } from '../../../assessment/index.ts'
import { literalId, type Thousandths } from '../../../foundation/index.ts'
import { factId, memberId } from '../../../vocabulary/index.ts'
import { cycleOf } from '../world/foresee-pledge.ts'
import type { AccountModel, EntryModel } from '../world/world.ts'
import {
  accountant,
  anyMember,
  envelope,
  type Hand,
  instantAfter,
  mostly,
  todayOf,
} from './hand.ts'

const clauses = ['service', 'visit', 'review', 'verdict'] as const

/** A command about points: lines to post, or what becomes of an entry. */
export function drawLedgerCommand(hand: Hand): LedgerCommand {
  const { chances, world, rules } = hand
  const base = envelope(hand, mostly(hand, accountant))
  const known = chances.any([...world.accounts])
  const type = chances.one([
    'post',
    'settle',
    'settle',
    'settle',
    'reverse',
    'void',
    'expire',
    'expire',
  ])
  if (known === undefined || type === 'post') {
    const holder = anyMember(hand) ?? memberId('m-1')
    const { id, version } = rules.rulebook
    return {
      ...{ ...base, type: 'post', holder, cycle: cycleOf(hand.at), lines: lines(hand) },
      ...{ rulebook: { id, version } },
      effectiveOn: todayOf(hand),
      ...(chances.percent(60) && { settleBy: instantAfter(hand.at, chances.between(-1, 20)) }),
    }
  }
  const late = type === 'expire' ? chances.any(withLate(hand)) : undefined
  const [key, account] = late ?? known
  const [holder = '', cycle = ''] = key.split(' ')
  const about = { ...base, holder: memberId(holder), cycle }
  const reason = 'as found'
  const entry =
    type === 'expire'
      ? lateIn(hand, account)
      : entryOf(hand, account, type === 'reverse' ? 'posted' : 'pending')
  if (type === 'reverse') return { ...about, type, entry, reason, effectiveOn: todayOf(hand) }
  const entries = chances.percent(4) ? [entry, entry] : [entry]
  return type === 'void' ? { ...about, type, entries, reason } : { ...about, type, entries }
}

/** Accounts with entries whose time is over. */
function withLate(hand: Hand): readonly (readonly [string, AccountModel])[] {
  return [...hand.world.accounts].filter(([, { entries }]) =>
    entries.some((each) => isLate(hand, each)),
  )
}

function isLate({ at }: Hand, { status, settleBy }: EntryModel): boolean {
  return status === 'pending' && settleBy !== undefined && settleBy <= at
}

function lateIn(hand: Hand, account: AccountModel): EntryId {
  const place = account.entries.findIndex((each) => isLate(hand, each))
  return place < 0 ? entryOf(hand, account, 'pending') : literalId('entry', `e-${place + 1}`)
}

function lines({ chances }: Hand) {
  const some = clauses.filter(() => chances.percent(60))
  const named = chances.percent(2) ? [...some, ...some] : some
  return named.map((clause) => ({
    clause,
    // Thousandths in steps of a quarter; a few take points off.
    amount: points(chances.between(-4, 40) * 250),
    facts: [factId('f-1')],
  }))
}

function points(amount: number): Thousandths {
  // A safe integer, as drawn.
  return amount as Thousandths
}

function entryOf(
  { chances }: Hand,
  { entries }: AccountModel,
  status: 'pending' | 'posted',
): EntryId {
  const fitting = entries.flatMap((entry, index) => (entry.status === status ? [index + 1] : []))
  const number = chances.percent(93) ? chances.any(fitting) : undefined
  return literalId('entry', `e-${number ?? chances.between(1, entries.length + 1)}`)
}
