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

  it('says what would be better, and what is there', () => {
    const links = [{ name: 'unit', population: 'units', grades: ['good'] }]
    const raters = [{ group: 'elders', scores: [{ choice: 'good', points: 1 }] }]
    const when = { op: 'below', left: 'value.total', right: 60 } as const
    const never = { op: 'above', left: 'subject.age', right: 150 } as const
    const effect = { kind: 'ungraded' } as const
    const vetoes = [{ clause: 'v', when: { op: 'all', of: [never, when] }, effect }] as const
    const quotas = [quota('a', 'three-star', 0.6), quota('b', 'two-star', 0.5)]
    const rulebook = threeClauses({ catalogue: { ...catalogue, links }, raters, vetoes, quotas })
    const reader = 'a clause that reads it'
    const unread = (name: string, list: string, index: number) => {
      const path = ['catalogue', list, index]
      return { code: 'never-read', subject: name, path, expected: reader, actual: name }
    }
    expect(lintRulebook(rulebook)).toEqual([
      unread('pledge-month', 'facts', 1),
      unread('category', 'attributes', 0),
      unread('last-year', 'inputs', 0),
      unread('unit', 'links', 0),
      {
        ...{ code: 'never-heard', subject: 'elders', path: ['raters', 0] },
        ...{ expected: 'a clause that hears it', actual: 'elders' },
      },
      // Of conditions inside others only the whole is told.
      {
        ...{ code: 'never-met', subject: 'v', path: ['vetoes', 0, 'when'] },
        ...{ expected: 'a condition that the catalogue lets be yes', actual: 'all' },
      },
      {
        ...{ code: 'quotas-over-one', subject: 'b', path: ['quotas'] },
        ...{ expected: 'at most 1', actual: '1.1' },
      },
    ])
  })

  it('takes what a clause reads by its source for read', () => {
    const reads = (left: string, source: string) => {
      const when = { op: 'known', left: `${source}.${left}` } as const
      const vetoes = [{ clause: 'v', when, effect: { kind: 'ungraded' } }]
      const links = [{ name: 'unit', population: 'units', grades: ['good'] }]
      const book = threeClauses({ catalogue: { ...catalogue, links }, vetoes } as Partial<Rulebook>)
      return !lintRulebook(book).some(({ subject }) => subject === left)
    }
    expect(reads('age', 'subject')).toBe(true)
    expect(reads('last-year', 'input')).toBe(true)
    expect(reads('unit', 'link')).toBe(true)
    expect(reads('age', 'input')).toBe(false)
    expect(reads('last-year', 'subject')).toBe(false)
    expect(reads('unit', 'subject')).toBe(false)
  })

  it('goes by what the catalogue says of what is read, and of nothing else', () => {
    const links = [{ name: 'age', population: 'units', grades: ['good'] }]
    const inputs = [...catalogue.inputs, { name: 'age', from: 0, to: 1, decimals: 0 }]
    const never = (left: string, right: unknown, op: string) => {
      const when = { op, left, right }
      const vetoes = [{ clause: 'v', when, whenMissing: 'clear', effect: { kind: 'ungraded' } }]
      const own = { ...catalogue, links, inputs }
      const advice = lintRulebook(threeClauses({ catalogue: own, vetoes } as Partial<Rulebook>))
      return advice.some(({ code }) => code === 'never-met')
    }
    expect(never('subject.age', 149, 'above')).toBe(false)
    expect(never('subject.age', 150, 'above')).toBe(true)
    expect(never('input.age', 1, 'above')).toBe(true)
    expect(never('input.age', 0.5, 'above')).toBe(false)
    expect(never('link.age', 'good', 'equals')).toBe(false)
    expect(never('link.age', 'poor', 'equals')).toBe(true)
    expect(never('subject.category', 'working', 'equals')).toBe(false)
    // Whole numbers alone: none lies between two that follow each other.
    expect(never('subject.age', { from: 3, to: 4, ends: '()' }, 'between')).toBe(true)
    expect(never('input.last-year', { from: 3, to: 4, ends: '()' }, 'between')).toBe(false)
  })

  it('holds quotas together that share their base, and their groups', () => {
    const over = (more: Partial<Quota>, other: Partial<Quota> = more) => {
      const quotas = [quota('a', 'three-star', 0.6, more), quota('b', 'two-star', 0.5, other)]
      const advice = lintRulebook(threeClauses({ quotas }))
      return advice.some(({ code }) => code === 'quotas-over-one')
    }
    const from = (atLeast: string) => ({ base: { atLeast } })
    expect(over({})).toBe(true)
    expect(over({ per: 'subject.category' })).toBe(true)
    expect(over({ per: 'subject.category' }, {})).toBe(false)
    expect(over({}, { base: 'graded' })).toBe(false)
    expect(over(from('two-star'))).toBe(true)
    expect(over(from('two-star'), from('one-star'))).toBe(false)
    expect(over({ share: { first: 5 } }, {})).toBe(false)
  })
})
