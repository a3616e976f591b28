import type { LinkedGrade, SubjectInput } from '../../src/assessment/index.ts'
import type { PeriodKind } from '../../src/calendar/index.ts'
import type {
  DiscretionaryValue,
  FactsNode,
  InARow,
  Kept,
  LadderNode,
  Lapse,
  MeanNode,
  Rulebook,
  SubPeriodsNode,
  ValueNode,
  WeightedNode,
} from '../../src/rulebook/index.ts'
import type {
  Condition,
  CountOf,
  Elapsed,
  Fact,
  FieldValue,
  PastOf,
} from '../../src/vocabulary/index.ts'
import { type Rational, rational, roundRational } from '../foundation/support/rational.ts'
import { type Ballots, ofPlurality, ofShare, ofTallies } from './oracle-ballots.ts'
import { countsOf, type Days, lastDay, shift, timeBetween, windowsOf } from './oracle-time.ts'

export { type Days, shift } from './oracle-time.ts'

/**
 * The oracle: a reckoning written from the rules alone, as plainly as can be. It knows no plan, no scale,
 * no closure and no recorder; every number is a fraction of two bigints, every window a text.
 */
export interface Reckoned {
  /** Named values as `'n/d'`. */
  readonly values: { readonly [name: string]: string }
  readonly gates: { readonly [clause: string]: string }
  /** What is missing, and `'code fact clause'` for what is wrong, sorted. */
  readonly missing: readonly string[]
  readonly faults: readonly string[]
  /** `'fact reason'` for each fact that does not count, sorted. */
  readonly setAside: readonly string[]
  readonly grade: string | null
  /** What places the subject among others, as `'n/d'`; more is better. */
  readonly key: readonly string[] | undefined
}

const zero = rational(0n, 1n)

export function reckonPlainly(rulebook: Rulebook, input: SubjectInput, days: Days): Reckoned {
  const world = worldOf(rulebook, input, days)
  for (const { name, of } of rulebook.values) world.values.set(name, worth(of, world))
  const gates = gatesOf(world)
  return {
    values: Object.fromEntries([...world.values].map(([name, v]) => [name, `${v.n}/${v.d}`])),
    gates: Object.fromEntries(gates),
    missing: [...world.missing].sort(),
    faults: [...world.faults].sort(),
    setAside: world.setAside.sort(),
    grade: gradeOf(world, gates),
    key: keyOf(world)?.map(({ n, d }) => `${n}/${d}`),
  }
}

function keyOf({ rulebook, values, input }: World): readonly Rational[] | undefined {
  return rulebook.grading.order?.map((key) => {
    if (!('by' in key)) return unknown('an order by an extension')
    const { by, first } = key
    const name = by.slice(by.indexOf('.') + 1)
    const own = decimalOf(Number(input.attributes?.[name] ?? 0))
    const value = by.startsWith('value.') ? (values.get(name) ?? zero) : own
    return first === 'highest' ? value : minus(zero, value)
  })
}

interface World {
  readonly rulebook: Rulebook
  readonly input: SubjectInput
  readonly days: Days
  readonly facts: readonly Fact[]
  readonly setAside: string[]
  readonly values: Map<string, Rational>
  readonly missing: Set<string>
  readonly faults: Set<string>
}

function worldOf(rulebook: Rulebook, input: SubjectInput, days: Days): World {
  const { from, end, until } = days
  const setAside: string[] = []
  const facts = (input.facts ?? []).filter((fact) => {
    const kind = rulebook.catalogue.facts.find((each) => each.kind === fact.kind)
    const reason = !kind
      ? 'kind-not-in-rulebook'
      : fact.on < from || fact.on >= end
        ? 'outside-period'
        : fact.on >= until
          ? 'after-as-of'
          : kind.certifiedBy.length > 0 && !fact.certifiedBy
            ? 'not-certified'
            : undefined
    if (reason) setAside.push(`${fact.id} ${reason}`)
    return reason === undefined
  })
  const sorted = facts.sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1))
  const lists = { values: new Map(), missing: new Set<string>(), faults: new Set<string>() }
  return { rulebook, input, days, facts: sorted, setAside, ...lists }
}

