import type { SubjectInput } from '../../../src/assessment/index.ts'
import type { Fact } from '../../../src/vocabulary/index.ts'
import { checkAttributes, checkInputs, checkTally, type Fault } from './check-by-hand.ts'
import { lowest, weightedYear } from './fractions-by-hand.ts'

/** What came of one subject: a standing of the same shape as ours, or codes with what they are about. */
export type ByHand =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Points of one subject so far, in integers. */
interface Sums {
  /** Tenths of a point from the months' reviews, by month. */
  readonly task: number[]
  /** Tenths of an hour of service, by month. */
  readonly service: number[]
  kept: number
  thanks: number
  falseRecords: number
}

type Aside = { fact: string; reason: string }

const rulebook = Object.freeze({ id: 'grid-branch', version: '2026-1' })

/**
 * What a developer would write for the example's rulebook and nothing else: integers at the scales that
 * the rulebook happens to need, one pass over the facts, every refusal that it can meet.
 */
export function standByHand(input: SubjectInput): ByHand {
  const period = typeof input.period === 'string' ? input.period : input.period.id
  if (!/^\d{4}$/.test(period)) return refused(['period-invalid', ''])
  if (period < '2026') return refused(['rulebook-not-in-force', 'grid-branch'])
  const end = String(Number(period) + 1)
  const { asOf } = input
  if (asOf !== undefined && (asOf < period || asOf >= end)) {
    return refused(['as-of-outside-period', ''])
  }
  return standIn(input, period, end, asOf ?? end)
}

function standIn(input: SubjectInput, period: string, end: string, last: string): ByHand {
  const { subject, attributes = {}, inputs = {}, tallies = [], facts = [] } = input
  const faults: Fault[] = []
  checkAttributes(attributes, faults)
  checkInputs(inputs, faults)
  let [members, residents] = [0, 0]
  let [castByMembers, castByResidents] = [0, 0]
  const groups: string[] = []
  for (const tally of tallies) {
    const { points, cast } = checkTally(tally, groups, faults)
    if (tally.group === 'members') [members, castByMembers] = [points, cast]
    else [residents, castByResidents] = [points, cast]
  }
  if (facts.length > 100_000) return refused(...faults, ['facts-too-many', subject])
  const seen = new Set<string>()
  for (const fact of facts) {
    if (fact.subject !== subject) faults.push(['fact-of-another', fact.id])
    if (seen.has(fact.id)) faults.push(['fact-repeated', fact.id])
    seen.add(fact.id)
  }
  if (faults.length > 0) return refused(...faults)

  const frail = attributes['frail'] === true
  const retired = attributes['category'] === 'retired' && !attributes['pledging'] && !frail
  const reviewed = !frail && !retired
  const sums = { task: zeros(), service: zeros(), kept: 0, thanks: 0, falseRecords: 0 }
  const setAside: Aside[] = []
  for (const fact of facts) {
    const reason = reasonAside(fact, period, end, last)
    if (reason) setAside.push({ fact: fact.id, reason })
    else take(fact, sums, reviewed, faults)
  }
  // Who is frail is not voted on.
  if (castByMembers === 0 && !frail) faults.push(['missing', 'tally.members'])
  if (castByResidents === 0 && !frail) faults.push(['missing', 'tally.residents'])
  if (faults.length > 0) return refused(...faults)
  if (setAside.length > 1) setAside.sort((a, b) => (a.fact < b.fact ? -1 : 1))

  // Ten-thousandths of a point from here on: a fifth of thousandths, tenths of tenths.
  const last1 = inputs['last-year']
  const base = last1 === undefined ? 200_000 : Math.round(last1 * 1000) * 2
  const points = base + task(sums, frail, retired) + reward(sums)
  const review = frail ? 0 : members * castByResidents + residents * castByMembers
  const ballots = frail ? 1 : castByMembers * castByResidents
  return {
    ok: true,
    value: {
      subject,
      period,
      rulebook,
      ...((retired || frail) && { profile: retired ? 'retired' : 'frail' }),
      outcome: frail ? 'scored' : 'graded',
      values: [
        { name: 'points', value: lowest(points, 10_000) },
        { name: 'review', value: lowest(review, 2 * ballots) },
        { name: 'year', value: weightedYear(points, review, ballots) },
      ],
      gates: [{ clause: 'honest-records', outcome: sums.falseRecords > 0 ? 'hit' : 'clear' }],
      setAside,
    },
  }
}

function refused(...faults: readonly Fault[]): ByHand {
  return { ok: false, faults }
}

