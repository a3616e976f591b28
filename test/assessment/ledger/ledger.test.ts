import { describe, expect, it } from 'vitest'
import {
  balance,
  byClause,
  ledger,
  postingOf,
  signedAmount,
  statement,
} from '../../../src/assessment/ledger/index.ts'
import { civilDate, instant } from '../../../src/calendar/index.ts'
import {
  add,
  decimal,
  type Exact,
  exact,
  exactText,
  min,
  unwrap,
  zero,
} from '../../../src/foundation/index.ts'
import {
  accountOf,
  type entryId,
  eventsOf,
  expiring,
  holder,
  line,
  posting,
  reversing,
  rulebook,
  settling,
  voiding,
} from './fixtures.ts'

describe('post', () => {
  it('enters what each clause gives, with clause, version, facts and day', () => {
    const [event] = eventsOf(posting([line('3.2', 2500, 'f-1', 'f-2')]))
    expect(event).toMatchObject({
      type: 'entered',
      holder,
      cycle: '2026',
      entry: {
        id: 'e-1',
        from: { kind: 'issuer', clause: '3.2' },
        to: { kind: 'holder', holder, account: 'merit' },
        amount: 2500,
        clause: '3.2',
        rulebook,
        facts: ['f-1', 'f-2'],
        effectiveOn: '2026-03-31',
        recordedAt: '2026-04-01T09:00+08:00',
      },
    })
  })

  it('enters points taken off in the other direction', () => {
    const state = accountOf(posting([line('5.1', -1000, 'f-1')]))
    const [entry] = state.entries
    expect(entry).toMatchObject({ amount: 1000, from: { kind: 'holder' }, to: { clause: '5.1' } })
    expect(entry && signedAmount(entry)).toBe(-1000)
    expect(balance(state)).toEqual({ posted: 0, pending: -1000 })
  })

  it('the same lines twice counts no points twice', () => {
    const lines = [line('3.1', 1000, 'f-1'), line('3.2', 2500, 'f-2')]
    const state = accountOf(posting(lines))
    expect(unwrap(ledger.decide(posting(lines), state))).toEqual([])
    const settled = accountOf(posting(lines), settling([1, 2]))
    expect(unwrap(ledger.decide(posting(lines), settled))).toEqual([])
  })

  it('nothing at all opens no account', () => {
    expect(unwrap(ledger.decide(posting([]), undefined))).toEqual([])
    expect(unwrap(ledger.decide(posting([line('3.1', 0)]), undefined))).toEqual([])
  })

  it('enters only the difference, and edits nothing that stands', () => {
    const first = accountOf(posting([line('3.2', 2000, 'f-1')]), settling([1]))
    const later = accountOf(
      posting([line('3.2', 2000, 'f-1')]),
      settling([1]),
      posting([line('3.2', 3500, 'f-1', 'f-2')]),
    )
    expect(later.entries[0]).toEqual(first.entries[0])
    expect(later.entries[1]).toMatchObject({ amount: 1500, facts: ['f-1', 'f-2'] })
    expect(balance(later)).toEqual({ posted: 2000, pending: 1500 })
  })

  it('takes back what a lower line no longer gives', () => {
    const state = accountOf(posting([line('3.2', 3000)]), posting([line('3.2', 1000)]))
    expect(state.entries.map(signedAmount)).toEqual([3000, -2000])
  })

  it('lets a clause without a line fall to zero, with no fact to support it', () => {
    const state = accountOf(
      posting([line('3.1', 1000, 'f-1'), line('3.2', 500, 'f-2')]),
      posting([line('3.2', 500, 'f-2')]),
    )
    expect(state.entries[2]).toMatchObject({ clause: '3.1', amount: 1000, facts: [] })
    expect(balance(state).pending).toBe(500)
  })

  it('enters nothing where other facts give the same points: a highest-only rule', () => {
    const state = accountOf(posting([line('4.1', 3000, 'f-bronze')]))
    expect(unwrap(ledger.decide(posting([line('4.1', 3000, 'f-other')]), state))).toEqual([])
  })

  it('names the version of the rules that each entry was made by', () => {
    const state = accountOf(
      posting([line('3.1', 1000)]),
      posting([line('3.1', 1200)], { rulebook: { ...rulebook, version: '2' } }),
    )
    expect(state.entries.map((entry) => entry.rulebook.version)).toEqual(['1', '2'])
  })

  it('a late fact is entered with the day for which it counts', () => {
    const late = posting([line('3.1', 1000, 'f-late')], {
      at: instant('2027-02-01T09:00+08:00'),
      effectiveOn: civilDate('2026-01-05'),
    })
    expect(accountOf(posting([line('3.2', 500)]), late).entries[1]).toMatchObject({
      clause: '3.1',
      effectiveOn: '2026-01-05',
      recordedAt: '2027-02-01T09:00+08:00',
    })
  })

  it('takes clauses by any name, also those of every object', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const state = accountOf(posting(names.map((name) => line(name, 1000))))
    expect(byClause(state).map((each) => [each.clause, each.standing])).toEqual(
      names.map((name) => [name, 1000]),
    )
  })

  it('ten times 0.1 reaches a cap of 1 and goes no further', () => {
    const cap = decimal(1)
    let given: Exact = zero
    const commands = Array.from({ length: 12 }, () => {
      given = min(add(given, decimal(0.1)), cap)
      const lines = [{ clause: '3.2', amount: given, facts: [] }]
      return posting(unwrap(postingOf(lines, 'half-up')).lines)
    })
    const state = accountOf(...commands)
    expect(state.entries.map((entry) => entry.amount)).toEqual(Array(10).fill(100))
    expect(balance(state).pending).toBe(1000)
  })
})

