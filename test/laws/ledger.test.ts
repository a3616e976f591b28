import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  balance,
  byClause,
  type LedgerCommand,
  type LedgerEvent,
  type LedgerState,
  ledger,
  type PostingLine,
  postingOf,
  signedAmount,
  statement,
} from '../../src/assessment/ledger/index.ts'
import { instantOf } from '../../src/calendar/index.ts'
import {
  compare,
  exact,
  freezeDeep,
  fromThousandths,
  multiply,
  type Rounding,
  roundings,
  roundTo,
  subtract,
  toThousandths,
  unwrap,
} from '../../src/foundation/index.ts'
import {
  accountOf,
  expiring,
  line,
  posting,
  reversing,
  settling,
  voiding,
} from '../assessment/ledger/fixtures.ts'

const clauses = ['1', '2.1', '2.2', '__proto__', '5']

const lines = fc
  .uniqueArray(fc.constantFrom(...clauses), { maxLength: 5 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.integer({ min: -5000, max: 5000 }).map((n) => line(name, n))),
    ),
  )

const number = fc.integer({ min: 1, max: 12 })
const settleBy = instantOf(Date.parse('2026-04-05T00:00:00Z'))

const step: fc.Arbitrary<LedgerCommand> = fc.oneof(
  lines.map((list) => posting(list)),
  lines.map((list) => posting(list, { settleBy })),
  fc.array(number, { maxLength: 3 }).map((list) => settling(list)),
  fc.array(number, { maxLength: 3 }).map((list) => voiding(list)),
  fc.array(number, { maxLength: 3 }).map((list) => expiring(list)),
  number.map((each) => reversing(each)),
)

const steps = fc.array(step, { maxLength: 25 })

interface Run {
  readonly state: LedgerState | undefined
  readonly events: readonly LedgerEvent[]
  readonly states: readonly LedgerState[]
}

/** Tries the commands an hour to a few days apart; what is refused changes nothing. */
function live(commands: readonly LedgerCommand[]): Run {
  let state: LedgerState | undefined
  const events: LedgerEvent[] = []
  const states: LedgerState[] = []
  for (const [index, command] of commands.entries()) {
    const at = instantOf(Date.parse('2026-04-01T01:00:00Z') + index * 10 * 3_600_000)
    const result = ledger.decide(freezeDeep({ ...command, at }), state)
    if (!result.ok) continue
    for (const event of freezeDeep(result.value)) {
      events.push(event)
      state = ledger.evolve(state, event)
      if (state) states.push(state)
    }
  }
  return { state, events, states }
}

const late = instantOf(Date.parse('2026-12-31T00:00:00Z'))

function standing(state: LedgerState | undefined): ReadonlyMap<string, number> {
  return new Map(
    byClause(state)
      .filter((each) => each.standing !== 0)
      .map((each) => [each.clause, each.standing]),
  )
}

function given(list: readonly PostingLine[]): ReadonlyMap<string, number> {
  return new Map(list.filter((each) => each.amount !== 0).map((each) => [each.clause, each.amount]))
}

function after(state: LedgerState | undefined, events: readonly LedgerEvent[]) {
  return events.reduce((each, event) => ledger.evolve(each, event), state)
}

it('a replay gives the live state, after every event', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { events, states } = live(list)
      for (const [index, state] of states.entries()) {
        expect(ledger.replay(events.slice(0, index + 1))).toEqual(state)
      }
    }),
  )
})

it('state and events share nothing', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const thawed: LedgerEvent[] = JSON.parse(JSON.stringify(live(list).events))
      const state = ledger.replay(thawed)
      const was = JSON.stringify(state)
      for (const event of thawed) {
        if (typeof event.entry !== 'object') continue
        Object.assign(event.entry, { amount: 1 })
        Object.assign(event.entry.to, { kind: 'nobody' })
        ;(event.entry.facts as unknown[]).push('f-x')
      }
      expect(JSON.stringify(state)).toBe(was)
    }),
  )
})

it('the entries sum to the balance, the clauses too, and the statement ends in it', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { state } = live(list)
      const sum = (status: string) =>
        (state?.entries ?? [])
          .filter((entry) => entry.status === status)
          .reduce((total, entry) => total + signedAmount(entry), 0)
      const { posted, pending } = balance(state)
      expect([posted, pending]).toEqual([sum('posted'), sum('pending')])
      const total = byClause(state).reduce((all, each) => all + each.standing, 0)
      expect(total).toBe(posted + pending)
      expect(statement(state).at(-1)?.balance ?? { posted: 0, pending: 0 }).toEqual({
        posted,
        pending,
      })
    }),
  )
})

