import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type CompiledRulebook, linesToPost, stand } from '../../src/assessment/index.ts'
import { scoreLines } from '../../src/assessment/scoring/index.ts'
import { reckon } from '../../src/assessment/standing/stand.ts'
import {
  add,
  compare,
  type Exact,
  exact,
  exactText,
  multiply,
  recheck,
  silent,
  subtract,
  sumOf,
  tracing,
  unwrap,
} from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import type { NumberField, Standing } from '../../src/vocabulary/index.ts'
import { type Case, cases } from '../support/random-input.ts'
import { rulebooks } from '../support/random-rulebook.ts'
import { compiled, someone } from '../support/subject.ts'

const runs = { numRuns: 60 }
const time = 60_000

/** Everything that a result says, to the byte. */
function bytes(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))
}

/** The same facts and ballots handed in in another order. */
const shuffled = cases.chain((one) => {
  const { facts = [], tallies = [] } = one.input
  const turned = tallies.map((tally) => {
    return fc
      .shuffledSubarray([...tally.counts], { minLength: tally.counts.length })
      .map((counts) => ({ ...tally, counts }))
  })
  return fc
    .tuple(
      fc.shuffledSubarray([...facts], { minLength: facts.length }),
      fc.tuple(...turned).map((list) => list.reverse()),
    )
    .map(([mixed, heard]) => ({ one, mixed: { ...one.input, facts: mixed, tallies: heard } }))
})

describe('order', () => {
  it(
    'of facts and ballots changes no score and no byte of a trace',
    () => {
      fc.assert(
        fc.property(shuffled, ({ one, mixed }) => {
          const rules = compiled(one.rulebook)
          expect(bytes(assess(rules, mixed))).toBe(bytes(assess(rules, one.input)))
          expect(bytes(stand(rules, mixed))).toBe(bytes(stand(rules, one.input)))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'of subjects, and whether others came before, changes nothing: a program keeps no memory',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const rules = compiled(rulebook)
          const first = bytes(assess(rules, input))
          stand(rules, { ...input, facts: [], tallies: [], inputs: {} })
          expect(bytes(assess(rules, input))).toBe(first)
        }),
        runs,
      )
    },
    time,
  )
})

describe('the trace', () => {
  it(
    'changes no number, no refusal and no grade by being kept',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const rules = compiled(rulebook)
          const [quiet, kept] = [reckon(rules, input, silent), reckon(rules, input, tracing())]
          const standings = [quiet, kept].map((each) => (each.ok ? each.value.standing : each))
          expect(bytes(standings[1])).toBe(bytes(standings[0]))
          expect(quiet.ok && quiet.value.traces).toEqual(quiet.ok && [])
        }),
        runs,
      )
    },
    time,
  )

  it(
    'gives its root when it is computed again, for every value and for the value graded',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const result = assess(compiled(rulebook), input)
          if (!result.ok) return
          const { traces, standing, placed, value } = result.value
          expect(
            traces.map(({ name, trace }) => ({ name, value: unwrap(recheck(trace)) })),
          ).toEqual(standing.values)
          expect(placed && unwrap(recheck(placed))).toEqual(value)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'comes apart into lines that sum to the value exactly, each fact once a line',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const result = assess(compiled(rulebook), input)
          if (!result.ok) return
          for (const { value, trace } of result.value.traces) {
            const lines = scoreLines(trace)
            expect(exactText(sumOf(lines.map(({ amount }) => amount)))).toBe(exactText(value))
            const clauses = lines.map(({ clause }) => clause)
            expect(new Set(clauses).size).toBe(clauses.length)
            for (const { facts } of lines) expect(new Set(facts).size).toBe(facts.length)
          }
        }),
        runs,
      )
    },
    time,
  )

  it(
    'and the lines to post are those of the value that is posted',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const posting = { value: 'v-0', rounding: 'half-up' } as const
          const rules = compiled({ ...rulebook, posting })
          const [lines, stood] = [linesToPost(rules, input), stand(rules, input)]
          // What is missing further down is not asked for, so lines may be there where no standing is.
          if (!stood.ok) return
          const sum = sumOf(unwrap(lines).map(({ amount }) => amount))
          expect(sum).toEqual(stood.value.values[0]?.value)
        }),
        runs,
      )
    },
    time,
  )
})