function zeros(): number[] {
  return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
}

function reasonAside(fact: Fact, period: string, end: string, last: string): string | undefined {
  if (!isKnown(fact.kind)) return 'kind-not-in-rulebook'
  if (fact.on < period || fact.on >= end) return 'outside-period'
  if (last !== end && fact.on > last) return 'after-as-of'
  return fact.certifiedBy === undefined ? 'not-certified' : undefined
}

function isKnown(kind: string): boolean {
  return (
    kind === 'pledge-month' ||
    kind === 'service' ||
    kind === 'pledge-verdict' ||
    kind === 'thanks' ||
    kind === 'false-record'
  )
}

/** Adds one fact that counts. */
function take(fact: Fact, sums: Sums, reviewed: boolean, faults: Fault[]): void {
  switch (fact.kind) {
    case 'pledge-month':
      if (reviewed) takeReview(fact, sums, faults)
      break
    case 'service':
      takeService(fact, sums, faults)
      break
    case 'pledge-verdict':
      if (isKept(fact, faults)) sums.kept++
      break
    case 'thanks':
      sums.thanks++
      break
    default:
      sums.falseRecords++
  }
}

function takeReview(fact: Fact, sums: Sums, faults: Fault[]): void {
  const { outcome, points, reason } = fact.fields
  if (outcome !== 'met') {
    if (outcome !== 'unmet') faults.push(notAnOption(fact, 'outcome', outcome))
    return
  }
  if (typeof points === 'number' && (points < 5 || points > 6)) {
    faults.push(['points-out-of-bounds', fact.id])
  }
  if (typeof reason !== 'string' || reason.trim() === '') faults.push(['reason-missing', fact.id])
  const tenths = tenthsOf(points, 0, 6)
  const month = monthOf(fact)
  if (tenths >= 0) sums.task[month] = (sums.task[month] ?? 0) + tenths
  else if (points === undefined) faults.push(['missing', `fact.points of ${fact.id}`])
  else faults.push(['field-invalid', fact.id])
}

function takeService(fact: Fact, sums: Sums, faults: Fault[]): void {
  const { hours } = fact.fields
  const tenths = tenthsOf(hours, 0.5, 24)
  const month = monthOf(fact)
  if (tenths >= 0) sums.service[month] = (sums.service[month] ?? 0) + tenths
  else if (hours === undefined) faults.push(['missing', `fact.hours of ${fact.id}`])
  else faults.push(['field-invalid', fact.id])
}

const outcomes = ['fulfilled', 'partly-fulfilled', 'not-fulfilled']

function isKept(fact: Fact, faults: Fault[]): boolean {
  const { kind, outcome } = fact.fields
  if (kind === 'annual') return false
  if (kind === 'immediate' && outcome === 'fulfilled') return true
  // One certain no decides, whatever is wrong with the other field.
  if (typeof outcome === 'string' && outcome !== 'fulfilled' && outcomes.includes(outcome)) {
    return false
  }
  if (kind !== 'immediate') faults.push(notAnOption(fact, 'kind', kind))
  if (outcome !== 'fulfilled') faults.push(notAnOption(fact, 'outcome', outcome))
  return false
}

function notAnOption({ id }: Fact, field: string, value: unknown): Fault {
  if (value === undefined) return ['missing', `fact.${field} of ${id}`]
  return [typeof value === 'string' ? 'option-unknown' : 'field-type', `fact.${field}`]
}

/** A number of at most one decimal between bounds, times ten; else −1. */
function tenthsOf(value: unknown, from: number, to: number): number {
  if (typeof value !== 'number' || !(value >= from && value <= to)) return -1
  const tenths = Math.round(value * 10)
  return tenths / 10 === value ? tenths : -1
}

function monthOf({ on }: Fact): number {
  return on.charCodeAt(5) * 10 + on.charCodeAt(6) - 529
}

/** Six points a month at most, seventy a year; fixed points for those who need not pledge. */
function task({ task: months }: Sums, frail: boolean, retired: boolean): number {
  if (frail) return 0
  if (retired) return 600_000
  let tenths = 0
  for (const month of months) tenths += Math.min(month, 60)
  return Math.min(tenths, 700) * 1000
}

/** One point of service a month at most, ten points of reward. */
function reward({ service, kept, thanks }: Sums): number {
  let hundredths = 0
  for (const month of service) hundredths += Math.min(month, 100)
  return Math.min(hundredths * 100 + kept * 15_000 + thanks * 10_000, 100_000)
}