function worth(node: ValueNode, world: World): Rational {
  const profile = (world.rulebook.profiles ?? []).find(
    ({ when }) => ask(when, world, undefined).answer === 'yes',
  )
  const exempt = profile?.exempt.find(({ of }) => of === node.clause)
  if (exempt) return decimalOf(exempt.points)
  switch (node.kind) {
    case 'constant':
      return decimalOf(node.points)
    case 'input':
      return times(inputOf(node.input, world), decimalOf(node.times ?? 1))
    case 'attribute':
      return times(attributeOf(node.attribute, world), decimalOf(node.times ?? 1))
    case 'value':
      return world.values.get(node.value) ?? zero
    case 'linked':
      return times(linkedTo(node.link, world), decimalOf(node.times ?? 1))
    case 'sum': {
      const values = node.of.map((part) => worth(part, world))
      return limited(sum(among(values, node.only, node.clause, world)), node.cap, node.floor)
    }
    case 'less': {
      const from = worth(node.from, world)
      const taken = sum(node.deductions.map((part) => worth(part, world)))
      return limited(minus(from, taken), undefined, node.floor)
    }
    case 'weighted':
      return ofWeighted(node, world)
    case 'mean':
      return ofMean(node, world)
    case 'highest':
      return node.of.map((part) => worth(part, world)).reduce((a, b) => (less(a, b) ? b : a))
    case 'lowest':
      return node.of.map((part) => worth(part, world)).reduce((a, b) => (less(b, a) ? b : a))
    case 'ladder':
      return onLadder(node, worth(node.of, world))
    case 'scaled': {
      const scaled = times(worth(node.of, world), decimalOf(node.times ?? 1))
      return rounded(over(scaled, decimalOf(node.per ?? 1)), node.rounding, node.to)
    }
    case 'ratio': {
      const [of, to] = [worth(node.of, world), worth(node.to, world)]
      if (to.n === 0n && node.zero === 'refuse') world.missing.add(`divisor.${node.clause}`)
      const value = to.n === 0n ? decimalOf(node.zero === 'one' ? 1 : 0) : over(of, to)
      return limited(value, node.atMost, undefined)
    }
    case 'first':
      for (const { when, value } of node.options) {
        const { answer, missing } = ask(when, world, undefined)
        for (const each of missing) world.missing.add(each)
        if (answer === 'yes') return worth(value, world)
      }
      return worth(node.otherwise, world)
    case 'decided': {
      const decided = world.input.decisions?.find(({ clause }) => clause === node.clause)?.points
      return decided === undefined ? worth(node.of, world) : decimalOf(decided)
    }
    case 'elapsed': {
      const { answer, missing } = spent(node, world, undefined)
      for (const each of missing) world.missing.add(each)
      return times(decimalOf(lapsed(node, answer ?? 0)), decimalOf(node.times ?? 1))
    }
    case 'sub-periods':
      return ofSubPeriods(node, world)
    case 'facts':
      return ofFacts(node, world)
    case 'tallies':
      return ofTallies(node, ballotsOf(world))
    case 'share':
      return ofShare(node, ballotsOf(world))
    case 'plurality':
      return ofPlurality(node, ballotsOf(world))
    default:
      return unknown(node.kind)
  }
}

/** What is not reckoned here must not pass as reckoned. */
function unknown(what: string): never {
  throw new Error(`the oracle does not know ${what}`)
}

function applying<T extends { readonly applies?: Condition }>(parts: readonly T[], world: World) {
  return parts.filter(({ applies }) => {
    return applies === undefined || ask(applies, world, undefined).answer === 'yes'
  })
}

function ofMean({ clause, of, none, only }: MeanNode, world: World): Rational {
  const parts = applying(of, world)
  if (parts.length === 0 && none === 'refuse') world.missing.add(`part.${clause}`)
  if (parts.length === 0) return zero
  const all = parts.map(({ value }) => worth(value, world))
  const values = among(all, only, clause, world)
  return times(sum(values), rational(1n, BigInt(values.length)))
}

