import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSheets, type Sheet, type SheetRules } from '../../src/assessment/index.ts'
import { exactly } from '../../src/assessment/program/index.ts'
import { beginRun, openRun } from '../../src/assessment/standing/begin-run.ts'
import { compileNode } from '../../src/assessment/standing/compile-node.ts'
import { parsePeriod } from '../../src/calendar/index.ts'
import {
  add,
  compare,
  decimal,
  divide,
  type Exact,
  exact,
  exactText,
  type Recorder,
  recheck,
  roundings,
  roundToInteger,
  silent,
  sumOf,
  tracing,
  unwrap,
} from '../../src/foundation/index.ts'
import type {
  QuorumRule,
  RaterGroup,
  TalliesNode,
  Trim,
  ValueNode,
  WeightedGroup,
} from '../../src/rulebook/index.ts'
import { memberId, type SubjectId, type Tally } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { compiled, inputOf } from '../support/subject.ts'

const runs = { numRuns: 150 }
const time = 60_000

const scores = [
  { choice: 'good', points: 100 },
  { choice: 'fair', points: 66.65 },
  { choice: 'weak', points: 66.65 },
  { choice: 'poor', points: -0.5 },
]

const raters: readonly RaterGroup[] = [
  { group: 'members', scores },
  { group: 'residents', scores: [...scores].reverse() },
  { group: 'judges', marks: { from: -10, to: 100, decimals: 1 } },
]
const names = raters.map(({ group }) => group)

const rulebook = threeClauses({ raters })
const ready = compiled(rulebook)
const period = unwrap(parsePeriod('2026'))

/** One clause on one set of tallies, with a trace and without: they must agree, and the trace must hold. */
function reckon(node: ValueNode, tallies: readonly Tally[]) {
  const clause = compileNode(node, { rulebook, finished: [], bound: new Map() })
  const input = inputOf({ attributes: { category: 'working' }, tallies })
  const begun = (recorder: Recorder) => {
    const run = { ...openRun(ready), recorder }
    expect(beginRun(ready, input, period, run)).toBeUndefined()
    return run
  }
  const kept = begun(tracing())
  const value = exactly(clause)(kept)
  const trace = kept.recorder.take()
  const quiet = begun(silent)
  expect(exactText(exactly(clause)(quiet))).toBe(exactText(value))
  expect(quiet.missing).toEqual(kept.missing)
  const { missing, faults } = kept
  if (missing.length + faults.length > 0 || !trace) return { missing, faults, value: undefined }
  expect(unwrap(recheck(trace))).toEqual(value)
  expect(compare(value, clause.plan.lo)).toBeGreaterThanOrEqual(0)
  expect(compare(value, clause.plan.hi)).toBeLessThanOrEqual(0)
  return { missing, faults, value: exactText(value) }
}

const few = fc.nat(6)

const choiceTally = (group: string): fc.Arbitrary<Tally> =>
  fc.record({ good: few, fair: few, weak: few, poor: few }, { requiredKeys: [] }).chain((votes) => {
    const counts = Object.entries(votes).map(([choice, count]) => ({ choice, count }))
    return withTurnout({ group, counts })
  })

const markTally: fc.Arbitrary<Tally> = fc
  .uniqueArray(fc.record({ points: fc.integer({ min: -100, max: 1000 }), count: few }), {
    maxLength: 6,
    selector: ({ points }) => points,
  })
  .chain((list) => {
    const marks = list.map(({ points, count }) => ({ points: Number(`${points}e-1`), count }))
    return withTurnout({ group: 'judges', counts: [], marks })
  })

function withTurnout(tally: Tally): fc.Arbitrary<Tally> {
  return fc.tuple(few, few, few).map(([invalid, more, absent]) => {
    const present = validOf(tally) + invalid + more
    return { ...tally, invalid, present, entitled: present + absent }
  })
}

function validOf({ counts, marks = [] }: Tally): number {
  return [...counts, ...marks].reduce((sum, { count }) => sum + count, 0)
}

const tallyOf = (group: string) => (group === 'judges' ? markTally : choiceTally(group))

