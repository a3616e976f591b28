import {
  civilDate,
  decimalText,
  gradePopulations,
  period,
  type SubjectId,
  unwrap,
} from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { data, streetOn } from '../support/street.ts'

/** Points of the communities as they stood at the end of a day. */
async function pointsOn(day: string): Promise<Readonly<Record<string, string>>> {
  const { book } = await streetOn(day)
  const all = unwrap(await book.year.populations(period(data.street.period), civilDate(day)))
  const [graded] = unwrap(gradePopulations(all.filter(({ name }) => name === 'communities')))
  return Object.fromEntries(
    graded?.results.map(({ standing }) => [
      standing.subject,
      standing.values.map(({ value }) => decimalText(value)).join(),
    ]) ?? [],
  )
}

describe('a hundred points less what fell short', () => {
  it('fall through the year, and never rise', async () => {
    const points = await Promise.all(['2026-01-01', '2026-06-30', '2026-12-31'].map(pointsOn))
    expect(points[0]).toEqual({
      ...{ 'u-baihe': '100', 'u-daqiao': '100', 'u-fuxing': '100', 'u-wenhua': '100' },
    })
    expect(points[2]).toEqual({
      ...{ 'u-baihe': '94.5', 'u-daqiao': '83.5', 'u-fuxing': '91', 'u-wenhua': '69.5' },
    })
    for (const unit of Object.keys(points[0] ?? {})) {
      const falling = points.map((each) => Number(each[unit]))
      expect([...falling].sort((a, b) => b - a)).toEqual(falling)
    }
  })

  it('are what the leader in charge and no other is measured by', async () => {
    const year = await streetOn('2027-01-12')
    const of = (population: string, subject: string) =>
      year.graded
        ?.find((each) => each.population.name === population)
        ?.results.find(({ grade }) => grade.subject === (subject as SubjectId))?.grade.value
    expect(of('leaders', 'm-004')).toEqual(of('communities', 'u-wenhua'))
  })
})