/** The clause in each window by itself: its own days, and the facts of these. */
function ofSubPeriods(node: SubPeriodsNode, world: World): Rational {
  const windows = windowsOf(node.window, world.days, node.unfinished, windowOf)
  const values = windows.map((days) => {
    const facts = world.facts.filter(({ on }) => days.from <= on && on < days.until)
    return worth(node.of, { ...world, days, facts })
  })
  const left =
    typeof node.only === 'object' && 'inARow' in node.only
      ? inARow(values, node.only)
      : among(values, node.only, node.clause, world)
  if (node.combine === 'sum') return sum(left)
  const name = typeof node.window === 'string' ? node.window : 'cycle'
  if (windows.length === 0) world.missing.add(`${node.clause} in one ${name}`)
  return windows.length === 0 ? zero : times(sum(left), rational(1n, BigInt(left.length)))
}

/** Every row there is, and the first that no other one beats. */
function inARow(values: readonly Rational[], only: InARow): readonly Rational[] {
  const rows = values.flatMap((_, at) => {
    const row = values.slice(at, at + only.inARow)
    return row.length === only.inARow ? [row] : []
  })
  const beats = (a: readonly Rational[], b: readonly Rational[]) =>
    only.take === 'highest' ? less(sum(b), sum(a)) : less(sum(a), sum(b))
  return rows.find((row) => !rows.some((other) => beats(other, row))) ?? values
}

/** Time that was spent, within what the clause lets count. */
function lapsed({ earlier, atMost }: Pick<Lapse, 'earlier' | 'atMost'>, time: number): number {
  const least = earlier === 'zero' ? Math.max(time, 0) : time
  return atMost === undefined ? least : Math.min(least, atMost)
}

/** The time between the two days that are asked about, or which of them is not there. */
function spent({ since, unit, until }: Elapsed, world: World, fact: Fact | undefined) {
  const dayOf = (day: string): Day => {
    const found = day === 'on' ? fact?.on : read(day, world, fact)
    return typeof found === 'string' ? { day: found } : { missing: day }
  }
  const named = lastDay(until, world.days)
  const first = dayOf(since)
  const last: Day = named === undefined ? dayOf(until) : { day: named }
  if (first.day === undefined) return { missing: new Set([first.missing ?? '']) }
  if (last.day === undefined) return { missing: new Set([last.missing ?? '']) }
  return { answer: timeBetween(first.day, last.day, unit), missing: nothing }
}

interface Day {
  readonly day?: string
  readonly missing?: string
}

/** One value taken away after the other, until those are left that count. */
function among(
  all: readonly Rational[],
  only: Kept | undefined,
  clause: string,
  { missing }: World,
): readonly Rational[] {
  const rest = [...all]
  const drop = (end: 'highest' | 'lowest') => {
    const worst = rest.reduce((a, b) => (less(a, b) === (end === 'lowest') ? a : b))
    rest.splice(rest.indexOf(worst), 1)
  }
  if (only === 'middle') {
    while (rest.length > 2) {
      drop('highest')
      drop('lowest')
    }
  } else if (only && 'highest' in only) while (rest.length > only.highest) drop('lowest')
  else if (only && 'lowest' in only) while (rest.length > only.lowest) drop('highest')
  else if (only) {
    const { highest = 0, lowest = 0 } = only.without
    if (all.length <= highest + lowest) {
      if (only.few === 'refuse' && all.length > 0) missing.add(`part.${clause}`)
      return all
    }
    for (let each = 0; each < highest; each++) drop('highest')
    for (let each = 0; each < lowest; each++) drop('lowest')
  }
  return rest
}

function ofWeighted({ clause, of, notApplicable }: WeightedNode, world: World): Rational {
  const parts = applying(of, world)
  const total = sum(parts.map(({ weight, value }) => times(decimalOf(weight), worth(value, world))))
  if (parts.length === of.length) return total
  if (notApplicable === 'refuse') {
    for (const part of of) if (!parts.includes(part)) world.missing.add(`part.${part.value.clause}`)
  }
  if (notApplicable !== 'reweight') return total
  if (parts.length === 0) world.missing.add(`part.${clause}`)
  return parts.length === 0 ? total : over(total, sum(parts.map((p) => decimalOf(p.weight))))
}

