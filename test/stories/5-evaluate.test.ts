import { describe, expect, it } from 'vitest'
import { assess, explain, grade, stand, wordsEn } from '../../src/assessment/index.ts'
import { period, periodsIn } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import {
  type Fact,
  type Fields,
  factId,
  memberId,
  type SubjectId,
} from '../../src/vocabulary/index.ts'
import { codesOf, compiled, tally } from '../support/subject.ts'

/** The same branch at the end of the year: ballots, stars, and why. */
const rules = compiled(gridBranch)

const member = (name: string) => {
  const subject: SubjectId = memberId(name)
  const made = (id: string, kind: string, on: string, fields: Fields): Fact => ({
    id: factId(`${name}-${id}`),
    kind,
    subject,
    on: `${on}-15` as Fact['on'],
    fields,
    certifiedBy: memberId('committee-1'),
  })
  const months = (points: number) =>
    periodsIn('month', period('2026')).map(({ id }) =>
      made(id, 'pledge-month', id, { outcome: 'met', points, reason: 'kept', pledge: 'p' }),
    )
  return { subject, made, months }
}

const active = { category: 'in-service', frail: false, pledging: true }
const wellLiked = [
  tally('members', { excellent: 10, qualified: 6, basic: 3, unqualified: 1 }),
  tally('residents', { excellent: 20 }),
]

const wang = member('wang')
const wangsYear = {
  subject: wang.subject,
  period: '2026',
  attributes: active,
  inputs: { 'last-year': 93 },
  facts: wang.months(6),
  tallies: wellLiked,
}

describe('the end of the year', () => {
  it('given twelve kept months and good ballots: 18.6 + 70, and 94.25 from the ballots', () => {
    const result = unwrap(assess(rules, wangsYear))
    expect(result.grade).toBe('five-star')
    expect(explain(result, { explain: wordsEn })[0]).toBe('five stars: 90.86 lies in [90, ∞)')
  })

  it('when the residents have not been asked, there is no star, and no zero either', () => {
    const refused = assess(rules, { ...wangsYear, tallies: wellLiked.slice(0, 1) })
    expect(refused).toMatchObject({ refusals: [{ code: 'missing', expected: 'tally.residents' }] })
  })

  it('when a service record is proved false, two stars are the most', () => {
    const proven = wang.made('false', 'false-record', '2026-06', { finding: 'hours made up' })
    const result = unwrap(assess(rules, { ...wangsYear, facts: [...wangsYear.facts, proven] }))
    expect([result.band, result.grade, result.because]).toEqual([
      'five-star',
      'two-star',
      ['honest-records'],
    ])
  })

  it('a frail member is cared for and not graded; a retired one without a pledge has 60 for it', () => {
    const frail = { ...wangsYear, attributes: { ...active, frail: true }, facts: [] }
    expect(unwrap(assess(rules, frail)).grade).toBeNull()
    const retired = { category: 'retired', frail: false, pledging: false }
    const result = unwrap(assess(rules, { ...wangsYear, attributes: retired, facts: [] }))
    expect(result.standing.profile).toBe('retired')
    expect(result.grade).toBe('four-star')
  })

  it('many are stood one by one and graded together, in any order', () => {
    const li = member('li')
    const lisYear = { ...wangsYear, subject: li.subject, facts: li.months(5) }
    const standings = [wangsYear, lisYear].map((year) => unwrap(stand(rules, year)))
    const graded = unwrap(grade(rules, standings)).map((each) => [each.subject, each.grade])
    expect(graded).toEqual([
      ['wang', 'five-star'],
      ['li', 'four-star'],
    ])
  })

  it('a standing of this year is not graded by the rules of the next', () => {
    const next = compiled({ ...gridBranch, version: '2027-1' })
    expect(codesOf(grade(next, [unwrap(stand(rules, wangsYear))]))).toEqual([
      'standing-of-other-rules',
    ])
  })
})
