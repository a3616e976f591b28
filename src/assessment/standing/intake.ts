import { type Day, dayOf } from '../../calendar/index.ts'
import { compareText, invariant, type Refusal, refusal } from '../../foundation/index.ts'
import type { Fact, FactKind, SetAside, SubjectId } from '../../vocabulary/index.ts'
import type { DatedFacts } from '../program/index.ts'
import { factLimit } from '../scoring/index.ts'
import { lastsInto, lateness, placingDay, type Taking } from './taking.ts'

/** The codes of facts that cannot be taken in. */
export type IntakeCode =
  | 'facts-too-many'
  | 'fact-repeated'
  | 'fact-of-another'
  | 'fact-late'
  | 'recorded-day-missing'

/** The days that are reckoned: from the first, until the second. */
export interface Days {
  readonly from: Day
  readonly until: Day
  /** The first day after the period, which may lie after `until`. */
  readonly end: Day
}

/** Facts sorted by kind, those that do not count with their reason, and what is wrong with the list. */
export interface Intake {
  readonly byKind: ReadonlyMap<string, DatedFacts>
  /** Facts from before the period that some clause still counts. */
  readonly earlier: ReadonlyMap<string, DatedFacts>
  readonly setAside: readonly SetAside[]
  readonly refusals: readonly Refusal<IntakeCode>[]
}

/** Takes in one subject's facts: each either counts, is set aside by name, or is refused. */
export function takeIn(
  subject: SubjectId,
  facts: readonly Fact[],
  taking: Taking,
  days: Days,
): Intake {
  if (facts.length === 0) return nothingIn
  // Else an object without entries would read as no facts.
  invariant(Array.isArray(facts), 'facts are a list')
  if (facts.length > factLimit) {
    const sizes = { expected: factLimit, actual: facts.length }
    const tooMany = refusal('facts-too-many', { subject, path: ['facts'], ...sizes })
    return { ...nothingIn, refusals: [tooMany] }
  }
  const refusals = faultsOf(subject, facts)
  const late: Refusal<IntakeCode>[] = []
  const { byKind, earlier, setAside } = sorted(facts, taking, days, late)
  return {
    byKind,
    earlier,
    setAside,
    refusals: late.length === 0 ? refusals : [...refusals, ...late],
  }
}

/** What everybody without a fact shares. */
export const nothingIn: Intake = {
  byKind: new Map(),
  earlier: new Map(),
  setAside: /* @__PURE__ */ Object.freeze([]),
  refusals: [],
}

interface Bin {
  readonly facts: Fact[]
  readonly days: Day[]
}

/** Facts that count are sorted by kind, those from before the period apart; refusals go into the list. */
function sorted(
  facts: readonly Fact[],
  taking: Taking,
  days: Days,
  refusals: Refusal<IntakeCode>[],
) {
  const [byKind, earlier] = [new Map<string, Bin>(), new Map<string, Bin>()]
  const setAside: SetAside[] = []
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]
    if (fact === undefined) continue
    const kind = taking.kinds.get(fact.kind)
    const day = kind && placingDay(fact, kind)
    let reason = reasonAside(fact, kind, day, taking, days)
    if (!reason && kind?.late) reason = held(lateness(fact, kind), fact, index, refusals)
    if (reason) setAside.push({ fact: fact.id, reason })
    else if (day !== undefined) put(day < days.from ? earlier : byKind, fact, day)
  }
  for (const bin of byKind.values()) inOrder(bin)
  for (const bin of earlier.values()) inOrder(bin)
  if (setAside.length > 1) setAside.sort((a, b) => compareText(a.fact, b.fact))
  return { byKind, earlier, setAside }
}

function reasonAside(
  fact: Fact,
  kind: FactKind | undefined,
  day: Day | undefined,
  taking: Taking,
  days: Days,
): SetAside['reason'] | undefined {
  if (!kind) return 'kind-not-in-rulebook'
  if (day === undefined) return 'not-recognised'
  if (day < days.from) {
    const past = lastsInto(taking, fact, day, days)
    if (past) return past
  } else if (!(day < days.end)) return 'outside-period'
  else if (day >= days.until) return 'after-as-of'
  return kind.certifiedBy.length > 0 && fact.certifiedBy === undefined ? 'not-certified' : undefined
}

