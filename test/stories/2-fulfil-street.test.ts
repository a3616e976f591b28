import { commandId, factId, memberId, type RecordCommand, record, vouchedFact } from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { rolesOf } from '../../examples/fuxin-street/roles-of.ts'
import { at, streetOn, world } from '../support/street.ts'

describe('service is stamped at street size', async () => {
  const year = await streetOn('2026-12-31')
  const waiting = [...year.records.values()].filter(({ status }) => status === 'awaiting')
  const stamp = (actor: string): RecordCommand => ({
    ...{ id: commandId('c-1'), type: 'certify', at: at('2027-01-04T09:00') },
    ...{ actor: memberId(actor), fact: waiting[0]?.fact ?? factId('none') },
  })
  const as = (actor: string) => ({
    catalogue: world.rulesOf('retired').rulebook.catalogue,
    zone: world.zone,
    actorRoles: rolesOf(year, actor, year.asOf),
  })

  it('four pages wait for their stamp, and none of them counts', () => {
    expect(waiting.map(({ kind }) => kind)).toEqual(['service', 'service', 'service', 'service'])
    expect(waiting.map((fact) => vouchedFact(fact))).toEqual(waiting.map(() => undefined))
  })

  it('a cadre of the community stamps one: it counts', () => {
    const decided = record.decide(stamp('m-014'), waiting[0], as('m-014'))
    expect(decided).toMatchObject({ ok: true, value: [{ type: 'certified' }] })
  })

  it('whoever wrote it down has no stamp', () => {
    const writer = waiting[0]?.versions[0].recordedBy ?? ''
    const decided = record.decide(stamp(writer), waiting[0], as(writer))
    expect(decided).toMatchObject({ refusals: [{ code: 'role-missing', expected: ['cadre'] }] })
  })

  it('a grid secretary writes for the members of the branch, a post that is read of the day', async () => {
    expect(rolesOf(year, 'm-681', year.asOf)).toEqual(['secretary'])
    expect(rolesOf(year, 'm-031', year.asOf)).toEqual([])
    expect(
      rolesOf(await streetOn('2026-01-31'), 'm-031', year.data.street.days.from as never),
    ).toEqual(['secretary'])
  })
})
