import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decider,
  evolution,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../src/foundation/index.ts'

interface Account {
  readonly points: number
}

interface Spend {
  readonly amount: number
}

type TooDear = Refusal<'too-dear' | 'too-odd'>

function decide(
  { amount }: Spend,
  state: Account | undefined,
  limit: number,
): Result<readonly Spend[], TooDear> {
  const refusals: TooDear[] = []
  if (amount + (state?.points ?? 0) > limit) refusals.push(refusal('too-dear', { actual: amount }))
  if (amount % 2 === 1) refusals.push(refusal('too-odd', { actual: amount }))
  const [first, ...rest] = refusals
  return first ? refuse(first, ...rest) : ok([{ amount }])
}

const account = decider(
  decide,
  evolution<Account, Spend>((draft, event) => {
    if (!draft) return { points: event.amount }
    draft.points += event.amount
    return draft
  }),
)

describe('decider', () => {
  it('hands on decide, evolve and replay', () => {
    expect(account.decide({ amount: 4 }, undefined, 10)).toEqual(ok([{ amount: 4 }]))
    expect(account.evolve({ points: 1 }, { amount: 4 })).toEqual({ points: 5 })
    expect(account.replay([{ amount: 1 }, { amount: 2 }])).toEqual({ points: 3 })
  })

  it('can: true where decide accepts', () => {
    expect(account.can({ amount: 4 }, undefined, 10)).toEqual({ ok: true, value: true })
  })

  it('can: every refusal that would come, in its order', () => {
    expect(account.can({ amount: 11 }, undefined, 10)).toEqual(
      refuse(refusal('too-dear', { actual: 11 }), refusal('too-odd', { actual: 11 })),
    )
  })

  it('can and decide give one verdict, and neither changes the state', () => {
    const states = fc.option(fc.record({ points: fc.nat(20) }), { nil: undefined })
    fc.assert(
      fc.property(fc.nat(20), states, fc.nat(20), (amount, state, limit) => {
        const before = JSON.stringify(state)
        const can = account.can({ amount }, state, limit)
        const decided = account.decide({ amount }, state, limit)
        expect(can.ok).toBe(decided.ok)
        if (!can.ok && !decided.ok) expect(can.refusals).toEqual(decided.refusals)
        expect(JSON.stringify(state)).toBe(before)
      }),
    )
  })
})