/** Step by step, by the words of the rule. */
function onLadder({ how, steps, below }: LadderNode, value: Rational): Rational {
  const reached = steps.filter(({ from, reached: where }) => {
    const least = decimalOf(from)
    return less(least, value) || (where === 'at' && same(least, value))
  })
  if (how === 'slices') {
    return sum([
      decimalOf(below),
      ...steps.map(({ from, points }, index) => {
        return times(between(value, decimalOf(from), steps[index + 1]?.from), decimalOf(points))
      }),
    ])
  }
  if (reached.length === 0) return decimalOf(below)
  const points = reached.map((step) => decimalOf(step.points))
  return how === 'sum' ? sum(points) : (points.at(-1) ?? zero)
}

/** How much of a value lies above one number and not above another. */
function between(value: Rational, from: Rational, to: number | undefined): Rational {
  const top = to !== undefined && less(decimalOf(to), value) ? decimalOf(to) : value
  return less(from, top) ? minus(top, from) : zero
}

function rounded(value: Rational, mode: string | undefined, to = 1): Rational {
  if (mode === undefined) return value
  const step = decimalOf(to)
  return times(rational(roundRational(over(value, step), mode as 'up'), 1n), step)
}

function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n)
}

function inputOf(name: string, { input, missing }: World): Rational {
  const value = input.inputs?.[name]
  if (value === undefined) missing.add(`input.${name}`)
  return value === undefined ? zero : decimalOf(value)
}

function attributeOf(name: string, { input, missing }: World): Rational {
  const value = input.attributes?.[name]
  if (typeof value === 'number') return decimalOf(value)
  missing.add(`subject.${name}`)
  return zero
}

function linkIn({ links }: SubjectInput, name: string): LinkedGrade | undefined {
  const link = links?.[name]
  return link && !('grade' in link) ? unknown('several links at once') : link
}

function linkedTo(name: string, { input, missing }: World): Rational {
  const value = linkIn(input, name)?.value
  if (!value) missing.add(`link.${name}`)
  return value ? rational(BigInt(value.n), BigInt(value.d)) : zero
}

function ofFacts(node: FactsNode, world: World): Rational {
  const matched = world.facts.filter((fact) => {
    if (fact.kind !== node.fact) return false
    if (!node.where) return true
    const { answer, missing } = ask(node.where, world, fact)
    for (const each of missing) world.missing.add(`${each} of ${fact.id}`)
    return answer === 'yes'
  })
  const given: { fact: Fact; points: Rational }[] = []
  const worths = matched.map((fact, index) =>
    shareOf(
      node,
      fact,
      world,
      multipliedBy(node, fact, world, worthOf(node, matched, index, world)),
    ),
  )
  const rest = [...among(worths, node.only, node.clause, world)]
  for (const [index, fact] of matched.entries()) {
    let points = worths[index] ?? zero
    // Of facts that are worth the same the first to come is the one that is left.
    const place = rest.findIndex((each) => same(each, points))
    if (place < 0) points = zero
    else rest.splice(place, 1)
    for (const { per, points: cap, each } of node.caps ?? []) {
      const key = ({ on, fields }: Fact) =>
        `${per === 'period' ? 'all' : windowOf(per, on)} ${each ? String(fields[each.slice(5)]) : ''}`
      if (each && fact.fields[each.slice(5)] === undefined) {
        world.missing.add(`${each} of ${fact.id}`)
      }
      const before = given.filter((one) => key(one.fact) === key(fact))
      const room = minus(decimalOf(cap), sum(before.map((one) => one.points)))
      if (less(room, points)) points = room
    }
    given.push({ fact, points })
  }
  if (node.every?.unmet === 'refuse') {
    for (const window of windowsInside(node.every.window, world.days)) {
      if (matched.some(({ on }) => windowOf(node.every?.window ?? 'day', on) === window)) continue
      world.missing.add(`fact.${node.fact} in ${window}`)
    }
  }
  return limited(sum(given.map(({ points }) => points)), undefined, node.floor)
}