const trims: fc.Arbitrary<Trim> = fc.oneof(
  fc
    .integer({ min: 1, max: 3 })
    .chain((each) =>
      fc.integer({ min: 2 * each, max: 10 }).map((above): Trim => ({ above, each })),
    ),
  fc.record({
    above: fc.integer({ min: 1, max: 8 }),
    each: fc.constantFrom(0.1, 0.25, '1/3' as const, 0.49),
    rounding: fc.constantFrom(...roundings),
  }),
)

const quorumRules: fc.Arbitrary<QuorumRule> = fc.record({
  group: fc.constantFrom(...names),
  count: fc.constantFrom('valid', 'cast', 'present'),
  of: fc.constant('entitled' as const),
  share: fc.constantFrom(0.5, '2/3' as const, 0.3, 1),
  strictly: fc.boolean(),
})

const quorums = fc.record({
  anyOf: fc.array(quorumRules, { minLength: 1, maxLength: 2 }),
  failed: fc.constantFrom('refuse' as const, 'missing' as const),
})

const weights = [0.5, 0.3, 0.2]

const weightedGroups: fc.Arbitrary<readonly WeightedGroup[]> = fc.tuple(
  ...names.map((group, index) =>
    fc
      .record(
        { trim: trims, atLeast: fc.integer({ min: 1, max: 4 }), quorum: quorums },
        { requiredKeys: [] },
      )
      .map((parts): WeightedGroup => ({ group, weight: weights[index] ?? 0, ...parts })),
  ),
)

const nodes: fc.Arbitrary<TalliesNode> = fc.record(
  {
    kind: fc.constant('tallies' as const),
    clause: fc.constant('review'),
    groups: weightedGroups,
    missingGroup: fc.constantFrom('refuse', 'zero', 'reweight'),
    quorum: quorums,
  },
  { requiredKeys: ['kind', 'clause', 'groups', 'missingGroup'] },
)

const boxes: fc.Arbitrary<readonly Tally[]> = fc
  .tuple(...names.map((group) => fc.option(tallyOf(group), { nil: undefined, freq: 6 })))
  .map((list) => list.filter((tally) => tally !== undefined))

const alone = (group: string, trim?: Trim): TalliesNode => ({
  kind: 'tallies',
  clause: 'review',
  groups: [{ group, weight: 1, ...(trim && { trim }) }],
  missingGroup: 'refuse',
})

/** Every ballot by itself, the highest first. */
function ballotsOf({ counts, marks = [] }: Tally): readonly Exact[] {
  const points = (name: string) => scores.find(({ choice }) => choice === name)?.points ?? 0
  const said = [...counts.map(({ choice, count }) => ({ points: points(choice), count })), ...marks]
  return said
    .flatMap(({ points: each, count }) => Array.from({ length: count }, () => decimal(each)))
    .sort((a, b) => compare(b, a))
}

function dropped({ above, each, rounding = 'down' }: Trim, valid: number): number {
  if (valid <= above) return 0
  if (typeof each === 'number' && each >= 1) return each
  const share = typeof each === 'number' ? decimal(each) : exact(1, 3)
  const many = divide(exact(Number(share.n) * valid), exact(share.d))
  return Number(roundToInteger(many, rounding === '?' ? 'down' : rounding))
}

