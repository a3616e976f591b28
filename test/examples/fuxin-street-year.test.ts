import { createHash } from 'node:crypto'
import { civilDate, exactText } from 'pledgebook'
import { memoryLog, sha256 } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import { committedData } from '../../examples/fuxin-street/committed-data.ts'
import { dataOf } from '../../examples/fuxin-street/data.ts'
import { reportOf } from '../../examples/fuxin-street/report.ts'
import { rulebooks } from '../../examples/fuxin-street/rules/rulebooks.ts'
import { runYear } from '../../examples/fuxin-street/run/year.ts'
import { theWorld } from '../../examples/fuxin-street/world.ts'

const data = dataOf(committedData)
const world = theWorld()
const log = memoryLog()
// Run once, read as of any day.
const yearOn = (day: string) => runYear(data, world, civilDate(day), log)
const started = performance.now()
const year = await yearOn('2027-02-28')
const seconds = (performance.now() - started) / 1000
const report = reportOf(year)

const resultOf = (population: string, subject: string) =>
  year.graded
    ?.find((each) => each.population.name === population)
    ?.results.find(({ grade }) => grade.subject === subject)
const gradeOf = (population: string, subject: string) => resultOf(population, subject)?.grade.grade

it('takes seconds for the whole street', () => {
  expect(year.commands).toBeGreaterThan(2500)
  expect(seconds).toBeLessThan(60)
})

describe('the street 街道', () => {
  it('has the units and members that the source counts', () => {
    const { units, communities } = report.tree
    expect(units).toMatchObject({ 'grid-branch': 12, 'grid-group': 33, 'resident-unit': 6 })
    expect(communities).toHaveLength(4)
    expect(communities.map(({ kind }) => kind).sort()).toEqual([
      'community-branch',
      ...Array.from({ length: 3 }, () => 'general-branch'),
    ])
    expect(report.head.members).toMatchObject({ 'in-service': 680, retired: 72, floating: 2 })
  })

  it('has nothing that its own rules forbid, on every first day of a month', async () => {
    const days = ['01-01', '02-01', '03-01', '06-30', '07-01', '07-02', '12-31']
    for (const day of days) expect(reportOf(await yearOn(`2026-${day}`)).tree.faults).toEqual([])
  })

  it('seats two leaders of resident units on each general branch, from the day of the upgrade on', async () => {
    const seats = async (day: string) =>
      reportOf(await yearOn(day)).tree.communities.map(({ concurrent }) => concurrent.length)
    expect(await seats('2026-06-30')).toEqual([0, 0, 0, 0])
    expect((await seats('2026-07-01')).sort()).toEqual([0, 2, 2, 2])
  })

  it('changed one secretary on the ground of last year’s class', () => {
    const [change] = report.tree.changes.filter(({ what }) => what === 'post-ended')
    expect(change).toMatchObject({ unit: 'u-daqiao', ground: '上年度社区党（总）支部等次界定' })
    expect(data.history).toContainEqual({
      ...{ population: 'communities', subject: 'u-daqiao', period: '2025', grade: 'not-competent' },
    })
  })
})

describe('agreements 协议书', () => {
  it('are one for each self-employed member, and two are overdue at the end', () => {
    const { pledges, overdue, states } = report.commit.agreements
    expect([pledges, overdue.length]).toEqual([report.head.members['self-employed'], 2])
    const ended = states.filter(({ status }) => status.endsWith('fulfilled'))
    expect(ended.reduce((sum, { count }) => sum + count, 0)).toBe(48)
  })

  it('were signed with the secretary of the day', () => {
    const daqiao = [...year.pledges.values()].filter(
      (each) => 'approval' in each && each.approval?.actor === 'm-031',
    )
    expect(daqiao.length).toBeGreaterThan(5)
  })
})

