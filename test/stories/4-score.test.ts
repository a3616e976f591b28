import { describe, expect, it } from 'vitest'
import {
  balance,
  byClause,
  type LedgerState,
  ledger,
  linesToPost,
  postingOf,
} from '../../src/assessment/index.ts'
import { civilDate, type Instant, instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import { commandId, type Fact, memberId } from '../../src/vocabulary/index.ts'
import { compiled, fact, inputOf, someone } from '../support/subject.ts'

/** A branch that posts points all year, as its rulebook says: base, months of the pledge, rewards. */
const rules = compiled(gridBranch)
const clerk = memberId('clerk-li')
const stamped = { certifiedBy: memberId('committee-1') }

const month = (on: string, points: number, outcome = 'met'): Fact => {
  const fields = { outcome, points, reason: 'as reviewed', pledge: 'p-1' }
  return fact(`month-${on}`, 'pledge-month', on, fields, stamped)
}

const service = (id: string, on: string, hours: number): Fact =>
  fact(id, 'service', on, { hours, what: 'night watch' }, stamped)

/** Posts what the facts known so far give, and returns the account. */
function post(
  state: LedgerState | undefined,
  facts: readonly Fact[],
  at: Instant,
): LedgerState | undefined {
  const attributes = { category: 'in-service', frail: false, pledging: true }
  const lines = unwrap(linesToPost(rules, inputOf({ attributes, facts })))
  const sheet = unwrap(postingOf(lines, 'half-up'))
  const events = unwrap(
    ledger.decide(
      {
        id: commandId(`post-${at}`),
        type: 'post',
        at,
        actor: clerk,
        holder: someone,
        cycle: '2026',
        rulebook: rules.ref,
        lines: sheet.lines,
        effectiveOn: civilDate(at.slice(0, 10)),
      },
      state,
    ),
  )
  return events.reduce<LedgerState | undefined>(ledger.evolve, state)
}

const [april, may] = [instant('2026-04-01T09:00+08:00'), instant('2026-05-01T09:00+08:00')]

describe('a year of points, posted as facts become known', () => {
  const early = [
    month('2026-01-31', 5),
    month('2026-02-28', 6, 'unmet'),
    service('s-1', '2026-03-02', 8),
  ]
  const account = post(undefined, early, april)

  it('given a kept month, an unmet one and eight hours: base 20, task 5, service 0.8', () => {
    expect(balance(account).pending).toBe(25_800)
    expect(byClause(account).map(({ clause, pending }) => [clause, pending])).toEqual([
      ['base.first-year', 20_000],
      ['task', 5_000],
      ['reward.service', 800],
    ])
  })

  it('when nothing new is known, nothing is posted', () => {
    expect(post(account, early, may)).toEqual(account)
  })

  it('when a fact of March comes late, the difference is posted, under the cap of one a month', () => {
    const late = [...early, service('s-0', '2026-03-01', 8)]
    expect(balance(post(account, late, may)).pending).toBe(26_000)
  })

  it('when a fact is withdrawn, the points go, and what stood stays to be read', () => {
    const after = post(account, early.slice(0, 2), may)
    expect(balance(after).pending).toBe(25_000)
  })

  it('when facts arrive in another order, the account holds the same', () => {
    const turned = post(undefined, [...early].reverse(), april)
    expect(byClause(turned)).toEqual(byClause(account))
  })
})
