import { appraisal, commandId, cycle, memberId } from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { effectRules } from '../../examples/fuxin-street/rules/hearing.ts'
import { at, data, streetOn, world } from '../support/street.ts'

const year = await streetOn('2027-02-02')
const key = { cycle: data.street.cycle, population: 'cadres', subject: memberId('m-025') }
const judged = year.appraisals.get('cadres/m-025')

function decide(actor: string, ...actorRoles: string[]) {
  return appraisal.decide(
    {
      ...{ id: commandId('c-1'), type: 'decide', at: at('2027-02-03T09:00'), ...key },
      ...{ actor: memberId(actor), measure: 'other-post', outcome: 'accepted', reason: 'agreed' },
    },
    judged,
    {
      ...{ cycle: year.cycles.get(data.street.cycle), actorRoles, concerned: [] },
      ...{ effect: effectRules, calendar: world.hearing.calendar, objections: [] },
    },
  )
}

describe('a change of post is proposed after two years', () => {
  it('by the rules, with the year before as its ground, and nothing has happened', () => {
    const measures = judged && 'measures' in judged ? judged.measures : []
    const [, , last] = measures
    expect(last).toMatchObject({
      ...{ status: 'proposed', measure: { clause: 'other-post', decidedBy: 'working-committee' } },
    })
    expect(last?.measure.run).toEqual([{ period: '2025', grade: 'not-competent' }])
  })

  it('is decided by the committee, by nobody else, and never by oneself', () => {
    expect(decide('m-001', 'working-committee').ok).toBe(true)
    expect(decide('m-007', 'office')).toMatchObject({ refusals: [{ code: 'role-missing' }] })
    expect(decide('m-025', 'working-committee')).toMatchObject({
      refusals: [{ code: 'own-case' }],
    })
  })
})

describe('a confirmed year', () => {
  it('is not confirmed a second time', () => {
    const again = cycle.decide(
      {
        ...{ id: commandId('c-2'), type: 'confirm', at: at('2027-02-02T10:00') },
        ...{ actor: memberId('m-007'), cycle: data.street.cycle },
      },
      year.cycles.get(data.street.cycle),
      { actorRoles: ['office'], zone: world.zone },
    )
    expect(again).toMatchObject({ refusals: [{ code: 'cycle-stage-wrong' }] })
  })

  it('is not applied while a measure is open', async () => {
    const early = (await streetOn('2027-02-09')).refused.filter(({ room }) => room === 'cycle')
    expect(early.map(({ command }) => command.type)).toEqual(['confirm'])
    const statuses = [...year.appraisals.values()].flatMap((each) =>
      'measures' in each ? each.measures.map(({ status }) => status) : [],
    )
    expect(new Set(statuses)).toEqual(new Set(['proposed']))
  })
})