describe('settle, void and expire', () => {
  const settleBy = instant('2026-04-08T00:00+08:00')
  const lines = [line('3.1', 1000), line('3.2', 500)]

  it('settle makes pending points public', () => {
    const state = accountOf(posting(lines), settling([2]))
    expect(balance(state)).toEqual({ posted: 500, pending: 1000 })
    expect(state.entries[1]).toMatchObject({ status: 'posted' })
  })

  it('settle is in time until the deadline, and expire from it on', () => {
    const post = posting(lines, { settleBy })
    const inTime = instant('2026-04-07T23:59:59.999+08:00')
    const state = accountOf(post)
    expect(ledger.can(settling([1], { at: inTime }), state).ok).toBe(true)
    expect(ledger.can(settling([1], { at: settleBy }), state).ok).toBe(false)
    expect(ledger.can(expiring([1], { at: inTime }), state).ok).toBe(false)
    const expired = accountOf(post, expiring([1], { at: settleBy }))
    expect(expired.entries[0]).toMatchObject({ status: 'expired', expiredAt: settleBy })
    expect(balance(expired)).toEqual({ posted: 0, pending: 500 })
  })

  it('void keeps the entry and says why', () => {
    const state = accountOf(posting(lines), voiding([1]))
    expect(state.entries[0]).toMatchObject({
      status: 'void',
      amount: 1000,
      end: { reason: 'posted to the wrong member' },
    })
    expect(balance(state)).toEqual({ posted: 0, pending: 500 })
  })

  it('what was voided or expired does not stand: the next post enters it again', () => {
    const state = accountOf(
      posting(lines, { settleBy }),
      voiding([1]),
      expiring([2], { at: settleBy }),
    )
    const again = unwrap(ledger.decide(posting(lines, { at: settleBy }), state))
    expect(again.map((event) => event.type === 'entered' && event.entry.clause)).toEqual([
      '3.1',
      '3.2',
    ])
  })

  it('all the entries that are named, or none', () => {
    const state = accountOf(posting(lines), settling([1]))
    expect(ledger.decide(settling([2, 1]), state)).toMatchObject({
      ok: false,
      refusals: [{ code: 'entry-not-pending', subject: 'e-1', path: ['entries', 1] }],
    })
  })
})