describe('a mean of ballots', () => {
  it(
    'is the same with a trace and without, lies in its bounds, and hangs on no order',
    () => {
      const turned = fc.tuple(nodes, boxes).chain(([node, tallies]) =>
        fc.record({
          node: fc.constant(node),
          tallies: fc.constant(tallies),
          mixed: fc.tuple(...tallies.map(shuffledTally)).map((list) => [...list].reverse()),
          groups: fc.shuffledSubarray([...node.groups], { minLength: node.groups.length }),
        }),
      )
      fc.assert(
        fc.property(turned, ({ node, tallies, mixed, groups }) => {
          const one = reckon(node, tallies)
          const other = reckon({ ...node, groups }, mixed)
          expect(other.value).toBe(one.value)
          expect([...other.missing].sort()).toEqual([...one.missing].sort())
          expect(other.faults.length).toBe(one.faults.length)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'after trimming is that of the ballots sorted and cut at both ends, between the lowest and the highest',
    () => {
      const trimmed = fc
        .constantFrom(...names)
        .chain((group) => fc.tuple(fc.constant(group), tallyOf(group), trims))
      fc.assert(
        fc.property(trimmed, ([group, tally, trim]) => {
          const all = ballotsOf(tally)
          const each = dropped(trim, all.length)
          const kept = all.slice(each, all.length - each)
          const { value, missing } = reckon(alone(group, trim), [tally])
          const [highest, lowest] = [all[0], all.at(-1)]
          if (kept.length === 0 || !highest || !lowest) {
            expect(missing).toEqual([`tally.${group}`])
            return
          }
          const mean = divide(sumOf(kept), exact(kept.length))
          expect(value).toBe(exactText(mean))
          expect(compare(mean, highest)).toBeLessThanOrEqual(0)
          expect(compare(mean, lowest)).toBeGreaterThanOrEqual(0)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'without a missing group is that of the others at weights scaled to one',
    () => {
      const split = fc.constantFrom([0.5, 0.5], [0.25, 0.75], [0.4, 0.6])
      const lost = fc.constantFrom(0.2, 0.5)
      const heard = fc.tuple(choiceTally('members'), markTally)
      fc.assert(
        fc.property(split, lost, heard, ([a = 0, b = 0], weight, tallies) => {
          fc.pre(tallies.every((tally) => validOf(tally) > 0))
          const left = 1 - weight
          const both = (factor: number) => [
            { group: 'members', weight: round(a * factor) },
            { group: 'judges', weight: round(b * factor) },
          ]
          const all = [...both(left), { group: 'residents', weight }]
          const node = { ...alone('members'), missingGroup: 'reweight' } as const
          const missing = reckon({ ...node, groups: all }, tallies)
          expect(missing.value).toBe(reckon({ ...node, groups: both(1) }, tallies).value)
        }),
        runs,
      )
    },
    time,
  )
})

describe('shares', () => {
  it(
    'of all choices together are the whole, each by itself and all at once',
    () => {
      fc.assert(
        fc.property(choiceTally('members'), fc.constantFrom(1, 3, 100, 0.7), (tally, full) => {
          fc.pre(validOf(tally) > 0)
          const part = (...choices: string[]): string => {
            const node = { kind: 'share', clause: 's', group: 'members', choices, of: 'valid' }
            return reckon({ ...node, full, none: 'refuse' } as ValueNode, [tally]).value ?? ''
          }
          const choices = scores.map(({ choice }) => choice)
          const sum = choices.map((choice) => part(choice).split('/').map(Number))
          const total = sum
            .map(([n = 0, d = 1]) => exact(n, d))
            .reduce((a, b) => add(a, b), exact(0))
          expect(exactText(total)).toBe(exactText(decimal(full)))
          expect(part(...choices)).toBe(exactText(decimal(full)))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'are never larger of a larger whole',
    () => {
      fc.assert(
        fc.property(choiceTally('members'), (tally) => {
          fc.pre(validOf(tally) > 0)
          const parts = (['valid', 'cast', 'present', 'entitled'] as const).map((of) => {
            const node = { kind: 'share', clause: 's', group: 'members', choices: ['good'], of }
            const { value } = reckon({ ...node, full: 1, none: 'refuse' } as ValueNode, [tally])
            const [n = 0, d = 1] = (value ?? '').split('/').map(Number)
            return n / d
          })
          expect(parts).toEqual([...parts].sort((a, b) => b - a))
        }),
        runs,
      )
    },
    time,
  )
})

describe('a quorum', () => {
  const holds = (rule: QuorumRule, tally: Tally): boolean => {
    const quorum = { anyOf: [{ ...rule, group: 'members' }], failed: 'missing' } as const
    return reckon({ ...alone('members'), quorum }, [tally]).missing.length === 0
  }

  const bases = fc.constantFrom(
    ['valid', 'cast'],
    ['valid', 'present'],
    ['cast', 'present'],
    ['valid', 'entitled'],
    ['cast', 'entitled'],
    ['present', 'entitled'],
  )

  it(
    'that holds still holds with one valid ballot more',
    () => {
      fc.assert(
        fc.property(quorumRules, bases, choiceTally('members'), (rule, [count, of], tally) => {
          fc.pre(validOf(tally) > 0)
          const asked = { ...rule, count, of } as QuorumRule
          const more = { ...tally, counts: oneMore(tally) }
          const cast = validOf(more) + (tally.invalid ?? 0)
          const present = Math.max(cast, tally.present ?? 0)
          const grown = { ...more, present, entitled: Math.max(present, tally.entitled ?? 0) }
          fc.pre(grown.entitled === tally.entitled)
          if (holds(asked, tally)) expect(holds(asked, grown)).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
    time,
  )

  it(
    'of more than half is never met by half, and of at least half always is',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1000 }), quorumRules, (half, rule) => {
          const tally: Tally = {
            ...{ group: 'members', counts: [{ choice: 'good', count: half }] },
            ...{ invalid: 0, present: half, entitled: 2 * half },
          }
          const asked = { ...rule, share: 0.5 }
          expect(holds({ ...asked, strictly: true }, tally)).toBe(false)
          expect(holds({ ...asked, strictly: false }, tally)).toBe(true)
          const one = { ...tally, counts: [{ choice: 'good', count: half + 1 }], present: half + 1 }
          expect(holds({ ...asked, strictly: true }, one)).toBe(true)
        }),
        runs,
      )
    },
    time,
  )
})

describe('the choice named most', () => {
  const most = (tie: 'higher' | 'lower' | 'refuse'): ValueNode => ({
    kind: 'plurality',
    clause: 'most',
    groups: [
      { group: 'members', weight: 0.6 },
      { group: 'residents', weight: 0.4 },
    ],
    tie,
    missingGroup: 'reweight',
  })
  const pairs = fc.tuple(choiceTally('members'), choiceTally('residents'))

  it(
    'is one with no fewer ballots than any other, where one group votes',
    () => {
      fc.assert(
        fc.property(choiceTally('members'), fc.boolean(), (tally, isHigher) => {
          fc.pre(validOf(tally) > 0)
          const highest = Math.max(...tally.counts.map(({ count }) => count))
          const named = tally.counts.filter(({ count }) => count === highest)
          const worth = named.map(
            ({ choice }) => scores.find((s) => s.choice === choice)?.points ?? 0,
          )
          const expected = isHigher ? Math.max(...worth) : Math.min(...worth)
          const { value } = reckon(most(isHigher ? 'higher' : 'lower'), [tally])
          expect(value).toBe(exactText(decimal(expected)))
          const { faults } = reckon(most('refuse'), [tally])
          expect(faults.length).toBe(new Set(worth).size > 1 ? 1 : 0)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'hangs neither on how many a group has nor on any order',
    () => {
      fc.assert(
        fc.property(
          pairs,
          fc.constantFrom('higher' as const, 'lower' as const),
          fc.integer({ min: 2, max: 9 }),
          (tallies, tie, factor) => {
            const one = reckon(most(tie), tallies)
            const larger = tallies.map((tally, index) => ({
              ...{ group: tally.group },
              counts: tally.counts.map(({ choice, count }) => {
                return { choice, count: index === 0 ? count * factor : count }
              }),
            }))
            expect(reckon(most(tie), larger.reverse())).toEqual(one)
          },
        ),
        runs,
      )
    },
    time,
  )
})

const people = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'].map(memberId)
const rated = people.slice(0, 3)

const says = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('good', 'fair', 'weak', 'poor').map((one) => [one]) },
  { weight: 1, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.constant(['good', 'poor']) },
  { weight: 1, arbitrary: fc.constantFrom(['great'], ['__proto__']) },
)

const entries = fc.array(fc.record({ subject: fc.constantFrom(...people.slice(0, 4)), says }), {
  maxLength: 5,
})

const voids = fc.record({
  unknown: fc.constantFrom('entry' as const, 'sheet' as const),
  several: fc.constantFrom('entry' as const, 'sheet' as const),
  blank: fc.constantFrom('entry' as const, 'sheet' as const, 'nothing' as const),
})

const limits = fc.record({
  choice: fc.constantFrom('good', 'poor'),
  count: fc.nat(2),
  voids: fc.constantFrom('entry' as const, 'sheet' as const),
})

const rules: fc.Arbitrary<SheetRules> = fc
  .record({
    voids,
    atMost: fc.array(limits, { maxLength: 2 }),
    self: fc.boolean(),
    open: fc.boolean(),
  })
  .map(({ self, open, ...more }): SheetRules => {
    const rating = open
      ? ({ kind: 'open', roll: people, self: self ? 'excluded' : 'counts' } as const)
      : ({ kind: 'secret', entitled: 6, present: 6 } as const)
    return { ...more, raters: { group: 'members', scores }, subjects: rated, rating }
  })

const sheetsFor = (book: SheetRules): fc.Arbitrary<readonly Sheet[]> =>
  fc
    .tuple(fc.subarray([...people]), fc.array(entries, { minLength: 6, maxLength: 6 }))
    .map(([raters, said]) =>
      raters.map((by, index): Sheet => {
        const sheet = { entries: said[index] ?? [] }
        return book.rating.kind === 'open' ? { ...sheet, by } : sheet
      }),
    )

const voted = rules.chain((book) => fc.tuple(fc.constant(book), sheetsFor(book)))

describe('sheets', () => {
  it(
    'are counted the same in any order, of sheets and of what stands on them',
    () => {
      const mixed = voted.chain(([book, sheets]) =>
        fc.tuple(
          fc.constant(book),
          fc.constant(sheets),
          fc.shuffledSubarray([...sheets], { minLength: sheets.length }),
        ),
      )
      fc.assert(
        fc.property(mixed, ([book, sheets, other]) => {
          const turned = other.map((sheet) => ({ ...sheet, entries: [...sheet.entries].reverse() }))
          expect(countSheets(book, turned)).toEqual(countSheets(book, sheets))
        }),
        { numRuns: 300 },
      )
    },
    time,
  )

  it(
    'give every subject a ballot each, valid, invalid or an abstention, and never their own',
    () => {
      fc.assert(
        fc.property(voted, ([book, sheets]) => {
          const { tallies } = unwrap(countSheets(book, sheets))
          const { rating } = book
          for (const { subject, tally } of tallies) {
            const own = rating.kind === 'open' && rating.self === 'excluded'
            const others = own ? sheets.filter(({ by }) => by !== subject) : sheets
            const ballots = validOf(tally) + (tally.invalid ?? 0)
            if (book.voids.blank === 'nothing') expect(ballots).toBeLessThanOrEqual(others.length)
            else expect(ballots).toBe(others.length)
            expect(ballots).toBeLessThanOrEqual(tally.entitled ?? 0)
          }
        }),
        { numRuns: 300 },
      )
    },
    time,
  )

  it(
    'say the same whoever of those who are not rated filled in which',
    () => {
      fc.assert(
        fc.property(voted, ([book, sheets]) => {
          const swap = new Map<SubjectId | undefined, SubjectId>([
            [people[3], people[4] ?? fail()],
            [people[4], people[5] ?? fail()],
            [people[5], people[3] ?? fail()],
          ])
          const swapped = sheets.map((sheet) => {
            const by = sheet.by && (swap.get(sheet.by) ?? sheet.by)
            return by ? { ...sheet, by } : sheet
          })
          expect(countSheets(book, swapped)).toEqual(countSheets(book, sheets))
        }),
        { numRuns: 300 },
      )
    },
    time,
  )
})

function fail(): never {
  throw new Error('nobody')
}

/** A product of decimals as the decimal that it is. */
function round(weight: number): number {
  return Number(weight.toFixed(6))
}

function oneMore({ counts }: Tally): Tally['counts'] {
  const [first, ...rest] = counts
  return first ? [{ ...first, count: first.count + 1 }, ...rest] : counts
}

function shuffledTally(tally: Tally): fc.Arbitrary<Tally> {
  const counts = fc.shuffledSubarray([...tally.counts], { minLength: tally.counts.length })
  if (!tally.marks) return counts.map((mixed) => ({ ...tally, counts: mixed }))
  const marks = fc.shuffledSubarray([...tally.marks], { minLength: tally.marks.length })
  return marks.map((mixed) => ({ ...tally, marks: mixed }))
}
