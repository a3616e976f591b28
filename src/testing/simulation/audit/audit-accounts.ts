import type { Account, LedgerEvent } from '../../../assessment/index.ts'
import type { StoredEvent } from '../../../log/index.ts'
import { type Finding, finding } from '../finding.ts'
import { mostForService, starsFrom, verdictPoints } from '../simulated-rules.ts'
import { type AuditedFact, countsNow, recordedFact } from './audit-facts.ts'
import { streamsOf } from './data-of.ts'

/** Points of one account, in thousandths. */
interface AuditedBalance {
  readonly posted: number
  readonly pending: number
}

/** What an audit makes of points. */
export interface AuditedAccounts {
  /** By the name of the stream. */
  readonly balances: ReadonlyMap<string, AuditedBalance>
  readonly findings: readonly Finding[]
}

interface Line {
  readonly clause: string
  readonly amount: number
  status: 'pending' | 'posted' | 'gone'
  isReversed: boolean
}

/** All balances by their events alone: nothing made of nothing, nothing settled or taken back twice. */
export function auditAccounts(events: readonly StoredEvent[]): AuditedAccounts {
  const balances = new Map<string, AuditedBalance>()
  const findings: Finding[] = []
  const totals = new Map<string, number>()
  for (const [stream, said] of streamsOf(events, 'ledger')) {
    const lines: Line[] = []
    for (const { event } of said) {
      const fault = happened(lines, event, totals)
      if (fault) findings.push(finding(fault, [`${stream} ${event.type}`]))
    }
    balances.set(stream, { posted: sum(lines, 'posted'), pending: sum(lines, 'pending') })
    totals.set(`of ${stream}`, (totals.get(`of ${stream}`) ?? 0) - sum(lines, 'posted'))
  }
  for (const [of, total] of totals) {
    if (of.startsWith('of ') && total !== 0) findings.push(finding('a balance is off', [of]))
  }
  const all = [...totals].filter(([of]) => !of.startsWith('of ')).reduce((to, [, n]) => to + n, 0)
  if (all !== 0) findings.push(finding('points are not conserved', [`${all}`]))
  return { balances, findings }
}

function sum(lines: readonly Line[], status: Line['status']): number {
  return lines.filter((line) => line.status === status).reduce((to, { amount }) => to + amount, 0)
}

function happened(
  lines: Line[],
  event: LedgerEvent,
  totals: Map<string, number>,
): string | undefined {
  if (event.type === 'entered' || event.type === 'reversed') return entered(lines, event, totals)
  const line = lines[Number(event.entry.slice(2)) - 1]
  if (line?.status !== 'pending') return 'settled, voided or expired what was not pending'
  line.status = event.type === 'settled' ? 'posted' : 'gone'
  if (event.type === 'settled') move(totals, event.holder, event.cycle, line)
  return undefined
}

function entered(
  lines: Line[],
  event: Extract<LedgerEvent, { readonly type: 'entered' | 'reversed' }>,
  totals: Map<string, number>,
): string | undefined {
  const { id, from, to, amount, clause } = event.entry
  const isTwoSided = from.kind !== to.kind && isOf(from, event, clause) && isOf(to, event, clause)
  if (id !== `e-${lines.length + 1}`) return 'an entry is out of order'
  if (!isTwoSided || !Number.isSafeInteger(amount) || amount <= 0) return 'an entry has one side'
  const signed = to.kind === 'holder' ? amount : 0 - amount
  const isPosted = event.type === 'reversed'
  const line: Line = { clause, amount: signed, status: 'pending', isReversed: false }
  lines.push(line)
  if (!isPosted) return undefined
  line.status = 'posted'
  move(totals, event.holder, event.cycle, line)
  const wrong = lines[Number(event.entry.reverses.slice(2)) - 1]
  if (wrong?.status !== 'posted' || wrong.isReversed || wrong === line) return 'reversed twice'
  wrong.isReversed = true
  return wrong.amount + signed === 0 && wrong.clause === clause ? undefined : 'reversed otherwise'
}

function isOf(account: Account, { holder }: LedgerEvent, clause: string): boolean {
  return account.kind === 'issuer' ? account.clause === clause : account.holder === holder
}

/** From the clause to the holder: what one gains the other loses. */
function move(totals: Map<string, number>, holder: string, cycle: string, line: Line): void {
  const add = (to: string, amount: number) => totals.set(to, (totals.get(to) ?? 0) + amount)
  add(`clause ${line.clause}`, 0 - line.amount)
  add(`holder ${holder}`, line.amount)
  add(`of ledger/${cycle}/${holder}`, line.amount)
}