/** Holds a fact against the day it was recorded on: set aside, refused, or neither. */
function held(
  when: ReturnType<typeof lateness>,
  { id, on, recordedOn = on }: Fact,
  index: number,
  refusals: Refusal<IntakeCode>[],
): SetAside['reason'] | undefined {
  const at = { subject: id, path: ['facts', index, 'recordedOn'] }
  if (when === 'unknown') {
    refusals.push(refusal('recorded-day-missing', { ...at, expected: 'the day of the record' }))
  }
  if (when === 'refused') {
    refusals.push(refusal('fact-late', { ...at, expected: on, actual: recordedOn }))
  }
  return when === 'late' ? 'late' : undefined
}

function put(byKind: Map<string, Bin>, fact: Fact, day: Day): void {
  const bin = byKind.get(fact.kind)
  if (bin) {
    bin.facts.push(fact)
    bin.days.push(day)
  } else byKind.set(fact.kind, { facts: [fact], days: [day] })
}

/** By day, then by id: the order in which facts were handed in must not matter. */
function inOrder(bin: Bin): void {
  if (isInOrder(bin)) return
  if (bin.facts.length <= few) insertInOrder(bin)
  else sortInOrder(bin)
}

function sortInOrder({ facts, days }: Bin): void {
  const pairs = facts.map((fact, index) => ({ fact, day: days[index] ?? dayOf(fact.on) }))
  pairs.sort((a, b) => a.day - b.day || compareText(a.fact.id, b.fact.id))
  pairs.forEach(({ fact, day }, index) => {
    facts[index] = fact
    days[index] = day
  })
}

/** Up to here, and nearly in order as facts come, moving some of them is cheaper than a sort. */
const few = 50

function insertInOrder({ facts, days }: Bin): void {
  for (let next = 1; next < facts.length; next++) {
    const [fact, day] = [facts[next], days[next]]
    if (fact === undefined || day === undefined) continue
    let at = next
    while (at > 0 && isLater({ facts, days }, at - 1, fact, day)) {
      facts[at] = facts[at - 1] ?? fact
      days[at] = days[at - 1] ?? day
      at--
    }
    facts[at] = fact
    days[at] = day
  }
}

/** Whether the fact at a position belongs behind another. */
function isLater({ facts, days }: Bin, index: number, fact: Fact, day: Day): boolean {
  const own = days[index] ?? day
  return own > day || (own === day && (facts[index]?.id ?? '') > fact.id)
}

function isInOrder({ facts, days }: Bin): boolean {
  for (let index = 1; index < days.length; index++) {
    const [before, after] = [days[index - 1] ?? 0, days[index] ?? 0]
    if (before > after) return false
    if (before === after && (facts[index - 1]?.id ?? '') > (facts[index]?.id ?? '')) return false
  }
  return true
}

function faultsOf(subject: SubjectId, facts: readonly Fact[]): readonly Refusal<IntakeCode>[] {
  const foreign: Refusal<IntakeCode>[] = []
  const repeated: Refusal<IntakeCode>[] = []
  const seen = new Set<string>()
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]
    if (fact === undefined) continue
    if (fact.subject !== subject) foreign.push(ofAnother(subject, fact, index))
    const before = seen.size
    // A set that does not grow had it already: one look instead of two.
    if (seen.add(fact.id).size === before) repeated.push(again(fact, index))
  }
  return foreign.length + repeated.length === 0 ? foreign : [...foreign, ...repeated]
}

function ofAnother(subject: SubjectId, fact: Fact, index: number): Refusal<IntakeCode> {
  const who = { expected: subject, actual: fact.subject }
  return refusal('fact-of-another', { subject: fact.id, path: ['facts', index], ...who })
}

/** One fact handed in twice would give its points twice. */
function again({ id }: Fact, index: number): Refusal<IntakeCode> {
  return refusal('fact-repeated', { subject: id, path: ['facts', index], expected: 'once' })
}
