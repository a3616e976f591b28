import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, stand } from '../../src/assessment/index.ts'
import {
  compare,
  decimal,
  exact,
  freezeDeep,
  multiply,
  unwrap,
} from '../../src/foundation/index.ts'
import {
  type Allowance,
  applyOverlay,
  asWritten,
  type Overlay,
  type OverlayChange,
  type Rulebook,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { cases } from '../support/random-input.ts'
import { rulebooks } from '../support/random-rulebook.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { compiled } from '../support/subject.ts'

const runs = { numRuns: 60 }
const time = 60_000

function overlayOn(parent: Rulebook, changes: readonly OverlayChange[]): Overlay {
  const { id, version } = parent
  return { id: 'child', version: '1', title: {}, source: 'child', over: { id, version }, changes }
}

/** Everything that a result says but for the rulebook that it is pinned to. */
function said(value: unknown): string {
  return JSON.stringify(value, (key, part) => {
    if (key === 'rulebook') return 'either'
    return typeof part === 'bigint' ? `${part}n` : part
  })
}

describe('an overlay that changes nothing', () => {
  const declares = { inputs: [{ name: 'child-only', from: 0, to: 1, decimals: 0 }] }

  it(
    'gives the same results, pinned to both',
    () => {
      fc.assert(
        fc.property(cases, fc.boolean(), ({ rulebook, input }, more) => {
          const overlay = { ...overlayOn(rulebook, []), ...(more && { declares }) }
          const child = unwrap(applyOverlay(rulebook, overlay))
          const [before, after] = [compiled(rulebook), compiled(asWritten<Rulebook>(child))]
          expect(said(stand(after, input))).toBe(said(stand(before, input)))
          // An assessment tells of every input that there is; no result reads the child's.
          if (!more) expect(said(assess(after, input))).toBe(said(assess(before, input)))
          expect(after.ref).toEqual({
            id: `${rulebook.id}+child`,
            version: `${rulebook.version}+1`,
          })
        }),
        runs,
      )
    },
    time,
  )
})

/** The same clauses under ids of their own. */
function renamed(node: ValueNode): ValueNode {
  return JSON.parse(JSON.stringify(node), (key, part: unknown) =>
    key === 'clause' ? `own-${String(part)}` : part,
  )
}

const points = fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10)

/** Something a child may think of: a clause of any kind, as it is or with limits around it. */
const thought = fc
  .tuple(rulebooks, fc.nat(), points, points, fc.constantFrom('bare', 'capped', 'limited'))
  .map(([rulebook, at, a, b, limits]) => {
    // What stands in a named value reads at most the values above it: the first reads none.
    const [first] = rulebook.values
    const inner = renamed(first?.of ?? { kind: 'constant', clause: 'c', points: at % 7 })
    const cap = Math.abs(Math.max(a, b))
    const around = { kind: 'sum', clause: 'own-around', of: [inner] } as const
    if (limits === 'bare') return { rulebook, item: inner }
    if (limits === 'capped') return { rulebook, item: { ...around, cap } }
    return { rulebook, item: { ...around, cap, floor: Math.min(a, b, cap) } }
  })

/** A rulebook with one value more, to which items of −3 to 3 may be added. */
function open(rulebook: Rulebook): Rulebook {
  const none: ValueNode = { kind: 'constant', clause: 'none', points: 0 }
  const taker: ValueNode = { kind: 'sum', clause: 'taker', of: [none] }
  const allows: readonly Allowance[] = [
    { kind: 'add', clause: 'may', to: 'taker', atMost: 2, each: { from: -3, to: 3 } },
  ]
  // Vetoes and measures may count grades that this grading does not have.
  const { profiles: _, vetoes: __, measures: ___, ...rest } = rulebook
  const bands = [{ grade: 'all', at: { ends: '()' as const } }]
  const grading = { clause: 'grading', value: 'v-0', bands }
  return { ...rest, grading, values: [...rulebook.values, { name: 'taken', of: taker }], allows }
}

