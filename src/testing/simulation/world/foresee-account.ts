import type { LedgerCommand } from '../../../assessment/index.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import type { AccountModel, EntryModel, World } from './world.ts'

/** The key of an account. */
export function accountKey(holder: string, cycle: string): string {
  return `${holder} ${cycle}`
}

/** What a command about points will come to. */
export function foreseeAccount(world: World, command: LedgerCommand): Foreseen {
  const key = accountKey(command.holder, command.cycle)
  const account = world.accounts.get(key)
  if (command.type === 'post') return foreseePost(world, command, account, key)
  if (!account) return no('account-unknown')
  if (command.at < account.lastAt) return no('time-went-back')
  const foreseen =
    command.type === 'reverse' ? foreseeReversal(command, account) : foreseeEnd(command, account)
  if (!foreseen.ok) return foreseen
  return unless([], () => {
    foreseen.happen()
    account.lastAt = command.at
  })
}

/** What stands for each clause: pending and posted, reversals included. */
function standingOf({ entries }: AccountModel): ReadonlyMap<string, number> {
  const standing = new Map<string, number>()
  for (const { status, clause, amount } of entries) {
    if (status !== 'pending' && status !== 'posted') continue
    standing.set(clause, (standing.get(clause) ?? 0) + amount)
  }
  return standing
}

function foreseePost(
  world: World,
  command: Extract<LedgerCommand, { readonly type: 'post' }>,
  account: AccountModel | undefined,
  key: string,
): Foreseen {
  const { at, settleBy, rulebook, lines } = command
  const clauses = new Set(lines.map(({ clause }) => clause))
  const isBack = account !== undefined && at < account.lastAt
  return unless(
    [
      isBack && 'time-went-back',
      !isBack && account !== undefined && account.rulebook !== rulebook.id && 'rulebook-other',
      settleBy !== undefined && settleBy <= at && 'deadline-passed',
      clauses.size < lines.length && 'clause-repeated',
    ],
    () => enter(world, key, { at, rulebook: rulebook.id, lines, settleBy }),
  )
}

/** Lines to be entered. */
interface Posting {
  readonly at: string
  readonly rulebook: string
  readonly lines: readonly { readonly clause: string; readonly amount: number }[]
  readonly settleBy: string | undefined
}

/** Whether lines are what stands: posting them enters nothing. */
export function stands(world: World, key: string, lines: Posting['lines']): boolean {
  const account = world.accounts.get(key)
  const before = account ? standingOf(account) : new Map<string, number>()
  const wanted = new Map(lines.map(({ clause, amount }) => [clause, amount]))
  const clauses = [...wanted.keys(), ...before.keys()]
  return clauses.every((clause) => (wanted.get(clause) ?? 0) === (before.get(clause) ?? 0))
}

/** Enters what differs from what stands: first the lines, then what stands and is not among them. */
export function enter(world: World, key: string, { at, rulebook, lines, settleBy }: Posting): void {
  const account = world.accounts.get(key) ?? { rulebook, entries: [], lastAt: at }
  const before = standingOf(account)
  const wanted = new Map(lines.map(({ clause, amount }) => [clause, amount]))
  const clauses = new Set([...wanted.keys(), ...before.keys()])
  for (const clause of clauses) {
    const amount = (wanted.get(clause) ?? 0) - (before.get(clause) ?? 0)
    if (amount === 0) continue
    account.entries.push({ clause, amount, settleBy, status: 'pending', reversed: false })
    if (at > account.lastAt) account.lastAt = at
    // Nothing to enter opens no account.
    world.accounts.set(key, account)
  }
}

function positionOf(id: string): number {
  return Number(id.slice(2)) - 1
}

function foreseeReversal(
  { entry: id }: Extract<LedgerCommand, { readonly type: 'reverse' }>,
  { entries }: AccountModel,
): Foreseen {
  const entry = entries[positionOf(id)]
  if (!entry) return no('entry-unknown')
  if (entry.status !== 'posted') return no('entry-not-posted')
  if (entry.reversed) return no('already-reversed')
  return unless([], () => {
    entry.reversed = true
    const { clause, amount, settleBy } = entry
    entries.push({ clause, amount: 0 - amount, settleBy, status: 'posted', reversed: false })
  })
}

const endings = { settle: 'posted', void: 'void', expire: 'expired' } as const

function foreseeEnd(
  { type, entries: ids, at }: Extract<LedgerCommand, { readonly entries: unknown }>,
  { entries }: AccountModel,
): Foreseen {
  if (ids.length === 0) return no('entries-missing')
  const found: EntryModel[] = []
  for (const id of ids) {
    const entry = entries[positionOf(id)]
    if (!entry) return no('entry-unknown')
    if (entry.status !== 'pending') return no('entry-not-pending')
    if (found.includes(entry)) return no('entry-repeated')
    found.push(entry)
  }
  const faults = found.map(({ settleBy }) => {
    if (type === 'settle') return settleBy !== undefined && settleBy <= at && 'deadline-passed'
    if (type === 'void') return false
    return settleBy === undefined ? 'deadline-missing' : at < settleBy && 'deadline-ahead'
  })
  return unless(faults, () => {
    for (const entry of found) entry.status = endings[type]
  })
}
