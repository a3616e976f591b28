import { describe, expect, it } from 'vitest'
import { countSheets, type Sheet, type SheetRules } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { checkTally, memberId, type SubjectId } from '../../../src/vocabulary/index.ts'
import { codesOf } from '../../support/subject.ts'

const [a, b, c, d] = ['m-a', 'm-b', 'm-c', 'm-d'].map(memberId) as [
  ...[SubjectId, SubjectId, SubjectId, SubjectId],
]

const scores = ['excellent', 'good', 'poor'].map((choice, index) => {
  return { choice, points: 100 - 20 * index }
})

const secret: SheetRules = {
  raters: { group: 'members', scores },
  subjects: [a, b, c],
  rating: { kind: 'secret', entitled: 10, present: 9 },
  voids: { unknown: 'entry', several: 'entry', blank: 'nothing' },
}

const open: SheetRules = {
  ...secret,
  rating: { kind: 'open', roll: [a, b, c, d], self: 'excluded' },
}

/** A sheet that says something of each subject in turn, several things with a bar between, nothing by ''. */
function sheet(...said: string[]): Sheet {
  const entries = said.map((each, index) => {
    const subject = [a, b, c][index] ?? d
    return { subject, says: each === '' ? [] : each.split('|') }
  })
  return { entries }
}

const signed = (by: SubjectId, ...said: string[]): Sheet => ({ ...sheet(...said), by })

/** Each subject's ballots in one line: the choices in order, then the invalid ones. */
function counted(rules: SheetRules, ...sheets: Sheet[]) {
  const { tallies, voided } = unwrap(countSheets(rules, sheets))
  const lines = tallies.map(({ tally }) => {
    return [...tally.counts.map(({ count }) => count), tally.invalid].join(' ')
  })
  return [lines, voided]
}

describe('sheets', () => {
  it('become one tally each, which the rulebook takes as it is', () => {
    const sheets = [sheet('excellent', 'good', 'poor'), sheet('excellent', 'good', 'good')]
    const { tallies, ...rest } = unwrap(countSheets(secret, sheets))
    expect(rest).toEqual({ sheets: 2, voided: [] })
    expect(tallies.map(({ subject }) => subject)).toEqual([a, b, c])
    expect(tallies[2]?.tally).toEqual({
      ...{ group: 'members', entitled: 10, present: 9, invalid: 0 },
      counts: [
        { choice: 'excellent', count: 0 },
        { choice: 'good', count: 1 },
        { choice: 'poor', count: 1 },
      ],
    })
    const choices = scores.map(({ choice }) => choice)
    for (const { tally } of tallies) expect(checkTally(choices, tally, [])).toEqual([])
  })

  it('of nobody are tallies of nobody', () => {
    expect(counted(secret)).toEqual([['0 0 0 0', '0 0 0 0', '0 0 0 0'], []])
  })

  it.each([
    ['unknown', 'great'],
    ['unknown', '__proto__'],
    ['unknown', '100'],
    ['several', 'good|poor'],
    ['several', 'good|good'],
  ])('that are %s (%s) lose the entry or the sheet', (reason, said) => {
    const bad = sheet('good', said, 'poor')
    const good = sheet('good', 'good', 'good')
    expect(counted(secret, bad, good)).toEqual([
      ['0 2 0 0', '0 1 0 1', '0 1 1 0'],
      [{ reason, sheets: 0, entries: 1 }],
    ])
    const strict = { ...secret, voids: { ...secret.voids, [reason]: 'sheet' } as const }
    expect(counted(strict, bad, good)).toEqual([
      ['0 1 0 1', '0 1 0 1', '0 1 0 1'],
      [{ reason, sheets: 1, entries: 0 }],
    ])
  })

  it.each([
    ['nothing', ['0 1 0 0', '0 0 0 0', '0 0 0 0'], []],
    ['entry', ['0 1 0 0', '0 0 0 1', '0 0 0 1'], [{ reason: 'blank', sheets: 0, entries: 2 }]],
    ['sheet', ['0 0 0 1', '0 0 0 1', '0 0 0 1'], [{ reason: 'blank', sheets: 1, entries: 0 }]],
  ] as const)('that leave something blank lose %s, said or not', (blank, lines, voided) => {
    const rules = { ...secret, voids: { ...secret.voids, blank } }
    expect(counted(rules, sheet('good', '', ''))).toEqual([lines, voided])
    expect(counted(rules, sheet('good'))).toEqual([lines, voided])
  })

  it('that name one subject twice say several things of it', () => {
    const twice: Sheet = { entries: [...sheet('good').entries, ...sheet('good').entries] }
    expect(counted(secret, twice)).toEqual([
      ['0 0 0 1', '0 0 0 0', '0 0 0 0'],
      [{ reason: 'several', sheets: 0, entries: 1 }],
    ])
  })

  it('that name somebody who is not rated are unknown there', () => {
    const strange = sheet('good', 'good', 'good', 'good')
    expect(counted(secret, strange)).toEqual([
      ['0 1 0 0', '0 1 0 0', '0 1 0 0'],
      [{ reason: 'unknown', sheets: 0, entries: 1 }],
    ])
    const strict = { ...secret, voids: { ...secret.voids, unknown: 'sheet' } as const }
    expect(counted(strict, strange)[1]).toEqual([{ reason: 'unknown', sheets: 1, entries: 0 }])
  })

  it('with several faults that take the sheet are told once', () => {
    const voids = { unknown: 'sheet', several: 'sheet', blank: 'sheet' } as const
    expect(counted({ ...secret, voids }, sheet('', 'good|poor', 'great'))[1]).toEqual([
      { reason: 'unknown', sheets: 1, entries: 0 },
    ])
  })
})