describe('rules', () => {
  const texts = JSON.stringify(rulebooks)

  it('name a source for every rulebook, and say what is the example’s own', () => {
    for (const [, { source }] of rulebooks) expect(source.length).toBeGreaterThan(1)
    expect(texts).toContain("the example's own")
  })

  it('take nothing off for sickness', () => {
    const ill = [...year.records.values()].filter(
      ({ kind, versions }) => kind === 'attendance' && versions[0].fields['what'] === 'sick-leave',
    )
    const values = ill.map(({ subject }) => [
      subject,
      ...(resultOf('cadres', subject)?.standing.values.map(({ value }) => exactText(value)) ?? []),
    ])
    // Three times late or gone early, and once: half a point each, and nothing else.
    expect(values.sort()).toEqual([
      ['m-012', '197/2'],
      ['m-030', '199/2'],
    ])
  })

  it('grade nobody who was long ill, and count them as exempt', () => {
    const pin = report.commit.cycle?.rulebooks.find(({ population }) => population === 'in-service')
    expect([pin?.in, pin?.exempt]).toEqual([677, 3])
  })

  it('are pinned by the SHA-256 of their text', () => {
    for (const text of ['', 'abc', '网格党支部 👍', 'x'.repeat(1000)]) {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })
})

describe('stars 评星', () => {
  it('go to three of twelve, whatever the number that reached 90', () => {
    const stars = report.evaluate.branches.filter(({ grade }) => grade === 'five-star')
    const reached = report.evaluate.branches.filter(({ band }) => band === 'five-star')
    expect([stars.length, reached.length]).toEqual([3, 4])
  })

  it('T03: 95, less 4, evaluation 88 is 90.1, and the fourth of three seats', async () => {
    const first = reportOf(await yearOn('2027-01-12'))
    const fifth = first.evaluate.branches.find(({ branch }) => branch === 'b-05')
    expect(fifth).toMatchObject({ band: 'five-star', grade: 'four-star', rank: 4 })
    expect(fifth?.total?.exact).toBe('901/10')
    expect(first.evaluate.edges).toMatchObject([{ seats: 3, contenders: 4, lost: ['b-05'] }])
  })

  it('T05: a secretary whose branch loses its star is no longer excellent for it', async () => {
    const before = reportOf(await yearOn('2027-01-17')).evaluate.effects
    expect(before).toEqual([])
    expect(report.evaluate.effects).toEqual([
      {
        objection: 'objection-1',
        moved: [
          {
            population: 'branches',
            subject: 'b-05',
            from: 'four-star',
            to: 'five-star',
            because: 'ruling',
          },
          {
            population: 'branches',
            subject: 'b-10',
            from: 'five-star',
            to: 'four-star',
            because: 'quota',
          },
          {
            population: 'secretaries',
            subject: 'm-685',
            from: 'competent',
            to: 'excellent',
            because: 'link',
          },
          {
            population: 'secretaries',
            subject: 'm-690',
            from: 'excellent',
            to: 'competent',
            because: 'link',
          },
        ],
      },
    ])
  })

  it('are shown anew after the ruling, and only what it changed', () => {
    expect(report.evaluate.notices.map(({ populations }) => populations.length)).toEqual([9, 2])
  })
})

describe('objections 异议', () => {
  it('are two, one upheld and one not, and neither ruled on by who judged first', () => {
    expect(report.evaluate.objections.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['upheld', 'm-006'],
      ['rejected', 'm-006'],
    ])
    const refused = year.refused.flatMap(({ refusals }) => refusals.map(({ code }) => code))
    expect(refused).toContain('judged-before')
  })

  it('leave the first result readable', () => {
    const results = year.appraisals.get('branches/b-10')?.results
    expect(results?.map(({ grade }) => grade)).toEqual(['five-star', 'four-star'])
    expect(results?.[1]?.revision).toMatchObject({ because: 'quota' })
  })

  it('keep the cycle from being confirmed early', async () => {
    expect((await yearOn('2027-01-31')).cycles.get(data.street.cycle)?.status).toBe('provisional')
    expect((await yearOn('2027-02-01')).cycles.get(data.street.cycle)?.status).toBe('confirmed')
    const codes = year.refused.find(({ command }) => command.type === 'confirm')?.refusals
    expect(codes?.map(({ code }) => code)).toEqual(['notice-running', 'window-open'])
  })
})

describe('what follows 运用', () => {
  it('is proposed by the rules and decided by people: all of it, and one declined', () => {
    expect(report.apply.states).toEqual({ 'carried-out': 284, declined: 1 })
    expect(report.apply.declined).toMatchObject([{ subject: 'm-025', clause: 'other-post' }])
  })

  it('pays places 37,000 yuan in all', () => {
    const places = report.apply.money.find(({ clause }) => clause === 'prize-by-rank')
    expect([places?.measures, places?.minor]).toEqual([4, 3_700_000])
  })

  it('cuts every bonus in the proportion of the points lost, to the fen', () => {
    for (const { measures } of [...year.appraisals.values()].filter(isSettled)) {
      for (const { measure } of measures) {
        if (measure.kind !== 'bonus') continue
        const full = data.marks.get(measure.subject)?.attributes['bonus']
        const { money, withheld } = measure
        expect((money?.minor ?? 0) + (withheld?.minor ?? 0)).toBe(Number(full) * 100)
      }
    }
  })

  it('proposes a change of post after two years only, and a talk after one', () => {
    const proposed = (subject: string) =>
      resultOf('cadres', subject)?.measures.map(({ kind }) => kind)
    expect(proposed('m-025')).toEqual(['bonus', 'talk', 'change-of-post'])
    expect(proposed('m-015')).toEqual(['bonus', 'talk'])
    expect([gradeOf('cadres', 'm-025'), gradeOf('cadres', 'm-015')]).toEqual([
      'not-competent',
      'not-competent',
    ])
  })

  it('is decided by nobody in their own case', () => {
    const own = [...year.appraisals.values()]
      .filter(isSettled)
      .flatMap(({ subject, measures }) =>
        measures.filter((each) => 'decision' in each && each.decision.by === subject),
      )
    expect(own).toEqual([])
  })

  it('is carried on, and the next year names what it takes over', () => {
    const next = year.cycles.get(data.street.nextCycle)
    const last = year.cycles.get(data.street.cycle)
    expect([last?.status, next?.status]).toEqual(['carried', 'open'])
    expect(next?.follows?.cycle).toBe(data.street.cycle)
  })
})

describe('exact values', () => {
  it('leave as fractions', () => {
    const text = JSON.stringify(report)
    const exacts = [...text.matchAll(/"exact":"([^"]*)"/g)].map(([, exact]) => exact)
    expect(exacts.length).toBeGreaterThan(30)
    expect(exacts.filter((exact) => !/^-?\d+\/[1-9]\d*$/.test(exact ?? ''))).toEqual([])
  })
})

type Settled = Exclude<
  ReturnType<typeof year.appraisals.get>,
  undefined | { status: 'provisional' }
>

function isSettled(each: { readonly status: string }): each is Settled {
  return each.status !== 'provisional'
}
