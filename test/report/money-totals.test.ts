import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import { type MeasureInHand, moneyTotals } from '../../src/report/index.ts'
import { cny, measure } from './fixtures.ts'

const prize = (status: MeasureInHand['status'], minor: number): MeasureInHand => ({
  measure: measure('m-1', 'prize', { money: cny(minor) }),
  status,
})

describe('totals of money', () => {
  it('are made per currency, measure and state, in this order', () => {
    const yen = { currency: 'JPY', decimals: 0, minor: 30 }
    const totals = unwrap(
      moneyTotals([
        { measure: measure('m-2', 'prize', { money: yen }), status: 'proposed' },
        prize('lifted', 1),
        prize('carried-out', 2),
        prize('notified', 3),
        prize('declined', 4),
        prize('accepted', 5),
        prize('proposed', 6),
        prize('accepted', 7),
        { measure: measure('m-3', 'bonus', { money: cny(0) }), status: 'proposed' },
      ]),
    )
    const rows = totals.map(({ currency, measure: kind, status, count, minor }) => {
      return [currency, kind, status, count, minor]
    })
    expect(rows).toEqual([
      ['CNY', 'bonus', 'proposed', 1, 0],
      ['CNY', 'prize', 'proposed', 1, 6],
      ['CNY', 'prize', 'accepted', 2, 12],
      ['CNY', 'prize', 'declined', 1, 4],
      ['CNY', 'prize', 'notified', 1, 3],
      ['CNY', 'prize', 'carried-out', 1, 2],
      ['CNY', 'prize', 'lifted', 1, 1],
      ['JPY', 'prize', 'proposed', 1, 30],
    ])
  })

  it('add up what was withheld apart from what is paid', () => {
    const pay = (minor: number, kept: number): MeasureInHand => {
      const sums = { money: cny(minor), withheld: cny(kept) }
      return { measure: measure('m-1', 'pay', sums), status: 'proposed' }
    }
    expect(moneyTotals([pay(55_200, 4800), pay(57_300, 2700)])).toEqual({
      ok: true,
      value: [
        {
          currency: 'CNY',
          decimals: 2,
          measure: 'pay',
          status: 'proposed',
          count: 2,
          minor: 112_500,
          withheld: 7500,
        },
      ],
    })
  })

  it('keep currencies apart that count in other units', () => {
    const fine = { measure: measure('m-1', 'prize', { money: { ...cny(5), decimals: 3 } }) }
    const totals = unwrap(moneyTotals([{ ...fine, status: 'proposed' }, prize('proposed', 5)]))
    expect(totals.map(({ decimals }) => decimals)).toEqual([2, 3])
  })

  it('leave out what costs nothing', () => {
    expect(unwrap(moneyTotals([{ measure: measure('m-1', 'talk'), status: 'proposed' }]))).toEqual(
      [],
    )
  })

  it.each([1, -1])('are refused where no safe integer holds them: %s', (sign) => {
    const much = prize('proposed', sign * Number.MAX_SAFE_INTEGER)
    expect(moneyTotals([much]).ok).toBe(true)
    expect(moneyTotals([much, prize('proposed', sign)])).toEqual({
      ok: false,
      refusals: [
        {
          code: 'total-out-of-range',
          subject: 'prize',
          path: [],
          expected: Number.MAX_SAFE_INTEGER,
          actual: String(sign * Number.MAX_SAFE_INTEGER + sign),
        },
      ],
    })
  })

  it.each([
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [0.5, 0.5],
    ['7' as unknown as number, '7'],
    [undefined as unknown as number, 'undefined'],
  ])('are refused, never thrown at, where an amount is no whole number: %s', (minor, actual) => {
    const code = 'total-out-of-range'
    expect(moneyTotals([prize('accepted', minor), prize('accepted', 1)])).toMatchObject({
      refusals: [{ code, subject: 'prize', actual }],
    })
    if (minor === undefined) return
    const sums = { money: cny(1), withheld: cny(minor) }
    const kept: MeasureInHand = { measure: measure('m-1', 'pay', sums), status: 'proposed' }
    expect(moneyTotals([kept])).toMatchObject({ refusals: [{ code, subject: 'pay', actual }] })
  })

  it('are refused for what is withheld as well', () => {
    const sums = { money: cny(0), withheld: cny(Number.MAX_SAFE_INTEGER) }
    const pay: MeasureInHand = { measure: measure('m-1', 'pay', sums), status: 'proposed' }
    expect(moneyTotals([pay, pay])).toMatchObject({ refusals: [{ subject: 'pay' }] })
  })
})