describe('at most so many of a grade on one sheet', () => {
  const limit = (voids: 'entry' | 'sheet', count = 1): SheetRules => {
    return { ...secret, atMost: [{ choice: 'excellent', count, voids }] }
  }
  const much = sheet('excellent', 'excellent', 'good')
  const fair = sheet('excellent', 'good', 'good')

  it('loses these entries, or the sheet', () => {
    expect(counted(limit('entry'), much, fair)).toEqual([
      ['1 0 0 1', '0 1 0 1', '0 2 0 0'],
      [{ reason: 'too-many', sheets: 0, entries: 2 }],
    ])
    expect(counted(limit('sheet'), much, fair)).toEqual([
      ['1 0 0 1', '0 1 0 1', '0 1 0 1'],
      [{ reason: 'too-many', sheets: 1, entries: 0 }],
    ])
    expect(counted(limit('sheet', 2), much, fair)[1]).toEqual([])
  })

  it('does not count what is invalid for another reason', () => {
    expect(counted(limit('sheet'), sheet('excellent', 'excellent|good', ''))).toEqual([
      ['1 0 0 0', '0 0 0 1', '0 0 0 0'],
      [{ reason: 'several', sheets: 0, entries: 1 }],
    ])
  })
})

describe('an open rating of each other', () => {
  it('leaves out what raters say of themselves, and counts one voter less there', () => {
    const sheets = [
      signed(a, 'excellent', 'good', 'good'),
      signed(b, 'good', 'excellent', 'good'),
      signed(d, 'good', 'good', 'good'),
    ]
    const { tallies } = unwrap(countSheets(open, sheets))
    expect(tallies.map(({ tally }) => tally.entitled)).toEqual([3, 3, 3])
    expect(counted(open, ...sheets)).toEqual([['0 2 0 0', '0 2 0 0', '0 3 0 0'], []])
    const counts = { ...open, rating: { ...open.rating, self: 'counts' } as SheetRules['rating'] }
    expect(counted(counts, ...sheets)[0]).toEqual(['1 2 0 0', '1 2 0 0', '0 3 0 0'])
    expect(unwrap(countSheets(counts, [])).tallies[0]?.tally.entitled).toBe(4)
  })

  it('counts somebody who does not rate as nobody less', () => {
    const rating = { kind: 'open', roll: [b, c], self: 'excluded' } as const
    const { tallies } = unwrap(countSheets({ ...open, rating }, []))
    expect(tallies.map(({ tally }) => tally.entitled)).toEqual([2, 1, 1])
  })

  it('does not look at what raters say of themselves', () => {
    const voids = { unknown: 'sheet', several: 'sheet', blank: 'sheet' } as const
    const atMost = [{ choice: 'excellent', count: 1, voids: 'sheet' }] as const
    const rules = { ...open, voids, atMost }
    for (const own of ['', 'great', 'good|good', 'excellent']) {
      expect(counted(rules, signed(a, own, 'excellent', 'good'))).toEqual([
        ['0 0 0 0', '1 0 0 0', '0 1 0 0'],
        [],
      ])
    }
  })

  it('names neither raters nor sheets in what it gives', () => {
    const text = JSON.stringify(unwrap(countSheets(open, [signed(d, 'good', 'poor', 'good|poor')])))
    expect(text).not.toContain(d)
    expect(text).not.toMatch(/"by"|index|path/)
  })
})

