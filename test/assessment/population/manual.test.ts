import { describe, expect, it } from 'vitest'
import {
  assessIn,
  explain,
  grade,
  gradePopulations,
  type ManualGrade,
  regrade,
  stand,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { checkRulebook, type ManualRule, type Rulebook } from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'
import { codesOf } from '../../support/subject.ts'

const rule: ManualRule = { clause: 'by-hand', grades: ['gold', 'iron'], decidedBy: 'the town' }
const book = (changes: Partial<Rulebook> = {}) =>
  quotaRulebook({
    manual: rule,
    quotas: [quota({ share: 0.5 })],
    afterRuling: 'keep-seats',
    ...changes,
  })

const person = (id: string, score: number): Person => {
  return { id, score, service: 0, community: 'north', status: 'plain' }
}
const people = [person('a', 9), person('b', 7)]

const byHand = (changes: Partial<ManualGrade> = {}): ManualGrade => ({
  subject: memberId('b'),
  grade: 'gold',
  reason: 'an honour of the province',
  by: memberId('m-9'),
  from: civilDate('2026-07-01'),
  until: civilDate('2027-01-01'),
  ...changes,
})

function run(day: string, grades: readonly ManualGrade[], rulebook = book()) {
  const rules = compiledRules(rulebook)
  const standings = people.map((each) => unwrap(stand(rules, inputOfPerson(each))))
  return grade(rules, standings, { manual: { asOf: civilDate(day), grades } })
}

describe('a grade by hand', () => {
  it.each([
    ['2026-06-30', 'silver'],
    ['2026-07-01', 'gold'],
    ['2026-12-31', 'gold'],
    ['2027-01-01', 'silver'],
  ])('holds on its days and ends: %s', (day, expected) => {
    expect(unwrap(run(day, [byHand()])).map((each) => each.grade)).toEqual(['gold', expected])
  })

  it('keeps the computed one beside it, and moves nobody', () => {
    const [a, b] = unwrap(run('2026-07-01', [byHand()]))
    expect(a).not.toHaveProperty('manual')
    expect(b).toMatchObject({
      grade: 'gold',
      because: ['gold-quota', 'by-hand'],
      manual: { clause: 'by-hand', computed: { grade: 'silver', because: ['gold-quota'] } },
    })
    const [, same] = unwrap(run('2026-07-01', [byHand({ subject: memberId('a') })]))
    expect(same?.grade).toBe('silver')
    const [kept] = unwrap(run('2026-07-01', [byHand({ subject: memberId('a') })]))
    expect(kept?.because).toEqual([])
  })

  it('stands in for one that people have still to decide, and only for it', () => {
    const tied = [person('a', 9), person('b', 9)]
    const rules = compiledRules(book({ quotas: [quota({ share: 0.5, tie: 'refuse' })] }))
    const standings = tied.map((each) => unwrap(stand(rules, inputOfPerson(each))))
    const manual = { asOf: civilDate('2026-08-01'), grades: [byHand()] }
    const [a, b] = unwrap(grade(rules, standings, { manual }))
    expect(a?.undecided).toBeDefined()
    expect(b).not.toHaveProperty('undecided')
    expect(b?.manual?.computed.undecided).toBeDefined()
  })

  it.each([
    [{ grade: 'silver' }, 'manual-grade-unknown'],
    [{ subject: memberId('z') }, 'subject-unknown'],
    [{ by: memberId('b') }, 'own-case'],
    [{ reason: ' ' }, 'text-invalid'],
    [{ until: civilDate('2026-07-01') }, 'manual-span-empty'],
    [{ until: 'soon' as ManualGrade['until'] }, 'civil-date-invalid'],
  ])('that cannot stand is refused: %j', (changes, code) => {
    expect(codesOf(run('2026-07-01', [byHand(changes)]))).toEqual([code])
  })

  it('is one at a time, one after another, and only where the rulebook lets people', () => {
    const twice = byHand({
      grade: 'iron',
      from: civilDate('2026-12-31'),
      until: civilDate('2027-06-30'),
    })
    expect(codesOf(run('2026-07-01', [byHand(), twice]))).toEqual(['manual-repeated'])
    const after = { ...twice, from: civilDate('2027-01-01') }
    expect(unwrap(run('2027-01-01', [byHand(), after]))[1]?.grade).toBe('iron')
    const { manual: _, ...without } = book()
    expect(codesOf(run('2026-07-01', [byHand()], without))).toEqual(['manual-not-allowed'])
    const { grades: __, ...every } = rule
    expect(
      unwrap(run('2026-07-01', [byHand({ grade: 'silver' })], book({ manual: every }))),
    ).toHaveLength(2)
  })

  it('is told with who gave it, why, until when, and what was computed; regrading keeps it', () => {
    const manual = { asOf: civilDate('2026-08-01'), grades: [byHand()] }
    const graded = unwrap(
      gradePopulations([populationOf(compiledRules(book()), people, { manual })]),
    )
    const first = (words: typeof wordsEn) =>
      explain(unwrap(assessIn(graded, 'branches', memberId('b'))), { explain: words })[0]
    expect(first(wordsEn)).toBe(
      'gold, given by m-9 until 2027-01-01: an honour of the province; computed: silver instead of gold: 7 lies in [6, ∞) (gold-quota)',
    )
    expect(first(wordsZh)).toContain('由m-9决定，至2027-01-01止')
    const change = { population: 'branches', input: inputOfPerson(person('a', 8)) }
    const again = unwrap(regrade(graded, [change])).populations[0]?.results ?? []
    expect(again.map((each) => each.grade.grade)).toEqual(['gold', 'gold'])
    expect(again[1]?.grade.manual?.computed.grade).toBe('silver')
  })

  it('is a clause that is checked and read', () => {
    const faults = (manual: ManualRule) =>
      checkRulebook(book({ manual })).map(({ code, path }) => [code, path.join('.')])
    expect(faults({ ...rule, grades: ['tin'] })).toEqual([['grade-unknown', 'manual.grades.0']])
    expect(faults({ ...rule, grades: [] })).toEqual([['list-empty', 'manual.grades']])
    expect(faults({ ...rule, decidedBy: ' ' })).toEqual([['word-invalid', 'manual.decidedBy']])
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(book()))))).toEqual(book())
  })
})
