import { describe, expect, it } from 'vitest'
import { lintRulebook, type Quota, type Rulebook } from '../../src/rulebook/index.ts'
import { smallest } from '../../src/rulebooks/index.ts'
import { catalogue, everyKind, serviceNode, threeClauses, withNode } from '../support/rulebooks.ts'
import { chinese, english } from './faults-of.ts'

/** What is advised, in the room of which the sentences must be: code, subject and path. */
function advised(rulebook: Rulebook) {
  return lintRulebook(rulebook).map((each) => {
    expect(english[each.code]?.(each)).toBeTypeOf('string')
    expect(chinese[each.code]?.(each)).toBeTypeOf('string')
    return [each.code, each.subject, each.path.join('.')]
  })
}

const quota = (clause: string, grade: string, share: number, more: Partial<Quota> = {}): Quota => {
  return {
    clause,
    grade,
    counts: 'grade',
    share,
    seats: 'down',
    base: 'all',
    tie: 'refuse',
    ...more,
  }
}

describe('advice', () => {
  it('there is none where everything is read', () => {
    expect(advised(smallest)).toEqual([])
    expect(advised(everyKind()).filter(([code]) => code === 'never-met')).toEqual([])
  })

  it('names what nothing reads', () => {
    expect(advised(threeClauses())).toEqual([
      ['never-read', 'pledge-month', 'catalogue.facts.1'],
      ['never-read', 'category', 'catalogue.attributes.0'],
      ['never-read', 'age', 'catalogue.attributes.1'],
      ['never-read', 'last-year', 'catalogue.inputs.0'],
    ])
    const links = [{ name: 'unit', population: 'units', grades: ['good'] }]
    const raters = [{ group: 'elders', scores: [{ choice: 'good', points: 1 }] }]
    const more = advised(threeClauses({ catalogue: { ...catalogue, links }, raters }))
    expect(more.slice(-2)).toEqual([
      ['never-read', 'unit', 'catalogue.links.0'],
      ['never-heard', 'elders', 'raters.0'],
    ])
  })

  it('names conditions beyond the catalogue', () => {
    const where = { op: 'above', left: 'fact.hours', right: 24 } as const
    const never = (rulebook: Rulebook) => advised(rulebook).filter(([code]) => code === 'never-met')
    expect(never(withNode({ ...serviceNode, clause: 'more', where }))).toEqual([
      ['never-met', 'more', 'values.0.of.where'],
    ])
    expect(
      never(withNode({ ...serviceNode, clause: 'more', where: { ...where, right: 23.9 } })),
    ).toEqual([])
    const veto = (when: NonNullable<Rulebook['vetoes']>[number]['when']) =>
      threeClauses({
        vetoes: [{ clause: 'v', when, whenMissing: 'clear', effect: { kind: 'ungraded' } }],
      })
    const met = [['never-met', 'v', 'vetoes.0.when']]
    expect(never(veto({ op: 'above', left: 'subject.age', right: 150 }))).toEqual(met)
    expect(never(veto({ op: 'below', left: 'input.last-year', right: 0 }))).toEqual(met)
    expect(
      never(
        veto({
          op: 'not',
          of: { op: 'in', left: 'subject.category', right: ['working', 'retired'] },
        }),
      ),
    ).toEqual(met)
    expect(never(veto({ op: 'at-least', left: { count: 'service', where }, right: 1 }))).toEqual(
      met,
    )
    expect(never(veto({ op: 'below', left: 'value.total', right: -1 }))).toEqual([])
  })

  it('names quotas that are more than the whole together', () => {
    const over = (...quotas: Quota[]) =>
      advised(threeClauses({ quotas })).filter(([code]) => code === 'quotas-over-one')
    expect(over(quota('a', 'three-star', 0.6), quota('b', 'two-star', 0.5))).toEqual([
      ['quotas-over-one', 'b', 'quotas'],
    ])
    expect(over(quota('a', 'three-star', 0.6), quota('b', 'two-star', 0.4))).toEqual([])
    expect(
      over(
        quota('a', 'three-star', 0.6),
        quota('b', 'two-star', 0.9, { counts: 'grade-and-above' }),
      ),
    ).toEqual([])
    expect(
      over(quota('a', 'three-star', 0.6), quota('b', 'two-star', 0.5, { base: 'graded' })),
    ).toEqual([])
  })
})