function numberOf(fact: Fact, name: string | Lapse, world: World): Rational {
  const { missing } = world
  if (typeof name !== 'string') {
    const { answer, missing } = spent(name, world, fact)
    for (const each of missing) world.missing.add(each)
    return decimalOf(lapsed(name, answer ?? 0))
  }
  const value = fact.fields[name]
  if (value === undefined) missing.add(`fact.${name} of ${fact.id}`)
  return typeof value === 'number' ? decimalOf(value) : zero
}

function multipliedBy({ multipliers }: FactsNode, fact: Fact, world: World, points: Rational) {
  const met: Rational[] = []
  for (const { when, by } of multipliers?.of ?? []) {
    // Where the first holds, nobody asks on.
    if (multipliers?.several === 'first' && met.length > 0) break
    const { answer, missing } = ask(when, world, fact)
    for (const each of missing) world.missing.add(`${each} of ${fact.id}`)
    if (answer === 'yes') met.push(decimalOf(by))
  }
  if (multipliers?.several === 'product') return met.reduce(times, points)
  const highest = met.reduce((a, b) => (less(a, b) ? b : a), met[0] ?? decimalOf(1))
  return times(points, highest)
}

function shareOf({ sharedBy }: FactsNode, fact: Fact, world: World, points: Rational): Rational {
  if (sharedBy === undefined) return points
  const people = numberOf(fact, sharedBy, world)
  return people.n === 0n ? zero : over(points, people)
}

function worthOf(node: FactsNode, matched: readonly Fact[], index: number, world: World): Rational {
  const { value, clause } = node
  const fact = matched[index]
  if (!fact) return zero
  switch (value.kind) {
    case 'fixed':
      return decimalOf(value.points)
    case 'per-unit': {
      const units = over(numberOf(fact, value.field, world), decimalOf(value.each ?? 1))
      return times(rounded(units, value.whole), decimalOf(value.points))
    }
    case 'by-choice': {
      const said = fact.fields[value.field]
      if (said === undefined) world.missing.add(`fact.${value.field} of ${fact.id}`)
      return decimalOf(value.points.find(({ option }) => option === said)?.points ?? 0)
    }
    case 'banded': {
      const number = numberOf(fact, value.field, world)
      const band = value.bands.find(({ at }) => {
        const condition = { op: 'between', left: 'fact.x', right: at } as const
        return holds(condition, number)
      })
      return decimalOf(band?.points ?? 0)
    }
    case 'slices': {
      const number = numberOf(fact, value.field, world)
      const starts = [0, ...value.slices.map(({ upTo }) => upTo ?? 0)]
      return sum(
        value.slices.map(({ upTo, points }, slice) =>
          times(between(number, decimalOf(starts[slice] ?? 0), upTo), decimalOf(points)),
        ),
      )
    }
    case 'per-count': {
      const window = ({ on }: Fact) => (value.within ? windowOf(value.within, on) : '')
      const before = matched.slice(0, index).filter((other) => window(other) === window(fact))
      return decimalOf((before.length + 1) % value.every === 0 ? value.points : 0)
    }
    case 'discretionary':
      return discretionOf(value, clause, fact, world)
  }
}

function discretionOf(value: DiscretionaryValue, clause: string, fact: Fact, world: World) {
  const points = numberOf(fact, value.field, world)
  const number = fact.fields[value.field]
  if (typeof number === 'number' && (number < value.from || number > value.to)) {
    world.faults.add(`points-out-of-bounds ${fact.id} ${clause}`)
  }
  if (String(fact.fields[value.reason] ?? '').trim() === '') {
    world.faults.add(`reason-missing ${fact.id} ${clause}`)
  }
  return points
}

/** Ballots have an oracle of their own. */
function ballotsOf({ rulebook, input, missing, faults }: World): Ballots {
  return { raters: rulebook.raters ?? [], tallies: input.tallies ?? [], missing, faults }
}

function gatesOf(world: World): readonly (readonly [string, string])[] {
  const { vetoes = [], measures = [] } = world.rulebook
  return [...vetoes, ...measures].flatMap(({ clause, when }) => {
    if (!when) return []
    const { answer } = ask(when, world, undefined)
    return [[clause, answer === 'yes' ? 'hit' : answer === 'no' ? 'clear' : 'missing'] as const]
  })
}

