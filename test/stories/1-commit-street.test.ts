import { commandId, cycle, memberId, pinOf, unwrap } from 'pledgebook'
import { sha256 } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import { branchRules } from '../../examples/fuxin-street/rules/branches.ts'
import { at, data, streetOn, world } from '../support/street.ts'

const office = { actor: memberId('m-007'), cycle: data.street.cycle }
const context = { actorRoles: ['office'], zone: world.zone }

describe('a street lays down its year', async () => {
  const running = (await streetOn('2026-12-31')).cycles.get(data.street.cycle)

  it('names nine populations and the very text of the rules of each', () => {
    expect(running?.status).toBe('running')
    expect(running?.populations.map(({ name }) => name)).toHaveLength(9)
    expect(new Set(running?.populations.map(({ hash }) => hash)).size).toBe(9)
  })

  it('a bound was moved within the year, under the same version: the closing is refused', () => {
    const moved = { ...branchRules, quotas: branchRules.quotas?.map((q) => ({ ...q, share: 0.5 })) }
    const pin = unwrap(pinOf('branches', moved as typeof branchRules, sha256))
    const populations = world.pins.map((each) => (each.name === 'branches' ? pin : each))
    const rolls = populations.map(({ name }) => {
      return { population: name, in: 1, exempt: 0, out: 0, digest: 'd' }
    })
    const closing = cycle.decide(
      {
        ...{ id: commandId('c-1'), type: 'close', at: at('2027-01-08T09:00'), ...office },
        ...{ asOf: '2026-12-31' as never, populations, rolls },
      },
      running,
      context,
    )
    expect(closing).toMatchObject({
      refusals: [{ code: 'method-changed', path: ['populations', 'branches'] }],
    })
  })

  it('only the office, which answers for it, may take a step', () => {
    const begin = { id: commandId('c-2'), type: 'close', at: at('2027-01-08T09:00') } as const
    const step = { ...begin, ...office, actor: memberId('m-011'), asOf: '2026-12-31' as never }
    const refused = cycle.decide({ ...step, populations: [], rolls: [] }, running, {
      ...context,
      actorRoles: ['secretary'],
    })
    expect(refused).toMatchObject({ refusals: [{ code: 'role-missing', expected: ['office'] }] })
  })
})