describe('reverse', () => {
  const posted = [posting([line('3.1', 1000, 'f-1')]), settling([1])] as const

  it('is a new entry that names the old one and takes back exactly it', () => {
    const state = accountOf(...posted, reversing(1))
    expect(state.entries[0]).toMatchObject({ status: 'posted', reversedBy: 'e-2' })
    expect(state.entries[1]).toMatchObject({
      id: 'e-2',
      status: 'posted',
      reverses: 'e-1',
      amount: 1000,
      from: { kind: 'holder' },
      to: { kind: 'issuer', clause: '3.1' },
      facts: ['f-1'],
      reason: 'posted twice by the old system',
    })
    expect(balance(state)).toEqual({ posted: 0, pending: 0 })
  })

  it('can itself be reversed, once', () => {
    const state = accountOf(...posted, reversing(1), reversing(2))
    expect(balance(state).posted).toBe(1000)
    expect(state.entries[2]).toMatchObject({ reverses: 'e-2', to: { kind: 'holder' } })
    expect(ledger.can(reversing(1), state).ok).toBe(false)
    expect(ledger.can(reversing(2), state).ok).toBe(false)
    expect(ledger.can(reversing(3), state).ok).toBe(true)
  })

  it('of points taken off gives them back', () => {
    const state = accountOf(posting([line('5.1', -300)]), settling([1]), reversing(1))
    expect(state.entries.map(signedAmount)).toEqual([-300, 300])
  })

  it('does not change what the facts give: the next post restores the line', () => {
    const lines = [line('3.1', 1000, 'f-1')]
    const state = accountOf(...posted, reversing(1), posting(lines), settling([3]))
    expect(state.entries.map(signedAmount)).toEqual([1000, -1000, 1000])
    expect(balance(state).posted).toBe(1000)
  })

  it('is not needed for a wrong fact: the corrected line enters the difference', () => {
    const state = accountOf(...posted, posting([line('3.1', 400, 'f-2')]), settling([2]))
    expect(balance(state).posted).toBe(400)
    expect(unwrap(ledger.decide(posting([line('3.1', 400, 'f-2')]), state))).toEqual([])
  })
})

describe('an upheld objection', () => {
  const commands = [
    posting([line('3.1', 1000, 'f-1')]),
    settling([1]),
    posting([line('3.1', 1500, 'f-1', 'f-2')], { at: instant('2026-05-01T09:00+08:00') }),
    settling([2], { at: instant('2026-05-01T09:00+08:00') }),
  ]

  it('overwrites no old total: both stand in the statement', () => {
    const lines = statement(accountOf(...commands))
    expect(lines.map((each) => [each.signed, each.balance.posted])).toEqual([
      [1000, 1000],
      [500, 1500],
    ])
  })

  it('leaves what was known before it as it was', () => {
    const events = eventsOf(...commands)
    const known = events.filter((event) => event.at < '2026-05')
    expect(balance(ledger.replay(known))).toEqual({ posted: 1000, pending: 0 })
  })
})

describe('queries', () => {
  it('of an account that was never opened give nothing', () => {
    expect(balance(undefined)).toEqual({ posted: 0, pending: 0 })
    expect(statement(undefined)).toEqual([])
    expect(byClause(undefined)).toEqual([])
  })

  it('byClause sums what stands, in the order of first entries', () => {
    const state = accountOf(
      posting([line('b', 1000), line('a', 500), line('c', 1)]),
      settling([1]),
      voiding([3]),
      posting([line('b', 700), line('a', 500)]),
    )
    expect(byClause(state)).toEqual([
      { clause: 'b', posted: 1000, pending: -300, standing: 700 },
      { clause: 'a', posted: 0, pending: 500, standing: 500 },
      { clause: 'c', posted: 0, pending: 0, standing: 0 },
    ])
  })

  it('statement runs entry by entry, void ones shown and not counted', () => {
    const state = accountOf(
      posting([line('a', 1000), line('b', -200), line('c', 50)]),
      voiding([2]),
      settling([3]),
    )
    expect(
      statement(state).map((each) => [
        each.entry.id,
        each.signed,
        each.balance.posted,
        each.balance.pending,
      ]),
    ).toEqual([
      ['e-1', 1000, 0, 1000],
      ['e-2', -200, 0, 1000],
      ['e-3', 50, 50, 1000],
    ])
  })
})

