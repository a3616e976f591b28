import { describe, expectTypeOf, it } from 'vitest'
import {
  copyOf,
  type Evolution,
  type Exact,
  evolution,
  type FoundationCode,
  foundationMessages,
  fromThousandths,
  type Id,
  type Json,
  literalId,
  type Messages,
  type Mutable,
  ok,
  okUnless,
  parseId,
  type Recipe,
  type Refusal,
  type Refused,
  type Result,
  type Rounding,
  refusal,
  refuse,
  type Thousandths,
  type Trace,
  unwrap,
} from '../../src/foundation/index.ts'

type MemberId = Id<'member'>
type UnitId = Id<'unit'>

describe('ids', () => {
  it('of two kinds do not mix', () => {
    const member = literalId('member', 'm-1')
    expectTypeOf(member).toEqualTypeOf<MemberId>()
    expectTypeOf<MemberId>().toExtend<string>()
    const takesUnit = (unit: UnitId) => unit
    // @ts-expect-error a member is no unit
    takesUnit(member)
    // @ts-expect-error a text is no id until it was parsed
    takesUnit('u-1')
    // @ts-expect-error two kinds are never equal
    expectTypeOf(member === literalId('unit', 'u-1')).toBeBoolean()
  })

  it('come out of parsing with their kind', () => {
    const parsed = parseId('unit', 'u-1')
    if (parsed.ok) expectTypeOf(parsed.value).toEqualTypeOf<UnitId>()
    else expectTypeOf(parsed.refusals[0].code).toEqualTypeOf<'id-invalid'>()
  })
})

describe('a result', () => {
  type Late = Refusal<'too-late'>
  type Dear = Refusal<'too-dear'>
  const result = ok(1) as Result<number, Late | Dear>

  it('has a value only where ok was looked at', () => {
    // @ts-expect-error it may be refused
    result.value
    // @ts-expect-error it may be accepted
    result.refusals
    if (result.ok) {
      expectTypeOf(result.value).toEqualTypeOf<number>()
      // @ts-expect-error nothing was refused
      result.refusals
      return
    }
    expectTypeOf(result.refusals).toEqualTypeOf<readonly [Late | Dear, ...(Late | Dear)[]]>()
    expectTypeOf(result.refusals[0]).toEqualTypeOf<Late | Dear>()
    // @ts-expect-error what was refused has no value
    result.value
  })

  it('narrows by code', () => {
    const takesLate = (late: Late) => late
    if (result.ok) return
    const [first] = result.refusals
    // @ts-expect-error it may be too dear
    takesLate(first)
    // @ts-expect-error there is no such code
    expectTypeOf(first.code === 'too-early').toBeBoolean()
  })

  it('takes refusals of several codes at once, and no empty list', () => {
    expectTypeOf(refuse(refusal('too-late'))).toEqualTypeOf<Refused<Late>>()
    const both = refuse(refusal('too-late'), refusal('too-dear'))
    expectTypeOf(both).toExtend<Result<never, Late | Dear>>()
    expectTypeOf(both.refusals[0].code).toEqualTypeOf<'too-late' | 'too-dear'>()
    // @ts-expect-error a refusal names at least one reason
    refuse()
    const checked = okUnless([refusal('too-late'), refusal('too-dear')], () => 1)
    expectTypeOf(checked).toEqualTypeOf<Result<number, Late | Dear>>()
  })

  it('is read only', () => {
    if (result.ok) {
      // @ts-expect-error a result is not edited
      result.value = 2
    }
  })

  it('unwraps to its value', () => {
    expectTypeOf(unwrap(result)).toEqualTypeOf<number>()
  })
})

describe('a refusal', () => {
  it('carries JSON and nothing else', () => {
    refusal('x', { actual: { list: [1, null, 'a'] } })
    // @ts-expect-error a bigint is no JSON
    refusal('x', { actual: 1n })
    // @ts-expect-error a function is no JSON
    refusal('x', { actual: () => 1 })
    // @ts-expect-error a refusal has no field of this name
    refusal('x', { reason: 'none' })
  })
})

describe('messages', () => {
  it('have one sentence for every code', () => {
    expectTypeOf(foundationMessages.en).toEqualTypeOf<Messages<FoundationCode>>()
    expectTypeOf<FoundationCode>().toEqualTypeOf<
      'id-invalid' | 'decimal-invalid' | 'exact-invalid' | 'trace-broken' | 'no-canonical-form'
    >()
    const both: Messages<'a' | 'b'> = { a: (r) => r.subject, b: ({ code }) => code }
    expectTypeOf(both.a).parameter(0).toEqualTypeOf<Refusal>()
    // @ts-expect-error `b` has no sentence
    const one: Messages<'a' | 'b'> = { a: (r: Refusal) => r.subject }
    expectTypeOf(one).toEqualTypeOf<Messages<'a' | 'b'>>()
  })
})

describe('exact values', () => {
  it('are not numbers, and are not edited', () => {
    const value = {} as Exact
    // @ts-expect-error the parts may be bigints: no sum by `+`
    value.n + 1
    // @ts-expect-error an exact value is no number
    Math.max(value)
    // @ts-expect-error an exact value is never edited
    value.n = 1
  })

  it('have one name for each rounding', () => {
    expectTypeOf<Rounding>().toEqualTypeOf<
      'half-up' | 'half-even' | 'up' | 'down' | 'floor' | 'ceiling'
    >()
  })

  it('are not posted points', () => {
    const takesPoints = (points: Thousandths) => fromThousandths(points)
    // @ts-expect-error a number is not yet thousandths
    takesPoints(86.5)
  })
})

describe('a trace', () => {
  it('tells its steps apart by their operation', () => {
    const trace = {} as Trace
    if (trace.op === 'round') expectTypeOf(trace.mode).toEqualTypeOf<Rounding>()
    // @ts-expect-error not every step rounds
    trace.mode
    expectTypeOf(trace.from).toEqualTypeOf<readonly Trace[]>()
  })
})

describe('plain data', () => {
  interface State {
    readonly id: MemberId
    readonly list: readonly { readonly text: string; readonly more: Json }[]
    readonly note?: Json
  }

  it('may be edited in a recipe, any JSON in it replaced as a whole', () => {
    expectTypeOf<Mutable<State>>().toEqualTypeOf<{
      id: MemberId
      list: { text: string; more: Json }[]
      note?: Json
    }>()
    expectTypeOf<Mutable<Json>>().toEqualTypeOf<Json>()
    expectTypeOf<Mutable<unknown>>().toEqualTypeOf<unknown>()
    expectTypeOf<Mutable<readonly Json[]>>().toEqualTypeOf<Json[]>()
    expectTypeOf<Mutable<Exact>>().toEqualTypeOf<
      { n: number; d: number } | { n: bigint; d: bigint }
    >()
    expectTypeOf(copyOf({} as State)).toEqualTypeOf<Mutable<State>>()
  })

  it('is read only outside of one', () => {
    const recipe: Recipe<State, { readonly text: string }> = (draft, event) => {
      draft?.list.push({ text: event.text, more: null })
      // @ts-expect-error an event is never edited
      event.text = ''
      return draft
    }
    const made = evolution(recipe)
    expectTypeOf(made).toEqualTypeOf<Evolution<State, { readonly text: string }>>()
    const state = made.replay([])
    expectTypeOf(state).toEqualTypeOf<State | undefined>()
    // @ts-expect-error a state is not edited
    state?.list.push({ text: '', more: null })
  })
})