/** The grade, or `'refused'` where a veto that nobody can answer stands in the way. */
function gradeOf(world: World, gates: readonly (readonly [string, string])[]): string | null {
  const { grading, vetoes = [], profiles = [] } = world.rulebook
  if (grading.kind === 'cases' || grading.kind === 'shares') throw new Error('bands only')
  const profile = profiles.find(({ when }) => ask(when, world, undefined).answer === 'yes')
  if (profile && profile.outcome !== 'graded') return null
  const exact = world.values.get(grading.value) ?? zero
  const { fractions } = grading
  const value = fractions ? rational(roundRational(exact, fractions), 1n) : exact
  const within = grading.bands.filter(({ at: { from, to, ends } }) => {
    const above = from === undefined || less(decimalOf(from), value)
    const below = to === undefined || less(value, decimalOf(to))
    const atLeast = from !== undefined && same(decimalOf(from), value) && ends[0] === '['
    const atMost = to !== undefined && same(decimalOf(to), value) && ends[1] === ']'
    return (above || atLeast) && (below || atMost)
  })
  if (within.length !== 1) return `${within.length} bands`
  const order = grading.bands.map(({ grade }) => grade)
  let grade: string | null = within[0]?.grade ?? null
  for (const { clause, effect, whenMissing } of vetoes) {
    let outcome = gates.find(([name]) => name === clause)?.[1]
    if (outcome === 'missing' && whenMissing === 'refuse') return 'refused'
    if (outcome === 'missing') outcome = whenMissing
    if (outcome !== 'hit' || grade === null) continue
    if (effect.kind === 'not-eligible') continue
    if (effect.kind === 'ungraded') grade = null
    else if (effect.kind === 'exactly') grade = effect.grade
    else {
      const higher = order.indexOf(grade) < order.indexOf(effect.grade)
      const lower = order.indexOf(grade) > order.indexOf(effect.grade)
      if (effect.kind === 'at-most' ? higher : lower) grade = effect.grade
    }
  }
  return grade
}

interface Asked {
  readonly answer: 'yes' | 'no' | 'missing'
  readonly missing: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** Three-valued logic by the book. */
function ask(condition: Condition, world: World, fact: Fact | undefined): Asked {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => ask(part, world, fact))
      const decisive = condition.op === 'all' ? 'no' : 'yes'
      if (parts.some(({ answer }) => answer === decisive)) return said(decisive === 'yes')
      const missing = new Set(parts.flatMap((part) => [...part.missing]))
      return missing.size > 0 ? { answer: 'missing', missing } : said(decisive === 'no')
    }
    case 'not': {
      const part = ask(condition.of, world, fact)
      return part.answer === 'missing' ? part : said(part.answer === 'no')
    }
    case 'known':
      return said(read(condition.left, world, fact) !== undefined)
    case 'extension':
      return unknown(condition.op)
    default:
      return compared(condition, world, fact)
  }
}

type Comparison = Exclude<Condition, { op: 'all' | 'any' | 'not' | 'known' | 'extension' }>

function compared(condition: Comparison, world: World, fact: Fact | undefined): Asked {
  const { left } = condition
  if (typeof left === 'object') {
    if ('count' in left) return counted(condition, left, world)
    return 'past' in left
      ? remembered(condition, left, world)
      : waited(condition, left, world, fact)
  }
  const value = read(left, world, fact)
  if (value === undefined) return { answer: 'missing', missing: new Set([left]) }
  return said(holds(condition, value))
}

/** Yes or no, where every count that is possible says the same. */
function remembered(condition: Comparison, left: PastOf, { input }: World): Asked {
  const answers = [...countsOf(left, input)].map((count) => holds(condition, decimalOf(count)))
  const [first = false] = answers
  if (answers.every((each) => each === first)) return said(first)
  return { answer: 'missing', missing: new Set(['past']) }
}