describe('postingOf', () => {
  it('rounds each line as named and says both totals', () => {
    const third = exact(1, 3)
    const lines = ['a', 'b', 'c'].map((clause) => ({ clause, amount: third, facts: [] }))
    const sheet = unwrap(postingOf(lines, 'half-up'))
    expect(sheet.lines.map((each) => each.amount)).toEqual([333, 333, 333])
    expect(sheet.total).toBe(999)
    expect(exactText(sheet.exactTotal)).toBe('1/1')
    expect(unwrap(postingOf(lines, 'up')).total).toBe(1002)
  })

  it('rounds halves of points taken off away from zero', () => {
    const lines = [{ clause: 'a', amount: exact(-1, 2000), facts: [] }]
    expect(unwrap(postingOf(lines, 'half-up')).lines[0]?.amount).toBe(-1)
    expect(unwrap(postingOf(lines, 'half-even')).lines[0]?.amount).toBe(0)
  })

  it('takes the largest amount and refuses one beyond it', () => {
    const largest = exact(Number.MAX_SAFE_INTEGER, 1000)
    const at = (amount: Exact) => postingOf([{ clause: '3.1', amount, facts: [] }], 'up')
    expect(unwrap(at(largest)).total).toBe(Number.MAX_SAFE_INTEGER)
    expect(at(add(largest, exact(1, 1_000_000)))).toMatchObject({
      refusals: [{ code: 'amount-out-of-range', subject: '3.1' }],
    })
    expect(at(exact(-(10n ** 300n))).ok).toBe(false)
    expect(unwrap(at(exact(-Number.MAX_SAFE_INTEGER, 1000))).total).toBe(-Number.MAX_SAFE_INTEGER)
    expect(at(exact(-(2n ** 53n), 1000))).toEqual({
      ok: false,
      refusals: [
        {
          code: 'amount-out-of-range',
          subject: '3.1',
          path: ['amount'],
          expected: 'at most 9007199254740991 thousandths',
          actual: '-1125899906842624/125',
        },
      ],
    })
    const twice = ['a', 'b'].map((clause) => ({ clause, amount: largest, facts: [] }))
    expect(postingOf(twice, 'up').ok).toBe(false)
  })

  it('shares nothing with the lines', () => {
    const facts: never[] = []
    const sheet = unwrap(postingOf([{ clause: 'a', amount: exact(1), facts }], 'up'))
    expect(sheet.lines[0]?.facts).not.toBe(facts)
  })
})

it('time does not go back behind the last event, whatever it was', () => {
  const later = instant('2026-05-01T09:00+08:00')
  const between = instant('2026-04-15T09:00+08:00')
  const state = accountOf(posting([line('a', 1), line('b', 1)]), settling([1], { at: later }))
  expect(ledger.can(settling([2], { at: between }), state)).toMatchObject({
    refusals: [{ code: 'time-went-back', expected: later, actual: between }],
  })
  expect(ledger.can(settling([2], { at: later }), state).ok).toBe(true)
})

it('an entry is found by its own id only', () => {
  const state = accountOf(posting([line('a', 1)]))
  for (const id of ['e-01', 'x-1', 'e-0', 'e-', 'e-2', 'e-1.0', 'length', '']) {
    expect(
      ledger.decide(settling([], { entries: [id as ReturnType<typeof entryId>] }), state),
    ).toMatchObject({
      refusals: [{ code: 'entry-unknown' }],
    })
  }
})
