import { describe, expect, it } from 'vitest'
import {
  assessIn,
  explain,
  gradePopulations,
  proposeMeasures,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { checkRulebook, type Quota, type Rulebook, type Veto } from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'

const person = (id: string, score: number, status: Person['status'] = 'plain'): Person => ({
  ...{ id, score, service: 0, community: 'north', status },
})
const people = [person('a', 9), person('b', 7), person('c', 7), person('d', 1)]

function graded(quotas: readonly Quota[], more: Partial<Rulebook> = {}, who = people) {
  const rules = compiledRules(quotaRulebook({ quotas, ...more }))
  return unwrap(gradePopulations([populationOf(rules, who)]))
}

const soft = quota({ share: 0.5, tie: '?', effect: 'reported' })

describe('a quota that is only told', () => {
  it('moves nobody, and tells everybody before it on which side of the edge they stand', () => {
    const [{ results } = { results: [] }] = graded([soft])
    expect(results.map(({ grade }) => [grade.grade, grade.because])).toEqual([
      ...['gold', 'gold', 'gold', 'iron'].map((name) => [name, []]),
    ])
    expect(results.map(({ grade }) => grade.cuts?.map(({ outcome }) => outcome))).toEqual([
      ['kept'],
      ['tied'],
      ['tied'],
      undefined,
    ])
    expect(results[0]?.grade.cuts).toMatchObject([{ seats: 2, contenders: 3, reported: true }])
  })

  it('is told from the highest grade down, however it is listed', () => {
    const low = { ...soft, clause: 'low', counts: 'grade-and-above', grade: 'silver' } as const
    const [{ results } = { results: [] }] = graded([low, soft])
    expect(results[0]?.grade.cuts?.map(({ clause }) => clause)).toEqual(['gold-quota', 'low'])
  })

  const spared = (
    seat: 'takes-seat' | 'beyond-seats' | 'apart' | 'in-turn',
    own: typeof people,
  ) => {
    const when = { op: 'equals', left: 'subject.status', right: 'lifted' } as const
    const [{ results } = { results: [] }] = graded([{ ...soft, spares: { when, seat } }], {}, own)
    return results.map(({ grade }) => grade.cuts?.[0])
  }

  it.each([
    ['takes-seat', ['tied', 'held', 'tied'], 2],
    ['beyond-seats', ['kept', 'held', 'kept'], 2],
    ['apart', ['tied', 'held', 'tied'], 1],
    ['in-turn', ['tied', 'kept', 'tied'], 2],
  ] as const)('tells whom it spares apart: %s', (seat, outcomes, seats) => {
    const who = [person('a', 7), person('b', 9, 'lifted'), person('c', 7), person('d', 1)]
    const cuts = spared(seat, who).slice(0, 3)
    expect(cuts.map((cut) => cut?.outcome)).toEqual(outcomes)
    expect(cuts).toMatchObject([0, 1, 2].map(() => ({ reported: true, seats })))
  })

  it('says of whoever takes its turn that it stays where the seats end before it', () => {
    const outcomes = (...own: typeof people) =>
      spared('in-turn', own).map((cut) => cut?.outcome ?? null)
    const [a, d] = [person('a', 9), person('d', 1)]
    const late = [person('b', 8), person('c', 6, 'lifted'), person('e', 6)]
    expect(outcomes(a, ...late)).toEqual(['kept', 'kept', 'held', 'lost'])
    const even = [person('b', 7), person('c', 7, 'lifted')]
    expect(outcomes(a, ...even, d)).toEqual(['kept', 'tied', 'held', null])
  })

  it('looks at what the others left, and may be of the lowest grade', () => {
    const few = quota({ clause: 'few', share: 0.25, tie: 'all-out' })
    const low = { ...soft, clause: 'low', grade: 'iron', share: 0.1 }
    const [{ results } = { results: [] }] = graded([soft, few, low], { afterRuling: 'rerun' })
    expect(results.map(({ grade }) => grade.grade)).toEqual(['gold', 'silver', 'silver', 'iron'])
    expect(results[0]?.grade.cuts?.map((cut) => [cut.clause, cut.contenders])).toEqual([
      ['few', 3],
      ['gold-quota', 1],
    ])
    expect(results[3]?.grade.cuts?.map(({ outcome }) => outcome)).toEqual(['lost'])
  })

  it('asks neither what a tie means nor what a ruling does', () => {
    const faults = (changes: Partial<Quota> | object) =>
      checkRulebook(quotaRulebook({ quotas: [{ ...soft, ...changes }] })).map(({ code, path }) => [
        code,
        path.at(-1),
      ])
    expect(faults({})).toEqual([])
    // What a ruling does hangs on it: asked when it is decided.
    expect(faults({ effect: '?' })).toEqual([
      ['choice-open', 'tie'],
      ['choice-open', 'effect'],
    ])
    expect(faults({ effect: 'falls' })).toEqual([
      ['choice-open', 'tie'],
      ['choice-open', 'afterRuling'],
    ])
    expect(faults({ effect: 'hard' })).toContainEqual(['choice-invalid', 'effect'])
  })

  it('is told as such', () => {
    const lines = (words: typeof wordsEn) =>
      explain(unwrap(assessIn(graded([soft]), 'branches', memberId('a'))), { explain: words })
    expect(lines(wordsEn).join('\n')).toContain('kept (told only: the grade stays)')
    expect(lines(wordsZh).join('\n')).toContain('仅作提示')
  })
})

describe('a veto that makes ineligible', () => {
  const barring: Veto = {
    clause: 'idle',
    when: { op: 'equals', left: 'subject.status', right: 'capped' },
    effect: { kind: 'not-eligible', measures: ['award'] },
  }
  const measures = [
    { clause: 'prize', measure: 'award', decidedBy: 'the town' },
    { clause: 'letter', measure: 'letter', decidedBy: 'the town' },
  ]
  const book = { vetoes: [barring], measures }
  const idle = [person('a', 9), person('b', 8, 'capped')]

  it('leaves the grade, and keeps back the measures that it names, with the clause', () => {
    const [{ results } = { results: [] }] = graded([], book, idle)
    expect(
      results.map(({ grade, measures: all }) => [grade.grade, all.map((m) => m.kind)]),
    ).toEqual([
      ['gold', ['award', 'letter']],
      ['gold', ['letter']],
    ])
    expect(results[1]?.grade).toMatchObject({
      because: [],
      barred: [{ measure: 'award', clause: 'idle' }],
    })
    const rules = compiledRules(quotaRulebook(book))
    expect(unwrap(proposeMeasures(rules, results)).map(({ kind }) => kind)).toHaveLength(3)
  })

  it('is told', () => {
    const lines = explain(unwrap(assessIn(graded([], book, idle), 'branches', memberId('b'))), {
      explain: wordsEn,
    })
    expect(lines.join('\n')).toContain('not eligible for award: idle')
  })

  it('names measures that there are, each once, and is read from JSON', () => {
    const faults = (names: readonly string[]) =>
      checkRulebook(
        quotaRulebook({
          ...book,
          vetoes: [{ ...barring, effect: { kind: 'not-eligible', measures: names } }],
        }),
      ).map(({ code, expected }) => [code, expected])
    expect(faults(['prize'])).toEqual([['barred-measure-unknown', ['award', 'letter']]])
    expect(faults(['award', 'award']).map(([code]) => code)).toEqual(['duplicate'])
    expect(faults([]).map(([code]) => code)).toEqual(['list-empty'])
    const whole = quotaRulebook({ ...book, quotas: [soft] })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(whole))))).toEqual(whole)
  })
})