/** The same rulebook with bounds so wide that no scale is safe: it reckons in fractions throughout. */
function widened(rulebook: Rulebook): Rulebook {
  const { catalogue } = rulebook
  const wide = { from: -999_999_999_999_999, to: 999_999_999_999_999 }
  // What is not below 0 stays so: slices begin there.
  const widest = (field: NumberField): NumberField => {
    return { ...field, ...wide, ...(field.from === 0 && { from: 0 }), decimals: 6 }
  }
  const facts = catalogue.facts.map((kind) => {
    const fields = kind.fields.map((field) =>
      field.type === 'number' && field.name !== 'people' ? widest(field) : field,
    )
    return { ...kind, fields }
  })
  const inputs = catalogue.inputs.map((input) => ({ ...input, ...wide, decimals: 6 }))
  return { ...rulebook, catalogue: { ...catalogue, facts, inputs } }
}

function readsNumbers(rulebook: Rulebook): boolean {
  return /per-unit|discretionary|"input":/.test(JSON.stringify(rulebook.values[0]))
}

describe('numbers', () => {
  it(
    'are the same as integers at a scale and as exact fractions',
    () => {
      const forced = { whole: 0, fractions: 0 }
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const [narrow, wide] = [compiled(rulebook), compiled(widened(rulebook))]
          expect(bytes(stand(wide, input))).toBe(bytes(stand(narrow, input)))
          // The catalogue, which the words of an explanation read, is wider; nothing else may differ.
          const told = [wide, narrow].map((rules) => assess(rules, input))
          const [a, b] = told.map((each) => (each.ok ? { ...each.value, inputs: [] } : each))
          expect(bytes(a)).toBe(bytes(b))
          if (readsNumbers(rulebook) && narrow.values[0]?.node.whole) forced.whole++
          if (readsNumbers(rulebook) && !wide.values[0]?.node.whole) forced.fractions++
        }),
        runs,
      )
      expect(forced.whole).toBeGreaterThan(10)
      expect(forced.fractions).toBeGreaterThan(10)
    },
    time,
  )

  it(
    'lie within the bounds that were proven, and are whole at the scale that was',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const rules = compiled(rulebook)
          const stood = stand(rules, input)
          if (!stood.ok) return
          for (const [index, { value }] of stood.value.values.entries()) {
            const node = rules.values[index]?.node
            if (!node) throw new Error('a value without a node')
            expect(compare(value, node.plan.lo)).not.toBe(-1)
            expect(compare(value, node.plan.hi)).not.toBe(1)
            if (node.whole) expect(node.scale % Number(value.d)).toBe(0)
          }
        }),
        runs,
      )
    },
    time,
  )
})

/** A value between two, so many 997ths of the way. */
function between(lo: Exact, hi: Exact, step: number): Exact {
  return add(lo, multiply(subtract(hi, lo), exact(step, 997)))
}

function standingAt(rules: CompiledRulebook, value: Exact): Standing {
  return {
    subject: someone,
    period: '2026',
    rulebook: rules.ref,
    outcome: 'graded',
    values: [{ name: rules.rulebook.grading.value, value }],
    gates: [],
    setAside: [],
  }
}