describe('sheets with marks', () => {
  const rules: SheetRules = {
    ...secret,
    raters: { group: 'judges', marks: { from: 0, to: 100, decimals: 1 } },
    subjects: [a],
  }
  const gives = (...says: (string | number)[]): Sheet => ({ entries: [{ subject: a, says }] })

  it('are counted by their points, the highest first', () => {
    const sheets = [gives(80), gives(90.5), gives(80), gives(0), gives(100)]
    expect(unwrap(countSheets(rules, sheets)).tallies[0]?.tally).toEqual({
      ...{ group: 'judges', entitled: 10, present: 9, invalid: 0, counts: [] },
      marks: [
        { points: 100, count: 1 },
        { points: 90.5, count: 1 },
        { points: 80, count: 2 },
        { points: 0, count: 1 },
      ],
    })
  })

  it.each([100.1, -1, 90.55, Number.NaN, '90'])('%s is none', (says) => {
    const { tallies, voided } = unwrap(countSheets(rules, [gives(says)]))
    expect(tallies[0]?.tally).toMatchObject({ marks: [], invalid: 1 })
    expect(voided).toEqual([{ reason: 'unknown', sheets: 0, entries: 1 }])
  })
})

describe('what is refused', () => {
  const refusals = (rules: SheetRules, ...sheets: Sheet[]) => {
    const result = countSheets(rules, sheets)
    return result.ok ? [] : result.refusals.map(({ code, actual }) => [code, actual])
  }

  it('is a name in a secret vote: how many, and never which', () => {
    expect(refusals(secret, signed(a), sheet('good'), signed(b))).toEqual([['rater-named', 2]])
  })

  it('is a sheet without a name in an open rating, a stranger, and a second sheet', () => {
    const other = memberId('m-x')
    expect(refusals(open, sheet('good'))).toEqual([['rater-missing', 1]])
    expect(refusals(open, signed(other), signed(a))).toEqual([['rater-unknown', [other]]])
    expect(refusals(open, signed(d), signed(b), signed(d), signed(b), signed(b))).toEqual([
      ['rater-repeated', [b, d]],
    ])
  })

  it('is a box with more sheets than voters, or than people who came', () => {
    const two = [sheet('good'), sheet('good')]
    const rated = (rating: Partial<SheetRules['rating']>) => {
      return refusals({ ...secret, rating: { kind: 'secret', ...rating } as never }, ...two)
    }
    expect(rated({ entitled: 1 })).toEqual([['ballots-above-entitled', 2]])
    expect(rated({ entitled: 2, present: 1 })).toEqual([['ballots-above-present', 2]])
    expect(rated({ entitled: 2, present: 3 })).toEqual([['present-above-entitled', 3]])
    expect(rated({ entitled: 2, present: 2 })).toEqual([])
  })

  it('are rules that contradict themselves', () => {
    const limits = [
      { choice: 'great', count: 1, voids: 'entry' },
      { choice: 'good', count: 0.5, voids: 'entry' },
    ] as const
    const rating = { kind: 'secret', entitled: -1, present: Number.NaN } as const
    expect(codesOf(countSheets({ ...secret, subjects: [a, b, a], atMost: limits }, []))).toEqual([
      ...['subject-repeated', 'choice-unknown', 'ballots-invalid'],
    ])
    expect(codesOf(countSheets({ ...secret, rating }, []))).toEqual([
      ...['ballots-invalid', 'ballots-invalid'],
    ])
    const roll = { kind: 'open', roll: [a, a], self: 'counts' } as const
    expect(codesOf(countSheets({ ...open, rating: roll }, []))).toEqual(['subject-repeated'])
  })
})
