import { describe, expect, it } from 'vitest'
import { countSheets, type Sheet, type SheetRules } from '../../../src/assessment/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'

const [a, b, c] = [memberId('m-a'), memberId('m-b'), memberId('m-c')] as const
const scores = ['good', 'poor'].map((choice) => ({ choice, points: choice === 'good' ? 100 : 0 }))
const rules: SheetRules = {
  raters: { group: 'members', scores },
  subjects: [a, b],
  rating: { kind: 'secret', entitled: 3, present: 2 },
  voids: { unknown: 'entry', several: 'entry', blank: 'nothing' },
}
const open = { rating: { kind: 'open', roll: [a, b, c], self: 'excluded' } } as const
const sheet = (by?: typeof a): Sheet => ({ entries: [], ...(by !== undefined && { by }) })

/** Everything that is wrong, with where it stands and what would have been right. */
function wrong(changes: Partial<SheetRules>, ...sheets: Sheet[]) {
  const result = countSheets({ ...rules, ...changes }, sheets)
  return (result.ok ? [] : result.refusals).map(({ code, subject, path, expected, actual }) => {
    return [code, subject, path.join('.'), expected, actual]
  })
}

const secret = (entitled: number, present: number) => {
  return { rating: { kind: 'secret', entitled, present } } as Partial<SheetRules>
}
const number = 'a whole number from 0 to 1000000'
const most = 1_000_000

describe('rules of sheets that are none', () => {
  it.each<[Partial<SheetRules>, unknown[]]>([
    [{}, []],
    [{ subjects: [a, b, a] }, [['subject-repeated', a, 'subjects.2', 'once', null]]],
    [
      { atMost: [{ choice: 'moon', count: 1, voids: 'entry' }] as never },
      [['choice-unknown', 'members', 'atMost.0.choice', ['good', 'poor'], 'moon']],
    ],
    [
      { atMost: [{ choice: 'good', count: -1, voids: 'entry' }] as never },
      [['ballots-invalid', 'members', 'atMost.0.count', number, -1]],
    ],
    [{ atMost: [{ choice: 'good', count: most, voids: 'entry' }] as never }, []],
    [secret(most, most), []],
    [secret(0, 0), []],
    [secret(most + 1, 2), [['ballots-invalid', 'members', 'rating.entitled', number, most + 1]]],
    [secret(3, 0.5), [['ballots-invalid', 'members', 'rating.present', number, 0.5]]],
    [secret(-1, 0), [['ballots-invalid', 'members', 'rating.entitled', number, -1]]],
    [secret(2, 3), [['present-above-entitled', 'members', 'rating', 2, 3]]],
    [secret(3, 3), []],
  ])('%j', (changes, expected) => {
    expect(wrong(changes)).toEqual(expected)
  })
})

describe('who handed in what', () => {
  it('no more than were there, or entitled', () => {
    const sheets = (count: number) => Array.from({ length: count }, () => sheet())
    expect(wrong({}, ...sheets(2))).toEqual([])
    expect(wrong({}, ...sheets(3))).toEqual([['ballots-above-present', 'members', 'rating', 2, 3]])
    expect(wrong({}, ...sheets(4))).toEqual([
      ['ballots-above-entitled', 'members', 'rating', 3, 4],
      ['ballots-above-present', 'members', 'rating', 2, 4],
    ])
  })

  it('nobody is named where the rating is secret', () => {
    expect(wrong({}, sheet(a), sheet())).toEqual([['rater-named', 'members', '', 0, 1]])
  })

  it('everybody once where it is open, and stands on the roll', () => {
    expect(wrong(open, sheet(a), sheet(b), sheet(c))).toEqual([])
    const codes = (...sheets: Sheet[]) => wrong(open, ...sheets).map(([code, who]) => [code, who])
    const stranger = memberId('m-z')
    expect(codes(sheet(), sheet(stranger), sheet(a), sheet(a))).toMatchObject({ length: 3 })
    expect(codes(sheet(a))).toEqual([])
    const twice = { rating: { ...open.rating, roll: [a, b, a] } } as const
    expect(wrong(twice)).toEqual([['subject-repeated', a, 'rating.roll.2', 'once', null]])
  })
})
