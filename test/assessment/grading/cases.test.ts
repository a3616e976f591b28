import { describe, expect, it } from 'vitest'
import {
  assess,
  compileRulebook,
  explain,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { CaseGrading, GradeCase, Rulebook } from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { quotaRulebook } from '../../support/quota-cases.ts'
import { codesOf, inputOf } from '../../support/subject.ts'

const score = (name: string, from: number): GradeCase['when'] => ({
  op: 'at-least',
  left: `input.${name}`,
  right: from,
})

/** The score and the service for the first; the one or the other alone for less. */
const top: GradeCase = {
  clause: 'both',
  title: { en: 'score and service', zh: '得分与服务' },
  grade: 'gold',
  when: { op: 'all', of: [score('score', 6), score('service', 4)] },
  whenMissing: 'clear',
}
const scored: GradeCase = {
  clause: 'scored',
  grade: 'silver',
  when: score('score', 4),
  whenMissing: 'refuse',
}

function byCases(changes: Partial<CaseGrading> = {}, more: Partial<Rulebook> = {}): Rulebook {
  const grading: CaseGrading = {
    kind: 'cases',
    clause: 'grading',
    value: 'total',
    grades: [
      { grade: 'gold', title: { en: 'gold star', zh: '金星' } },
      { grade: 'silver' },
      { grade: 'bronze' },
      { grade: 'iron' },
    ],
    cases: [top, scored],
    otherwise: 'bronze',
    several: 'first',
    ...changes,
  }
  return quotaRulebook({ grading, ...more })
}

function assessed(rulebook: Rulebook, score: number, service: number, status = 'plain') {
  const attributes = { community: 'north', status }
  return assess(
    unwrap(compileRulebook(rulebook)),
    inputOf({ attributes, inputs: { score, service } }),
  )
}

const told = (...all: Parameters<typeof assessed>) => {
  const { grade, band, byCase, because } = unwrap(assessed(...all))
  return [grade, band, byCase, because]
}

describe('cases', () => {
  it.each([
    ['what must hold together holds', 6, 4, 'gold', 'both'],
    ['the score alone is not enough', 9, 3, 'silver', 'scored'],
    ['neither', 3, 9, 'bronze', undefined],
  ] as const)('%s', (_, points, service, grade, clause) => {
    expect(told(byCases(), points, service)).toEqual([grade, grade, clause, []])
  })

  it('that hold at once: the first gives the grade, or both are named', () => {
    expect(told(byCases({ cases: [scored, top] }), 9, 9)[0]).toBe('silver')
    expect(assessed(byCases({ several: 'refuse' }), 9, 9)).toMatchObject({
      refusals: [
        { code: 'cases-contradict', expected: ['gold', 'silver'], actual: ['both', 'scored'] },
      ],
    })
    const alike = { ...scored, grade: 'gold' }
    expect(told(byCases({ several: 'refuse', cases: [top, alike] }), 9, 9)[0]).toBe('gold')
  })

  it('of whom none meets have no grade where the text says so; a floor gives one', () => {
    const none = byCases({ otherwise: null })
    expect(told(none, 3, 0)).toEqual([null, null, undefined, []])
    expect(told(none, 3, 0, 'lifted')).toEqual(['silver', null, undefined, ['lift']])
    expect(told(none, 3, 0, 'capped')).toEqual([null, null, undefined, []])
  })

  it('are followed by vetoes', () => {
    expect(told(byCases(), 9, 9, 'capped')).toEqual(['silver', 'gold', 'both', ['cap']])
  })

  it('that read what is missing are as the clause says; one below the first that holds is not asked', () => {
    const input = (inputs: { readonly [name: string]: number }) =>
      inputOf({ attributes: { community: 'north', status: 'plain' }, inputs })
    const none = { kind: 'constant', clause: 'none', points: 0 } as const
    const values = [{ name: 'total', of: none }]
    const rules = unwrap(compileRulebook(byCases({}, { values })))
    expect(assess(rules, input({ service: 9 }))).toMatchObject({
      refusals: [{ code: 'gate-missing', actual: 'scored' }],
    })
    expect(unwrap(assess(rules, input({ score: 6 }))).grade).toBe('silver')
    const turned = unwrap(
      compileRulebook(
        byCases({ cases: [{ ...top, when: score('service', 4) }, scored] }, { values }),
      ),
    )
    expect(unwrap(assess(turned, input({ service: 9 }))).grade).toBe('gold')
  })

  it('are told with the clause and where the text says it', () => {
    const lines = explain(unwrap(assessed(byCases(), 6, 4)), { explain: wordsEn })
    expect(lines[0]).toBe('gold star: score and service (6)')
    expect(explain(unwrap(assessed(byCases(), 6, 4)), { explain: wordsZh })[0]).toBe(
      '金星：得分与服务（6）',
    )
    const none = explain(unwrap(assessed(byCases({ otherwise: null }), 3, 0)), { explain: wordsEn })
    expect(none[0]).toBe('no grade: no case is met (3)')
    const lifted = assessed(byCases({ otherwise: null }), 3, 0, 'lifted')
    expect(explain(unwrap(lifted), { explain: wordsEn })[0]).toBe(
      'silver instead of no grade: no case is met (3) (lift)',
    )
  })
})

describe('a grading by cases', () => {
  const faults = (changes: object) => {
    const result = compileRulebook(byCases(changes))
    return result.ok ? [] : result.refusals.map(({ code, path }) => [code, path.slice(1).join('.')])
  }

  it.each([
    [{}, []],
    [{ grades: [] }, [['list-empty', 'grades']]],
    [{ cases: [] }, [['list-empty', 'cases']]],
    [{ otherwise: '?' }, [['choice-open', 'otherwise']]],
    [{ otherwise: 'tin' }, [['grade-unknown', 'otherwise']]],
    [{ several: '?' }, [['choice-open', 'several']]],
    [{ several: undefined }, [['choice-open', 'several']]],
    [{ several: undefined, cases: [top] }, []],
    [{ cases: [{ ...top, whenMissing: undefined }] }, [['choice-open', 'cases.0.whenMissing']]],
    [{ cases: [{ ...top, grade: 'tin' }] }, [['grade-unknown', 'cases.0.grade']]],
    [{ cases: [top, { ...scored, clause: 'both' }] }, [['clause-duplicate', 'cases.1.clause']]],
    [{ kind: 'dice' }, [['clause-kind-unknown', 'kind']]],
  ] as const)('%j', (changes, found) => {
    const own = faults(changes).filter(([code]) => code !== 'grade-unknown' || found.length > 0)
    expect(own.slice(0, Math.max(1, found.length))).toEqual(found)
  })

  it('is read from JSON as it is', () => {
    const book = byCases({ otherwise: null })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(book))))).toEqual(book)
    expect(codesOf(parseRulebook({ ...book, grading: { ...book.grading, bands: [] } }))).toEqual([
      'unknown-field',
    ])
  })
})