it('after a post every clause stands at its line, whatever happened before', () => {
  fc.assert(
    fc.property(steps, lines, (list, next) => {
      const { state } = live(list)
      const post = posting(next, { at: late })
      const posted = after(state, unwrap(ledger.decide(post, state)))
      expect(standing(posted)).toEqual(given(next))
      expect(unwrap(ledger.decide(post, posted))).toEqual([])
    }),
  )
})

it('the order of the lines changes no clause and no balance', () => {
  const permuted = lines.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  fc.assert(
    fc.property(steps, permuted, (list, [one, other]) => {
      const { state } = live(list)
      const [a, b] = [one, other].map((each) =>
        after(state, unwrap(ledger.decide(posting(each, { at: late }), state))),
      )
      expect(standing(a)).toEqual(standing(b))
      expect(balance(a)).toEqual(balance(b))
    }),
  )
})

it('nothing that was entered is ever edited: entries only gain what became of them', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { states } = live(list)
      for (const [index, state] of states.entries()) {
        const entries = (states[index - 1]?.entries ?? []).map(({ status: _, ...entry }) => entry)
        expect(state.entries.slice(0, entries.length)).toMatchObject(entries)
      }
    }),
  )
})

it('an entry is closed once: pending, then posted, void or expired for good', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { states } = live(list)
      for (const [index, state] of states.entries()) {
        for (const [place, entry] of (states[index - 1]?.entries ?? []).entries()) {
          if (entry.status !== 'pending') expect(state.entries[place]?.status).toBe(entry.status)
        }
      }
    }),
  )
})

it('a reversal cancels, and a reversal of it restores', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { state } = live(list)
      const open = state?.entries.filter((entry) => entry.status === 'posted' && !entry.reversedBy)
      for (const entry of open ?? []) {
        const reverse = reversing(1, { entry: entry.id, at: late })
        const reversed = after(state, unwrap(ledger.decide(reverse, state)))
        expect(balance(reversed).posted).toBe(balance(state).posted - signedAmount(entry))
        const back = reversing((state?.entries.length ?? 0) + 1, { at: late })
        const restored = after(reversed, unwrap(ledger.decide(back, reversed)))
        expect(balance(restored)).toEqual(balance(state))
        expect(ledger.can(reverse, reversed).ok).toBe(false)
      }
    }),
  )
})

it('each entry is reversed at most once, by an entry that names it', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { state } = live(list)
      const named = (state?.entries ?? []).flatMap((entry) => entry.reverses ?? [])
      expect(new Set(named).size).toBe(named.length)
      for (const id of named) {
        const old = state?.entries.find((entry) => entry.id === id)
        const by = state?.entries.find((entry) => entry.reverses === id)
        expect(old).toMatchObject({ status: 'posted', reversedBy: by?.id })
      }
    }),
  )
})

const amount = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 7777 }))
  .map(([n, d]) => exact(n, d))

const scoreLines = fc
  .array(amount, { maxLength: 8 })
  .map((amounts) => amounts.map((each, index) => ({ clause: `${index}`, amount: each, facts: [] })))

it('posted lines are the score lines rounded, and the totals part by no more than the lines do', () => {
  fc.assert(
    fc.property(scoreLines, fc.constantFrom<Rounding>(...roundings), (list, mode) => {
      const sheet = unwrap(postingOf(list, mode))
      expect(sheet.lines.map((each) => each.amount)).toEqual(
        list.map((each) => toThousandths(each.amount, mode)),
      )
      const inexact = list.filter((each) => {
        return compare(roundTo(each.amount, exact(1, 1000), 'down'), each.amount) !== 0
      }).length
      const unit = mode.startsWith('half') ? exact(1, 2000) : exact(1, 1000)
      const bound = multiply(unit, exact(inexact))
      const apart = subtract(fromThousandths(sheet.total), sheet.exactTotal)
      expect(compare(apart, bound)).toBeLessThanOrEqual(0)
      expect(compare(subtract(exact(0), apart), bound)).toBeLessThanOrEqual(0)
      const state = sheet.lines.some((each) => each.amount !== 0)
        ? accountOf(posting(sheet.lines))
        : undefined
      expect(balance(state).pending).toBe(sheet.total)
    }),
  )
})
