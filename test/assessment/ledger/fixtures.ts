import {
  type EntryId,
  type ExpireEntries,
  type LedgerCommand,
  type LedgerEvent,
  type LedgerState,
  ledger,
  type PostingLine,
  type PostLines,
  type ReverseEntry,
  type SettleEntries,
  type VoidEntries,
} from '../../../src/assessment/ledger/index.ts'
import { civilDate, instant } from '../../../src/calendar/index.ts'
import { type Thousandths, unwrap } from '../../../src/foundation/index.ts'
import { commandId, factId, memberId } from '../../../src/vocabulary/index.ts'

export const holder = memberId('m-017')
const clerk = memberId('m-clerk')

export const rulebook = { id: 'grid-branch', version: '1' }

/** A line in thousandths. Any number, so that tests can hand in what is none. */
export function line(clause: string, amount: number, ...facts: string[]): PostingLine {
  return { clause, amount: amount as Thousandths, facts: facts.map(factId) }
}

export const entryId = (number: number): EntryId => `e-${number}` as EntryId

let count = 0
const base = () => {
  const id = commandId(`c-${++count}`)
  return { id, at: instant('2026-04-01T09:00+08:00'), actor: clerk, holder, cycle: '2026' }
}

export const posting = (
  lines: readonly PostingLine[],
  parts: Partial<PostLines> = {},
): PostLines => ({
  ...base(),
  type: 'post',
  rulebook,
  lines,
  effectiveOn: civilDate('2026-03-31'),
  ...parts,
})

export const settling = (
  numbers: readonly number[],
  parts: Partial<SettleEntries> = {},
): SettleEntries => ({
  ...base(),
  type: 'settle',
  entries: numbers.map(entryId),
  ...parts,
})

export const voiding = (
  numbers: readonly number[],
  parts: Partial<VoidEntries> = {},
): VoidEntries => ({
  ...base(),
  type: 'void',
  entries: numbers.map(entryId),
  reason: 'posted to the wrong member',
  ...parts,
})

export const expiring = (
  numbers: readonly number[],
  parts: Partial<ExpireEntries> = {},
): ExpireEntries => ({
  ...base(),
  type: 'expire',
  entries: numbers.map(entryId),
  ...parts,
})

export const reversing = (number: number, parts: Partial<ReverseEntry> = {}): ReverseEntry => ({
  ...base(),
  type: 'reverse',
  entry: entryId(number),
  reason: 'posted twice by the old system',
  effectiveOn: civilDate('2026-03-31'),
  ...parts,
})

/** The events of commands that are all accepted. */
export function eventsOf(...commands: readonly LedgerCommand[]): readonly LedgerEvent[] {
  let state: LedgerState | undefined
  const events: LedgerEvent[] = []
  for (const command of commands) {
    for (const event of unwrap(ledger.decide(command, state))) {
      events.push(event)
      state = ledger.evolve(state, event)
    }
  }
  return events
}

/** The account that they lead to. */
export function accountOf(...commands: readonly LedgerCommand[]): LedgerState {
  const state = ledger.replay(eventsOf(...commands))
  if (!state) throw new Error('no events')
  return state
}
