import { utc } from 'pledgebook'
import { type BookOptions, memoryLog, openBook } from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { damaged, partsBelow } from '../support/damage.ts'
import { everyCommand } from './every-command.ts'
import { found, join, rules as organisation, rulebook, sent } from './hall.ts'

const within = { days: 3, count: 'calendar' } as const
const line = { clause: '1', where: 'anywhere', by: 'anyone' }
const yearly = { cycle: ['open', 'begin', 'close', 'publish'], notice: ['post'] }

/** Every option, but for those that a host may leave out with less said. */
const whole = {
  ...{ log: memoryLog(), zone: utc, organisation, rulebooks: [rulebook], attempts: 3 },
  permissions: [
    ...everyCommand.map(([to, type]) => [to, [type]] as const),
    ...Object.entries(yearly),
  ].map(([to, types]) => ({ ...line, to, types })),
  grants: [{ member: 'm-clerk', role: 'office', from: '2020-01-01' }],
  ...{ clock: { now: () => '2030-01-01T00:00Z', behind: Infinity, ahead: 10 }, reactions: 'now' },
  year: {
    populations: [
      {
        name: 'all',
        rulebook: rulebook.ref,
        selector: { of: 'members', through: { tie: 'home' } },
      },
    ],
    ...{ roles: 'each', judgedBy: ['appraiser'], effect: { clause: 'e', after: within } },
    hearing: {
      notice: { clause: 'n', atLeast: within, audiences: ['members'], ways: [], waysAtLeast: 0 },
      objections: {
        ...{ clause: 'o', mayObject: ['subject'], grounds: [], evidence: 0, rounds: 1 },
        ...{ window: { ...within, from: 'notice-start' }, late: 'refused', appeal: null },
        ...{ answer: within, ruledBy: ['judge'] },
      },
      calendar: { zone: utc },
    },
  },
}

/** A year of one person, up to its notice. */
const steps = [
  found('u-1', 'town', null),
  join('m-1', 'u-1'),
  {
    ...{ to: 'cycle', type: 'open', cycle: 'y', unit: 'u-1', title: { en: 'Year' } },
    ...{ period: '2026', responsible: 'office' },
  },
  { to: 'cycle', type: 'begin', cycle: 'y' },
  { to: 'cycle', type: 'close', cycle: 'y', asOf: '2026-12-31', at: '2027-01-02T09:00Z' },
  { to: 'cycle', type: 'publish', cycle: 'y', at: '2027-01-03T09:00Z' },
  {
    ...{ to: 'notice', type: 'post', notice: 'n-1', matter: { kind: 'grades', id: 'y' } },
    ...{ content: { ref: 'list' }, audiences: ['members'], ways: [], from: '2027-01-04' },
    at: '2027-01-04T09:00Z',
  },
]

async function answers(options: object) {
  const opened = openBook({ ...options, log: memoryLog() } as unknown as BookOptions)
  if (!opened.ok) return opened.refusals.map(({ code }) => code)
  const said: string[] = []
  for (const step of steps) {
    const done = await opened.value.execute(sent(step))
    if (!done.ok) said.push(...done.refusals.map(({ code }) => code))
  }
  for (const [to, type, body] of everyCommand) {
    expect(await opened.value.execute(sent({ to, type, ...body }))).toHaveProperty('ok')
  }
  return said
}

const places = partsBelow({ ...whole, log: null, rulebooks: [null] })
  .map(({ path }) => path)
  .filter(([option, index]) => option !== 'permissions' || index === undefined || index === 0)
const strange = [null, {}, [], [null], 'x', '', 3, Number.NaN, true, { name: 1 }]

describe('whatever stands in the place of an option', () => {
  test('the whole runs a year', async () => {
    expect(await answers(whole)).toEqual([])
  })

  test('what is left out may be written as undefined', async () => {
    const [first, ...others] = organisation.categories
    const categories = [{ ...first, strivesFor: undefined }, ...others]
    const [population] = whole.year.populations
    const year = { ...whole.year, populations: [{ ...population, knownOf: undefined }] }
    const unsaid = { pause: undefined, hash: undefined, posting: undefined, pledges: undefined }
    const options = { ...whole, ...unsaid, organisation: { ...organisation, categories } }
    expect(await answers({ ...options, year: { ...year, partIn: undefined } })).toEqual([])
  })

  test.each(places.map((path) => [path.join('.'), path] as const))(
    '%s: a book is refused, or opens and answers',
    async (_, path) => {
      for (const put of [[], ...strange.map((value) => [value])]) {
        expect(await answers(damaged(whole, path, ...put))).toBeInstanceOf(Array)
      }
    },
  )
})
