import { type Day, dayOf } from '../calendar/index.ts'
import { compareText, type Refusal, refusal } from '../foundation/index.ts'
import type { Fact, FactKind, SetAside, SubjectId } from '../vocabulary/index.ts'
import type { DatedFacts } from './program/index.ts'
import { factLimit } from './scoring/index.ts'

/** The codes of facts that cannot be taken in. */
export type IntakeCode = 'facts-too-many' | 'fact-repeated' | 'fact-of-another'

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
  readonly setAside: readonly SetAside[]
  readonly refusals: readonly Refusal<IntakeCode>[]
}

/** Takes in one subject's facts: each either counts, is set aside by name, or is refused. */
export function takeIn(
  subject: SubjectId,
  facts: readonly Fact[],
  kinds: ReadonlyMap<string, FactKind>,
  days: Days,
): Intake {
  if (facts.length > factLimit) {
    const sizes = { expected: factLimit, actual: facts.length }
    const tooMany = refusal('facts-too-many', { subject, path: ['facts'], ...sizes })
    return { byKind: new Map(), setAside: [], refusals: [tooMany] }
  }
  const refusals = [...ofAnother(subject, facts), ...repeated(facts)]
  const { byKind, setAside } = sorted(facts, kinds, days)
  return { byKind, setAside, refusals }
}

interface Bin {
  readonly facts: Fact[]
  readonly days: Day[]
}

function sorted(facts: readonly Fact[], kinds: ReadonlyMap<string, FactKind>, days: Days) {
  const byKind = new Map<string, Bin>()
  const setAside: SetAside[] = []
  for (const fact of facts) {
    const day = dayOf(fact.on)
    const reason = reasonAside(fact, day, kinds.get(fact.kind), days)
    if (reason) setAside.push({ fact: fact.id, reason })
    else put(byKind, fact, day)
  }
  for (const bin of byKind.values()) inOrder(bin)
  setAside.sort((a, b) => compareText(a.fact, b.fact))
  return { byKind, setAside }
}

function reasonAside(
  fact: Fact,
  day: Day,
  kind: FactKind | undefined,
  { from, until, end }: Days,
): SetAside['reason'] | undefined {
  if (!kind) return 'kind-not-in-rulebook'
  // Written so that a day which is none lies outside too.
  if (!(day >= from && day < end)) return 'outside-period'
  if (day >= until) return 'after-as-of'
  return kind.certifiedBy.length > 0 && fact.certifiedBy === undefined ? 'not-certified' : undefined
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
  const { facts, days } = bin
  if (isInOrder(bin)) return
  const pairs = facts.map((fact, index) => ({ fact, day: days[index] ?? dayOf(fact.on) }))
  pairs.sort((a, b) => a.day - b.day || compareText(a.fact.id, b.fact.id))
  for (const [index, { fact, day }] of pairs.entries()) {
    facts[index] = fact
    days[index] = day
  }
}

function isInOrder({ facts, days }: Bin): boolean {
  for (let index = 1; index < days.length; index++) {
    const [before, after] = [days[index - 1] ?? 0, days[index] ?? 0]
    if (before > after) return false
    if (before === after && (facts[index - 1]?.id ?? '') > (facts[index]?.id ?? '')) return false
  }
  return true
}

function ofAnother(subject: SubjectId, facts: readonly Fact[]): readonly Refusal<IntakeCode>[] {
  return facts.flatMap((fact, index) => {
    if (fact.subject === subject) return []
    const who = { expected: subject, actual: fact.subject }
    return [refusal('fact-of-another', { subject: fact.id, path: ['facts', index], ...who })]
  })
}

/** One fact handed in twice would give its points twice. */
function repeated(facts: readonly Fact[]): readonly Refusal<IntakeCode>[] {
  const seen = new Set<string>()
  return facts.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [refusal('fact-repeated', { subject: id, path: ['facts', index], expected: 'once' })]
  })
}