describe('what a child adds', () => {
  it(
    'is never worth more or less than the parent allows, by the proven bounds of the program',
    () => {
      const outcomes = { applied: 0, unbounded: 0, beyond: 0 }
      fc.assert(
        fc.property(thought, ({ rulebook, item }) => {
          const parent = open(rulebook)
          const change = { kind: 'add', allowedBy: 'may', item } as const
          const result = applyOverlay(parent, overlayOn(parent, [change]))
          if (!result.ok) {
            const codes = result.refusals.map(({ code }) => code)
            if (codes.includes('overlay-unbounded')) outcomes.unbounded++
            if (codes.includes('overlay-out-of-bounds')) outcomes.beyond++
            expect(codes.every((code) => code.startsWith('overlay-'))).toBe(true)
            return
          }
          outcomes.applied++
          const taken = compiled(asWritten<Rulebook>(result.value)).values.find(
            ({ name }) => name === 'taken',
          )
          const plan = taken?.node.plan
          expect(plan && compare(plan.lo, decimal(-3))).toBeGreaterThanOrEqual(0)
          expect(plan && compare(plan.hi, decimal(3))).toBeLessThanOrEqual(0)
        }),
        { numRuns: 300 },
      )
      for (const times of Object.values(outcomes)) expect(times).toBeGreaterThan(20)
    },
    time,
  )

  it('leaves the parent as it is, and no part of it is edited', () => {
    fc.assert(
      fc.property(thought, ({ rulebook, item }) => {
        const parent = freezeDeep(structuredClone(open(rulebook)))
        const change = { kind: 'add', allowedBy: 'may', item } as const
        const overlay = freezeDeep(structuredClone(overlayOn(parent, [change])))
        const [one, two] = [applyOverlay(parent, overlay), applyOverlay(parent, overlay)]
        expect(one).toEqual(two)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a number', () => {
  const ranges = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
    .map(([a, b]) => ({ from: Math.min(a, b) / 10, to: Math.max(a, b) / 10 }))
  const tenths = fc.integer({ min: 0, max: 400 }).map((tenth) => tenth / 10)

  it('is taken if and only if it lies in the range', () => {
    fc.assert(
      fc.property(ranges, tenths, (range, number) => {
        const set: Allowance = {
          kind: 'set',
          clause: 'may',
          of: 'service',
          field: 'points',
          part: 'period',
          ...range,
        }
        const parent = threeClauses({ allows: [set] })
        const result = applyOverlay(
          parent,
          overlayOn(parent, [{ kind: 'set', allowedBy: 'may', number }]),
        )
        expect(result.ok).toBe(number >= range.from && number <= range.to)
        if (!result.ok) return
        const plan = compileRulebook({ ...result.value, grading: allGood })
        const hi = unwrap(plan).values[0]?.node.plan.hi
        expect(hi && compare(hi, decimal(60 + Math.round(number * 10) / 10))).toBe(0)
      }),
    )
  })

  const allGood = {
    clause: 'grading',
    value: 'total',
    bands: [{ grade: 'good', at: { from: 0, ends: '[]' as const } }],
  }
})

describe('a chain of overlays', () => {
  it('never adds more than the first parent allows, however it is divided', () => {
    const steps = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(steps, (levels) => {
        const most = { from: 0, to: 4 }
        const may: Allowance = {
          kind: 'add',
          clause: 'may',
          to: 'total',
          atMost: 5,
          each: { from: 0, to: 1.5 },
          together: most,
        }
        let book: Rulebook = threeClauses({ allows: [may] })
        let [count, sum] = [0, exact(0)]
        for (const [level, tenths] of levels.entries()) {
          const changes = tenths.map((tenth, index): OverlayChange => {
            const item: ValueNode = {
              kind: 'sum',
              clause: `c-${level}-${index}`,
              cap: tenth / 10,
              floor: 0,
              of: [{ kind: 'input', clause: `i-${level}-${index}`, input: 'last-year' }],
            }
            return { kind: 'add', allowedBy: 'may', item }
          })
          const overlay = { ...overlayOn(book, changes), id: `c${level}`, passesOn: ['may'] }
          const result = applyOverlay(book, overlay)
          const total = tenths.reduce((a, b) => a + b, 0)
          const fits =
            count + tenths.length <= 5 &&
            tenths.every((tenth) => tenth <= 15) &&
            compare(multiply(exact(total), exact(1, 10)), decimal(4)) <= 0 &&
            Number(sum.n) + total <= 40
          expect(result.ok).toBe(fits)
          if (!result.ok) return
          book = asWritten<Rulebook>(result.value)
          count += tenths.length
          sum = exact(Number(sum.n) + total)
        }
      }),
    )
  })
})
