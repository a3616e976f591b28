import { civilDate, gradePopulations, period, unwrap } from 'pledgebook'
import { memoryLog, openBook } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import { at, data, streetOn, world } from '../../support/street.ts'

const { cycle } = data.street
const { book } = await streetOn('2027-02-28')
const { year } = book
const b10 = { cycle, population: 'branches', subject: 'b-10' as never }

describe('what is read of a year', () => {
  it('pages through all appraisals of a population, each once', async () => {
    const found: string[] = []
    let after: string | undefined
    let pages = 0
    do {
      const query = { cycle, population: 'in-service', limit: 100, ...(after && { after }) }
      const page = await year.appraisals(query)
      found.push(...page.entries.map(({ subject }) => subject))
      after = page.next
      pages += 1
    } while (after !== undefined)
    expect([found.length, new Set(found).size, pages]).toEqual([680, 680, 7])
  })

  it('finds everything that one subject was judged to be', async () => {
    const { entries } = await year.appraisals({ subject: 'm-690' as never })
    expect(entries.map(({ population }) => population)).toEqual(['retired', 'secretaries'])
  })

  it('says what was known, whatever came later', async () => {
    const grades = async (when: object) => {
      const found = await year.appraisal(b10, when)
      return found?.results.map(({ grade }) => grade)
    }
    expect(await grades({ knownAt: at('2027-01-10T09:00') })).toBeUndefined()
    expect(await grades({ knownAt: at('2027-01-18T14:59') })).toEqual(['five-star'])
    expect(await grades({ knownAt: at('2027-01-18T15:00') })).toEqual(['five-star', 'four-star'])
    expect(await grades({ asOf: civilDate('2027-01-17') })).toEqual(['five-star'])
    expect((await year.cycle(cycle, { asOf: civilDate('2027-01-17') }))?.status).toBe('provisional')
  })

  it('reckons every edition again, and each is what was published', async () => {
    const editions = unwrap(await year.graded(cycle)) ?? []
    expect(editions.map(({ moved }) => moved.length)).toEqual([0, 4])
    const before = unwrap(await year.graded(cycle, { asOf: civilDate('2027-01-17') })) ?? []
    expect(before).toHaveLength(1)
    expect(unwrap(await year.graded(cycle, { asOf: civilDate('2027-01-10') }))).toBeUndefined()
  })

  it('explains one result, and says who is unknown', async () => {
    expect(unwrap(await year.why(b10)).grade).toBe('four-star')
    const nobody = await year.why({ ...b10, subject: 'b-99' as never })
    expect(nobody).toMatchObject({ ok: false, refusals: [{ code: 'subject-unknown' }] })
  })

  it('lists notices, objections, measures, rolls and bulletins', async () => {
    const notices = await year.notices({ kind: 'grades', id: cycle })
    expect(notices.map(({ id }) => id)).toEqual(['results-1', 'results-2'])
    expect(await year.objections(cycle)).toHaveLength(2)
    expect(await year.objections(cycle, { asOf: civilDate('2027-01-13') })).toHaveLength(1)
    const declined = await year.measures({ cycle, status: 'declined', limit: 1000 })
    expect(declined.entries.map(({ subject }) => subject)).toEqual(['m-025'])
    expect((await year.roll(cycle, 'in-service'))?.exempt).toHaveLength(3)
    const [branches] = unwrap(await year.bulletins(cycle))
    expect(branches?.moved.map(({ subject }) => subject)).toEqual(['b-05', 'b-10'])
  })

  it('stands everybody on a day of a year that runs', async () => {
    const all = unwrap(await year.populations(period('2026'), civilDate('2026-06-30')))
    expect(all.map(({ subjects }) => subjects.length)).toEqual([12, 12, 4, 4, 20, 680, 72, 50, 2])
    const communities = all.filter(({ name }) => name === 'communities')
    expect(unwrap(gradePopulations(communities))[0]?.results).toHaveLength(4)
    const outside = await year.populations(period('2026'), civilDate('2027-01-01'))
    expect(outside.ok || outside.refusals[0].code).toBe('day-outside-period')
  })

  it('names nothing that is outstanding, for all that was due has followed', async () => {
    let after: string | undefined
    let events = 0
    do {
      const page = await book.outstanding({ limit: 1000, ...(after && { after }) })
      expect(page.entries).toEqual([])
      events += page.events
      after = page.next
    } while (after !== undefined)
    expect(events).toBeGreaterThan(3000)
  })
})

it('a book without a year has none', () => {
  expect(unwrap(openBook({ log: memoryLog(), zone: world.zone })).year).toBeUndefined()
})