function waited(condition: Comparison, left: Elapsed, world: World, fact: Fact | undefined): Asked {
  const { answer, missing } = spent(left, world, fact)
  return answer === undefined
    ? { answer: 'missing', missing }
    : said(holds(condition, decimalOf(answer)))
}

function counted(condition: Comparison, { count, where }: CountOf, world: World): Asked {
  const answers = world.facts
    .filter(({ kind }) => kind === count)
    .map((each) => (where ? ask(where, world, each) : said(true)))
  const sure = answers.filter(({ answer }) => answer === 'yes').length
  const open = answers.filter(({ answer }) => answer === 'missing')
  const possible = Array.from({ length: open.length + 1 }, (_, more) =>
    holds(condition, rational(BigInt(sure + more), 1n)),
  )
  const [first = false] = possible
  if (possible.every((one) => one === first)) return said(first)
  return { answer: 'missing', missing: new Set(open.flatMap(({ missing }) => [...missing])) }
}

function said(yes: boolean): Asked {
  return { answer: yes ? 'yes' : 'no', missing: nothing }
}

function read(
  reference: string,
  { input, values }: World,
  fact: Fact | undefined,
): FieldValue | Rational | undefined {
  const dot = reference.indexOf('.')
  const [source, name] = [reference.slice(0, dot), reference.slice(dot + 1)]
  if (source === 'fact') return fact?.fields[name]
  if (source === 'link') return linkIn(input, name)?.grade ?? undefined
  if (source === 'subject') return input.attributes?.[name]
  return source === 'input' ? input.inputs?.[name] : values.get(name)
}

function holds(condition: Comparison, left: FieldValue | Rational): boolean {
  if (condition.op === 'equals') return alike(left, condition.right)
  if (condition.op === 'in') return condition.right.some((right) => alike(left, right))
  const value = typeof left === 'object' ? left : decimalOf(Number(left))
  switch (condition.op) {
    case 'at-least':
      return !less(value, decimalOf(condition.right))
    case 'at-most':
      return !less(decimalOf(condition.right), value)
    case 'above':
      return less(decimalOf(condition.right), value)
    case 'below':
      return less(value, decimalOf(condition.right))
    case 'between': {
      const { from, to, ends } = condition.right
      const [least, most] = [decimalOf(from ?? -1e9), decimalOf(to ?? 1e9)]
      const above = less(least, value) || (same(least, value) && ends[0] === '[')
      return above && (less(value, most) || (same(value, most) && ends[1] === ']'))
    }
  }
}

function alike(left: FieldValue | Rational, right: FieldValue): boolean {
  return typeof left === 'object' ? same(left, decimalOf(Number(right))) : left === right
}

/** A decimal by its digits. */
function decimalOf(value: number): Rational {
  const [whole = '', fraction = ''] = String(value).split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d), zero)
}

function minus(a: Rational, b: Rational): Rational {
  return sum([a, rational(-b.n, b.d)])
}

function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d)
}

function less(a: Rational, b: Rational): boolean {
  return a.n * b.d < b.n * a.d
}

function same(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d
}

function limited(value: Rational, cap: number | undefined, floor: number | undefined): Rational {
  const capped = cap !== undefined && less(decimalOf(cap), value) ? decimalOf(cap) : value
  return floor !== undefined && less(capped, decimalOf(floor)) ? decimalOf(floor) : capped
}

const dayMs = 86_400_000

/** The name of the window that a day lies in. */
function windowOf(kind: PeriodKind, day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (typeof kind === 'object') {
    const since = (year - Number(kind.anchor.slice(0, 4))) * 12
    return String(Math.floor((since + month - Number(kind.anchor.slice(5, 7))) / kind.months))
  }
  switch (kind) {
    case 'day':
      return day
    case 'week':
      return weekOf(day)
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return `${year}`
  }
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Every window that begins and ends inside the reckoned days. */
function windowsInside(kind: PeriodKind, { from, until }: Days): readonly string[] {
  const found = new Set<string>()
  for (let day = from; day < until; day = shift(day, 1)) found.add(windowOf(kind, day))
  found.delete(windowOf(kind, shift(from, -1)))
  found.delete(windowOf(kind, until))
  return [...found]
}