describe('bands', () => {
  it(
    'have exactly one place for every value that the clauses can give',
    () => {
      const steps = fc.array(fc.integer({ min: 0, max: 997 }), { maxLength: 20 })
      fc.assert(
        fc.property(rulebooks, steps, (rulebook, chosen) => {
          const rules = compiled({ ...rulebook, vetoes: [] })
          const { grading } = rulebook
          const plan = rules.values.find(({ name }) => name === grading.value)?.node.plan
          if (!plan) throw new Error('a graded value without a plan')
          const edges = grading.bands.flatMap(({ at }) =>
            [at.from, at.to].filter((end) => end !== undefined),
          )
          const near = edges.flatMap((end) =>
            [-1, 0, 1, 500_000, -500_000].map((off) => exact(Math.round(end * 1e6) + off, 1e6)),
          )
          const values = [
            ...[0, 997, ...chosen].map((step) => between(plan.lo, plan.hi, step)),
            ...near,
          ]
          for (const value of values) {
            const { band } = unwrap(rules.grader(standingAt(rules, value)))
            expect(grading.bands.filter(({ grade }) => grade === band)).toHaveLength(1)
          }
        }),
        runs,
      )
    },
    time,
  )
})

/** What people may hand in where the types hold and the values do not. */
const junkValue = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21, 0.1234567, 2 ** 53),
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', '\uD800', ''),
  fc.boolean(),
)

const junkFields = fc.dictionary(
  fc.oneof(fc.constantFrom('hours', 'points', 'reason', 'place', 'urgent', 'extra'), fc.string()),
  junkValue,
)

const junkTally = fc.record({
  group: fc.constantFrom('members', 'residents', 'nobody', '__proto__'),
  counts: fc.array(
    fc.record({ choice: fc.constantFrom('good', 'yes', 'toString'), count: fc.double() }),
    { maxLength: 3 },
  ),
  entitled: fc.double(),
})

/** A good case with something bad in it. */
const spoilt = cases.chain((one) => {
  const { input } = one
  return fc
    .record(
      {
        period: fc.oneof(fc.constantFrom('2026', '2025', '2026-Q1', '9999', '0000'), fc.string()),
        attributes: fc.dictionary(fc.constantFrom('category', 'age', '__proto__', 'x'), junkValue),
        inputs: fc.dictionary(fc.constantFrom('last-year', 'rate', 'toString'), fc.double()),
        tallies: fc.array(junkTally, { maxLength: 3 }),
        asOf: fc.constantFrom('2026-02-30', 'x', '2026-01-15', '9999-12-31', ''),
        fields: fc.array(junkFields, { minLength: 1, maxLength: 3 }),
        on: fc.constantFrom('2026-13-45', 'when', '2026-02-29', ''),
      },
      { requiredKeys: [] },
    )
    .map(({ fields, on, ...changes }): Case => {
      const facts = (input.facts ?? []).map((fact, index) => ({
        ...fact,
        ...(fields && index % 2 === 0 && { fields: fields[index % fields.length] ?? {} }),
        ...(on !== undefined && index === 0 && { on }),
      }))
      // Only the types are made to hold here: the values are what it is about.
      return { ...one, input: { ...input, facts, ...changes } as Case['input'] }
    })
})

describe('input', () => {
  it(
    'of any kind is answered or refused, never thrown at',
    () => {
      fc.assert(
        fc.property(spoilt, ({ rulebook, input }) => {
          const rules = compiled(rulebook)
          for (const result of [stand(rules, input), assess(rules, input)]) {
            if (result.ok) continue
            expect(result.refusals.length).toBeGreaterThan(0)
            for (const { code } of result.refusals) expect(code).toMatch(/^[a-z-]+$/)
            // A refusal is JSON: what comes back from its text is what went in.
            expect(JSON.parse(JSON.stringify(result))).toEqual(result)
          }
        }),
        { numRuns: 200 },
      )
    },
    time,
  )

  it(
    'is left as it was',
    () => {
      fc.assert(
        fc.property(cases, ({ rulebook, input }) => {
          const before = bytes([rulebook, input])
          assess(compiled(rulebook), input)
          expect(bytes([rulebook, input])).toBe(before)
        }),
        runs,
      )
    },
    time,
  )
})
