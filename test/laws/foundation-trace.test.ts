import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  climb,
  climbings,
  divide,
  type Exact,
  equal,
  exact,
  exactText,
  type Ladder,
  max,
  min,
  multiply,
  type Note,
  type Path,
  type Recorder,
  type Rounding,
  recheck,
  roundings,
  roundTo,
  sign,
  silent,
  subtract,
  sumOf,
  type Trace,
  tracing,
} from '../../src/foundation/index.ts'
import { exacts, plainExacts } from '../foundation/support/arbitraries.ts'

/** A computation: what a clause would be. */
type Sum =
  | { readonly op: 'given'; readonly value: Exact }
  | {
      readonly op: 'sum' | 'difference' | 'highest' | 'lowest' | 'same' | 'quotient'
      readonly of: readonly Sum[]
    }
  | {
      readonly op: 'times' | 'at-most' | 'at-least'
      readonly by: Exact
      readonly of: readonly Sum[]
    }
  | {
      readonly op: 'round'
      readonly by: Exact
      readonly mode: Rounding
      readonly of: readonly Sum[]
    }
  | { readonly op: 'ladder'; readonly ladder: Ladder; readonly of: readonly Sum[] }

const values = fc.oneof({ weight: 4, arbitrary: plainExacts }, { weight: 1, arbitrary: exacts })
const stepSizes = values.filter((value) => sign(value) > 0)

const ladders: fc.Arbitrary<Ladder> = fc.record({
  how: fc.constantFrom(...climbings),
  steps: fc.array(
    fc.record({
      from: values,
      reached: fc.constantFrom('at' as const, 'above' as const),
      points: values,
    }),
    { maxLength: 4 },
  ),
  below: values,
})

const { sum } = fc.letrec<{ sum: Sum; given: Sum; one: readonly Sum[]; some: readonly Sum[] }>(
  (tie) => ({
    sum: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'sum' },
      tie('given'),
      fc.record({
        op: fc.constantFrom('sum' as const),
        of: fc.array(tie('sum'), { maxLength: 4 }),
      }),
      fc.record({
        op: fc.constantFrom('difference' as const, 'highest' as const, 'lowest' as const),
        of: tie('some'),
      }),
      fc.record({ op: fc.constant('quotient' as const), of: fc.tuple(tie('sum'), tie('sum')) }),
      fc.record({ op: fc.constant('same' as const), of: tie('one') }),
      fc.record({
        op: fc.constantFrom('times' as const, 'at-most' as const, 'at-least' as const),
        by: values,
        of: tie('one'),
      }),
      fc.record({
        op: fc.constant('round' as const),
        by: stepSizes,
        mode: fc.constantFrom(...roundings),
        of: tie('one'),
      }),
      fc.record({ op: fc.constant('ladder' as const), ladder: ladders, of: tie('one') }),
    ),
    given: fc.record({ op: fc.constant('given' as const), value: values }),
    one: fc.tuple(tie('sum')),
    some: fc.array(tie('sum'), { minLength: 1, maxLength: 4 }),
  }),
)

/** Runs a computation as a compiled clause does: the same code, whatever the recorder. */
function run(computation: Sum, recorder: Recorder): Exact {
  const mark = recorder.mark()
  const parts = computation.op === 'given' ? [] : computation.of.map((each) => run(each, recorder))
  const note = noteOf(computation, parts)
  if (recorder.keeps) recorder.gather(mark, note)
  return note.value
}

function noteOf(c: Sum, parts: readonly Exact[]): Note {
  const [a = exact(0), b = exact(0)] = parts
  switch (c.op) {
    case 'given':
      return { op: 'given', what: 'fact', value: c.value }
    case 'sum':
      return { op: 'sum', value: sumOf(parts) }
    case 'difference':
      return { op: 'difference', value: parts.slice(1).reduce(subtract, a) }
    case 'highest':
      return { op: 'highest', value: parts.reduce(max) }
    case 'lowest':
      return { op: 'lowest', value: parts.reduce(min) }
    case 'same':
      return { op: 'same', value: a }
    case 'quotient':
      // Nobody divides by zero: a clause that could says what happens instead.
      return sign(b) === 0
        ? { op: 'sum', value: add(a, b) }
        : { op: 'quotient', value: divide(a, b) }
    case 'times':
      return { op: 'times', by: c.by, value: multiply(a, c.by) }
    case 'at-most':
      return { op: 'at-most', by: c.by, value: min(a, c.by) }
    case 'at-least':
      return { op: 'at-least', by: c.by, value: max(a, c.by) }
    case 'round':
      return { op: 'round', by: c.by, mode: c.mode, value: roundTo(a, c.by, c.mode) }
    case 'ladder':
      return { op: 'ladder', ladder: c.ladder, value: climb(c.ladder, a) }
  }
}

function traced(computation: Sum): Trace {
  const recorder = tracing()
  run(computation, recorder)
  const trace = recorder.take()
  if (!trace) throw new Error('nothing was noted')
  return trace
}

/** Every step of a trace with the path to it. */
function stepsOf(trace: Trace, path: Path = []): readonly (readonly [Path, Trace])[] {
  const below = trace.from.flatMap((part, index) => stepsOf(part, [...path, 'from', index]))
  return [[path, trace], ...below]
}

