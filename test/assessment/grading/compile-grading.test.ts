import { describe, expect, it } from 'vitest'
import { compileGrading } from '../../../src/assessment/grading/index.ts'
import {
  decimal,
  exact,
  exactText,
  type Rounding,
  recheck,
  tracing,
  unwrap,
} from '../../../src/foundation/index.ts'
import type { Veto, VetoEffect } from '../../../src/rulebook/index.ts'
import type { Gate, Standing } from '../../../src/vocabulary/index.ts'
import { threeStars } from '../../support/rulebooks.ts'
import { someone } from '../../support/subject.ts'

function standing(value: number, parts: Partial<Standing> = {}): Standing {
  return {
    subject: someone,
    period: '2026',
    rulebook: { id: 'r', version: '1' },
    outcome: 'graded',
    values: [{ name: 'total', value: decimal(value) }],
    gates: [],
    setAside: [],
    ...parts,
  }
}

let count = 0
function veto(effect: VetoEffect, whenMissing?: Veto['whenMissing']): Veto {
  const when = { op: 'known', left: 'input.last-year' } as const
  return { clause: `v-${count++}`, when, effect, ...(whenMissing && { whenMissing }) }
}

const atMost = veto({ kind: 'at-most', grade: 'two-star' })
const exactly = veto({ kind: 'exactly', grade: 'three-star' })
const ungraded = veto({ kind: 'ungraded' })

function graded(value: number, hits: readonly Veto[], vetoes = hits) {
  const gates = vetoes.map(({ clause }): Gate => {
    return { clause, outcome: hits.some((hit) => hit.clause === clause) ? 'hit' : 'clear' }
  })
  const grade = unwrap(compileGrading(threeStars, vetoes)(standing(value, { gates })))
  return [grade.band, grade.grade, grade.because]
}

describe('bands', () => {
  it.each([
    [80, 'three-star'],
    [70, 'three-star'],
    [69.999999, 'two-star'],
    [65, 'two-star'],
    [64.999, 'one-star'],
    [-1, 'one-star'],
  ])('%s is %s', (value, grade) => {
    expect(graded(value, [])).toEqual([grade, grade, []])
  })

  it('take a value that is no decimal as it is', () => {
    const nearly = standing(0, {
      values: [{ name: 'total', value: exact(209_999_999_999, 3_000_000_000) }],
    })
    expect(unwrap(compileGrading(threeStars, [])(nearly)).grade).toBe('two-star')
  })

  it.each([
    ['below', 8_999_999_999_987_576, 150_753_768_844_013, 'low'],
    ['at', 597, 10, 'high'],
  ])('%s an edge that no float tells from it', (_, n, d, grade) => {
    const bands = [
      { grade: 'high', at: { from: 59.7, ends: '[)' } },
      { grade: 'low', at: { to: 59.7, ends: '[)' } },
    ] as const
    const value = exact(n, d)
    const values = [{ name: 'total', value }]
    const grading = { clause: 'bands', value: 'total', bands }
    expect(Number(value.n) / Number(value.d)).toBe(59.7)
    expect(unwrap(compileGrading(grading, [])(standing(0, { values }))).grade).toBe(grade)
  })
})

describe('vetoes', () => {
  it.each([
    ['at most lowers', 75, [atMost], 'two-star', [atMost.clause]],
    ['at most does not lift', 60, [atMost], 'one-star', []],
    ['exactly lifts too', 60, [exactly], 'three-star', [exactly.clause]],
    ['exactly what it is already is no reason', 75, [exactly], 'three-star', []],
    ['ungraded takes the grade away', 75, [ungraded], null, [ungraded.clause]],
    [
      'in order: lowered, then lifted',
      75,
      [atMost, exactly],
      'three-star',
      [atMost.clause, exactly.clause],
    ],
    ['in order: lifted, then lowered', 75, [exactly, atMost], 'two-star', [atMost.clause]],
    ['nothing brings a grade back', 75, [ungraded, exactly, atMost], null, [ungraded.clause]],
  ] as const)('%s', (_, value, hits, grade, because) => {
    const [, given, reasons] = graded(value, [...hits])
    expect([given, reasons]).toEqual([grade, because])
  })

  it('that are clear change nothing', () => {
    expect(graded(75, [], [atMost, ungraded])).toEqual(['three-star', 'three-star', []])
    const open = veto({ kind: 'ungraded' }, 'hit')
    expect(graded(75, [], [open])).toEqual(['three-star', 'three-star', []])
  })

  it.each([
    ['hit', null],
    ['clear', 'three-star'],
  ] as const)('that cannot be answered are %s where the rulebook says so', (whenMissing, grade) => {
    const open = veto({ kind: 'ungraded' }, whenMissing)
    const gates: Gate[] = [{ clause: open.clause, outcome: 'missing' }]
    expect(unwrap(compileGrading(threeStars, [open])(standing(75, { gates }))).grade).toBe(grade)
  })

  it('that cannot be answered otherwise are refused, all at once', () => {
    const open = [veto({ kind: 'ungraded' }), veto({ kind: 'ungraded' }, 'refuse')]
    const gates = open.map(({ clause }): Gate => ({ clause, outcome: 'missing' }))
    const refused = compileGrading(threeStars, open)(standing(75, { gates }))
    expect(refused).toMatchObject({
      refusals: open.map(({ clause }) => ({
        code: 'gate-missing',
        subject: someone,
        actual: clause,
      })),
    })
  })

  it('of which a standing says nothing are missing, never clear', () => {
    expect(compileGrading(threeStars, [atMost])(standing(75))).toMatchObject({
      refusals: [{ code: 'gate-missing' }],
    })
  })
})

describe('a subject that is not graded', () => {
  it('has no grade, for the reason of its profile, and needs no veto answered', () => {
    const grader = compileGrading(threeStars, [atMost])
    const frail = unwrap(grader(standing(75, { outcome: 'scored', profile: 'frail' })))
    expect(frail).toMatchObject({ grade: null, band: 'three-star', because: ['frail'] })
    expect(unwrap(grader(standing(75, { outcome: 'scored' }))).because).toEqual([])
  })
})

describe('fractions', () => {
  const printed = (fractions: Rounding) =>
    compileGrading(
      {
        clause: 'grading',
        value: 'total',
        bands: [
          { grade: 'upper', at: { from: 70, ends: '[)' } },
          { grade: 'lower', at: { to: 69, ends: '(]' } },
        ],
        fractions,
      },
      [],
    )

  it('are rounded as the rulebook names, and the rounding stands in the trace', () => {
    const recorder = tracing()
    recorder.gather(0, { op: 'given', what: 'value', value: decimal(69.5) })
    const grade = unwrap(printed('half-up')(standing(69.5), recorder))
    expect([grade.grade, grade.value && exactText(grade.value)]).toEqual(['upper', '70/1'])
    const trace = recorder.take()
    expect(trace).toMatchObject({ op: 'round', mode: 'half-up', clause: 'grading' })
    expect(trace && unwrap(recheck(trace))).toEqual(exact(70))
    expect(unwrap(printed('floor')(standing(69.5))).grade).toBe('lower')
  })
})
