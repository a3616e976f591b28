import { describe, expect, it } from 'vitest'
import { balance, ledger } from '../../src/assessment/index.ts'
import { civilDate, instant, period } from '../../src/calendar/index.ts'
import { postingOfFacts } from '../../src/cycle/index.ts'
import { type Rounding, unwrap } from '../../src/foundation/index.ts'
import { commandId, type Fact, memberId } from '../../src/vocabulary/index.ts'
import { serviceNode, threeClauses, threeStars } from '../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf } from '../support/subject.ts'

const at = instant('2026-03-05T09:00Z')
const envelope = { id: commandId('c-1'), at, actor: memberId('m-9') }
const on = civilDate('2026-03-01')

const hours = (id: string, count: number) =>
  fact(id, 'service', '2026-03-01', { hours: count, place: 'here', reason: 'r' })

const inputWith = (...facts: readonly Fact[]) =>
  inputOf({ attributes: { category: 'working' }, facts })

/** Service alone, at so many points an hour, posted with a rounding. */
function serviceAt(points: number, rounding: Rounding) {
  const value = { kind: 'per-unit', field: 'hours', points } as const
  const of = { ...serviceNode, value, caps: [] }
  const bands = [{ grade: 'any', at: { ends: '()' } }] as const
  return compiled(
    threeClauses({
      values: [{ name: 'total', of }],
      grading: { ...threeStars, bands },
      posting: { value: 'total', rounding },
    }),
  )
}

describe('what follows from facts for the ledger', () => {
  it('is one post of all lines, under the version that gives them', () => {
    const rules = serviceAt(2, 'half-up')
    expect(unwrap(postingOfFacts(rules, inputWith(hours('f-1', 2)), envelope, on))).toEqual({
      ...envelope,
      type: 'post',
      holder: 'm-1',
      cycle: '2026',
      rulebook: rules.ref,
      lines: [{ clause: 'service', amount: 4000, facts: ['f-1'] }],
      effectiveOn: on,
    })
  })

  it.each([
    ['floor', 333],
    ['ceiling', 334],
    ['half-up', 333],
  ] as const)('rounds as the rulebook names: %s', (rounding, amount) => {
    const rules = serviceAt(0.333_33, rounding)
    const { lines } = unwrap(postingOfFacts(rules, inputWith(hours('f-1', 1)), envelope, on))
    expect(lines.map((line) => line.amount)).toEqual([amount])
  })

  it('a late fact is one more call: the ledger enters the difference, and nothing the next time', () => {
    const rules = serviceAt(2, 'half-up')
    const post = (id: string, ...facts: readonly Fact[]) =>
      unwrap(postingOfFacts(rules, inputWith(...facts), { ...envelope, id: commandId(id) }, on))
    const [one, late] = [hours('f-1', 2), hours('f-2', 3)]
    const first = unwrap(ledger.decide(post('c-1', one), undefined))
    const second = unwrap(ledger.decide(post('c-2', one, late), ledger.replay(first)))
    const state = ledger.replay([...first, ...second])
    expect(state && balance(state)).toEqual({ posted: 0, pending: 10_000 })
    expect(JSON.stringify(second)).toContain('6000')
    expect(unwrap(ledger.decide(post('c-3', late, one), state))).toEqual([])
  })

  it('is refused where the rulebook posts nothing', () => {
    const follows = postingOfFacts(compiled(threeClauses()), inputWith(), envelope, on)
    expect(codesOf(follows)).toEqual(['posting-missing'])
  })

  it('is refused where the facts are, and where a sum is too large for the ledger', () => {
    const rules = serviceAt(2, 'half-up')
    const wrong = postingOfFacts(rules, inputWith(hours('f-1', 25)), envelope, on)
    expect(codesOf(wrong)).toEqual(['field-invalid'])
    const huge = serviceAt(999_999_999_999_999, 'half-up')
    const sum = postingOfFacts(huge, inputWith(hours('f-1', 24)), envelope, on)
    expect(codesOf(sum)).toEqual(['amount-out-of-range'])
  })

  it('is for the cycle of the period, named or given whole', () => {
    const input = { ...inputWith(hours('f-1', 2)), period: period('2026') }
    const posted = unwrap(postingOfFacts(serviceAt(2, 'half-up'), input, envelope, on))
    expect(posted.cycle).toBe('2026')
  })
})