/** The trace with another step in the place that the path leads to. */
function withStep(trace: Trace, path: Path, change: (step: Trace) => unknown): Trace {
  const [, position, ...rest] = path
  if (typeof position !== 'number') return change(trace) as Trace
  const from = trace.from.map((part, i) => (i === position ? withStep(part, rest, change) : part))
  return { ...trace, from }
}

function pick<T>(list: readonly T[], seed: number): T {
  return list[seed % list.length]!
}

describe('a trace', () => {
  it('on or off changes no number', () => {
    fc.assert(
      fc.property(sum, (computation) => {
        expect(traced(computation).value).toStrictEqual(run(computation, silent))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves nothing open behind it', () => {
    fc.assert(
      fc.property(sum, (computation) => {
        const recorder = tracing()
        run(computation, recorder)
        expect(recorder.mark()).toBe(1)
      }),
    )
  })

  it('computed again from its leaves gives its root', () => {
    fc.assert(
      fc.property(sum, (computation) => {
        const trace = traced(computation)
        expect(recheck(trace)).toStrictEqual({ ok: true, value: trace.value })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a trace that was tampered with', () => {
  it('at a computed value is found there', () => {
    fc.assert(
      fc.property(sum, fc.nat(), values, (computation, seed, other) => {
        const trace = traced(computation)
        const computed = stepsOf(trace).filter(([, step]) => step.op !== 'given')
        fc.pre(computed.length > 0)
        const [path, step] = pick(computed, seed)
        fc.pre(!equal(step.value, other))
        const broken = recheck(withStep(trace, path, (was) => ({ ...was, value: other })))
        expect(broken).toMatchObject({
          ok: false,
          refusals: [
            {
              code: 'trace-broken',
              path,
              expected: exactText(step.value),
              actual: exactText(other),
            },
          ],
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('at a value that was read is found in the step above, where that depends on it', () => {
    fc.assert(
      fc.property(sum, fc.nat(), values, (computation, seed, other) => {
        const trace = traced(computation)
        const leaves = stepsOf(trace).filter(
          ([path, step]) => step.op === 'given' && path.length > 0,
        )
        fc.pre(leaves.length > 0)
        const [path] = pick(leaves, seed)
        const above = path.slice(0, -2)
        const tampered = withStep(trace, path, (was) => ({ ...was, value: other }))
        const [, parent] = stepsOf(tampered).find(([at]) => String(at) === String(above))!
        const checked = recheck(tampered)
        const divided = parent.op === 'quotient' && path.at(-1) === 1 && sign(other) === 0
        const again = divided ? undefined : rerun(parent)
        if (again && equal(again, parent.value)) expect(checked.ok).toBe(true)
        else expect(checked).toMatchObject({ ok: false, refusals: [{ path: above }] })
      }),
      { numRuns: 1000 },
    )
  })

  it('by a part taken away or put in is found, where it makes a difference', () => {
    fc.assert(
      fc.property(sum, fc.nat(), (computation, seed) => {
        const trace = traced(computation)
        const sums = stepsOf(trace).filter(
          ([, step]) => step.op === 'sum' && step.from[0] && sign(step.from[0].value) !== 0,
        )
        fc.pre(sums.length > 0)
        const [path] = pick(sums, seed)
        const fewer = withStep(trace, path, (was) => ({ ...was, from: was.from.slice(1) }))
        const more = withStep(trace, path, (was) => ({ ...was, from: [...was.from, was.from[0]] }))
        for (const tampered of [fewer, more]) {
          expect(recheck(tampered)).toMatchObject({ ok: false, refusals: [{ path }] })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('in any field, by anything, gives a verdict and never a throw', () => {
    const fields = fc.constantFrom(
      ...['op', 'from', 'value', 'by', 'mode', 'clause', 'about', 'what', 'ladder'],
    )
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true, maxDepth: 2 }),
      fc.constantFrom<unknown>('quotient', 'highest', 'lowest', 'ladder', 'given', '__proto__'),
      fc.constantFrom<unknown>(
        { n: 0, d: 1 },
        { n: 1, d: 0 },
        { n: 2, d: 4 },
        { n: -0, d: 1 },
        [null],
        [],
      ),
    )
    fc.assert(
      fc.property(sum, fc.nat(), fields, anything, (computation, seed, field, junk) => {
        const trace = traced(computation)
        const [path] = pick(stepsOf(trace), seed)
        const checked = recheck(withStep(trace, path, (was) => ({ ...was, [field]: junk })))
        if (!checked.ok) expect(checked.refusals.map((r) => r.code)).toEqual(['trace-broken'])
      }),
      { numRuns: 2000 },
    )
  })

  it('beyond all likeness is refused', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (junk) => {
        expect(recheck(junk as Trace).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The value of a step from the values right below it. */
function rerun(step: Trace): Exact {
  const parts = step.from.map((part) => part.value)
  const of: readonly Sum[] = parts.map((value) => ({ op: 'given', value }))
  switch (step.op) {
    case 'given':
      return step.value
    case 'times':
    case 'at-most':
    case 'at-least':
      return run({ op: step.op, by: step.by, of }, silent)
    case 'round':
      return run({ op: 'round', by: step.by, mode: step.mode, of }, silent)
    case 'ladder':
      return run({ op: 'ladder', ladder: step.ladder, of }, silent)
    default:
      return run({ op: step.op, of }, silent)
  }
}