/** What the facts of one subject give in a year, clause by clause, in thousandths. */
function pointsOf(
  facts: Iterable<AuditedFact>,
  subject: string,
  year: string,
): ReadonlyMap<string, number> {
  const points = new Map<string, number>()
  for (const fact of facts) {
    if (fact.subject !== subject || !fact.on.startsWith(year) || !countsNow(fact)) continue
    points.set(fact.kind, (points.get(fact.kind) ?? 0) + worth(fact))
  }
  const service = points.get('service')
  if (service !== undefined) points.set('service', Math.min(service, mostForService * 1000))
  return points
}

function worth({ kind, fields }: AuditedFact): number {
  if (kind === 'service') return Math.round(Number(fields['hours']) * 500)
  if (kind !== 'verdict') return Math.round(Number(fields['points']) * 1000)
  return verdictPoints[fields['outcome'] as keyof typeof verdictPoints] * 1000
}

/** The star that the facts of one subject give in a year. */
export function starOf(facts: Iterable<AuditedFact>, subject: string, year: string): string {
  const total = [...pointsOf(facts, subject, year).values()].reduce((to, each) => to + each, 0)
  const reached = Object.entries(starsFrom).filter(([, from]) => total >= from * 1000)
  return reached.at(-1)?.[0] ?? 'no-star'
}

/**
 * After every posting that followed from a fact, what stands is what the facts gave by what was known then: no
 * points for what was told later. And after the last of them it is what they gave by all that was told.
 */
export function auditPostings(events: readonly StoredEvent[]): readonly Finding[] {
  const facts = new Map<string, ToldFact[]>()
  const lines = new Map<string, Line[]>()
  const findings: Finding[] = []
  for (const [index, stored] of events.entries()) {
    const { stream, command } = stored
    if (stream.startsWith('record/')) tell(facts, stored)
    if (!stream.startsWith('ledger/')) continue
    const own = lines.get(stream) ?? []
    lines.set(stream, own)
    happened(own, stored.data as unknown as LedgerEvent, new Map())
    if (!command.endsWith(':points')) continue
    const next = events[index + 1]
    const isLast = next?.command !== command
    const hold = (what: string, known: readonly AuditedFact[]) => {
      const clause = otherIn(stream, own, known)
      if (clause === undefined) return
      findings.push(finding(what, [`${stream} ${clause}, after ${command}`]))
    }
    if (isLast) hold('points are not what the facts give', factsBy(facts))
    if (isLast || atOf(next) !== atOf(stored)) {
      hold('points are not what was known', factsBy(facts, atOf(stored)))
    }
  }
  return findings
}

/** A fact as it was from a time on. */
interface ToldFact {
  readonly at: string
  readonly fact: AuditedFact
}

function tell(facts: Map<string, ToldFact[]>, stored: StoredEvent): void {
  const { stream, data } = stored
  const told = facts.get(stream) ?? []
  facts.set(stream, told)
  const fact = recordedFact(told.at(-1)?.fact, data as never)
  if (typeof fact !== 'string') told.push({ at: atOf(stored), fact })
}

/** Instants of a simulation are texts of one form, so that they compare as they sort. */
function atOf({ data }: StoredEvent): string {
  return (data as unknown as LedgerEvent).at
}

function factsBy(
  facts: ReadonlyMap<string, readonly ToldFact[]>,
  at?: string,
): readonly AuditedFact[] {
  return [...facts.values()].flatMap((told) => {
    const known = told.filter((each) => at === undefined || each.at <= at).at(-1)
    return known ? [known.fact] : []
  })
}

/** A clause under which something else stands than facts give. */
function otherIn(
  stream: string,
  lines: readonly Line[],
  facts: readonly AuditedFact[],
): string | undefined {
  const [, year = '', ...holder] = stream.split('/')
  const wanted = pointsOf(facts, holder.join('/'), year)
  const found = standingOf(lines)
  const clauses = [...wanted.keys(), ...found.keys()]
  return clauses.find((clause) => (wanted.get(clause) ?? 0) !== (found.get(clause) ?? 0))
}

function standingOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { clause, amount, status } of lines) {
    if (status !== 'gone') found.set(clause, (found.get(clause) ?? 0) + amount)
  }
  return found
}
