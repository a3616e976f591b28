import { describe, it } from 'vitest'
import type { CompiledRulebook, LinkedGrade } from '../../src/assessment/index.ts'
import { exact } from '../../src/foundation/index.ts'
import type {
  Amount,
  Cap,
  Grading,
  MeasureRule,
  Open,
  OpenRulebook,
  OrderKey,
  Profile,
  Quota,
  Rulebook,
  Settled,
  ValueNode,
} from '../../src/rulebook/index.ts'
import { hongyaSecretaries } from '../../src/rulebooks/index.ts'
import { type Condition, memberId } from '../../src/vocabulary/index.ts'

const quota: Quota = {
  clause: 'third',
  grade: 'five-star',
  counts: 'grade',
  share: 0.3,
  seats: 'down',
  base: 'all',
  tie: '?',
}

describe('a quota', () => {
  it('must say who is counted and what a tie means, if only that it is open', () => {
    // How a share is rounded the check asks; a number of seats has nothing to round.
    void ({ ...quota, share: { allBut: 3 } } satisfies Quota)
    // @ts-expect-error seats are counted from the first or from the last
    void ({ ...quota, share: { last: 3 } } satisfies Quota)
    // @ts-expect-error what becomes of seats beside those who are spared is left out
    void ({ ...quota, spares: { when: { op: 'known', left: 'subject.a' } } } satisfies Quota)
    const { tie: __, ...untied } = quota
    // @ts-expect-error what a tie means is left out
    untied satisfies Quota
    // @ts-expect-error there is no such rounding
    void ({ ...quota, seats: 'nearest' } satisfies Quota)
    // @ts-expect-error a drawn lot is no choice
    void ({ ...quota, tie: 'lot' } satisfies Quota)
    // @ts-expect-error pools are words of an attribute
    void ({ ...quota, per: 'value.total' } satisfies Quota)
    // @ts-expect-error an upheld objection runs everything again or keeps the seats
    void ('ignore' satisfies Rulebook['afterRuling'])
  })
})

describe('what a text leaves open', () => {
  it('may be numbers, words and whole parts, and no names', () => {
    void ({ per: '?', points: '?' } satisfies Open<Cap>)
    void ('?' satisfies OpenRulebook['values'][number]['of'])
    void ('?' satisfies Open<Profile>['outcome'])
    // @ts-expect-error a cap says per what
    void ({ points: '?' } satisfies Open<Cap>)
    // @ts-expect-error there is no such outcome
    void ('forgiven' satisfies Open<Profile>['outcome'])
    // @ts-expect-error the kind tells clauses from each other
    void ({ kind: '?', clause: 'a', points: 1 } satisfies OpenRulebook['values'][number]['of'])
    void ({ op: 'above', left: 'subject.days', right: '?' } satisfies Open<Profile>['when'])
    // @ts-expect-error what is asked is the author's
    void ({ op: '?', of: [] } satisfies Open<Profile>['when'])
    // @ts-expect-error and of what
    void ({ op: 'above', left: '?', right: 1 } satisfies Open<Profile>['when'])
  })

  it('is in every rulebook that may be one, and in none that is compiled', () => {
    const written = (rulebook: Rulebook): OpenRulebook => rulebook
    const settled = (rulebook: Settled<Rulebook>): Rulebook => rulebook
    void [written, settled]
    type Rules = CompiledRulebook['rulebook']
    // @ts-expect-error decided
    void ('?' satisfies NonNullable<Rules['quotas']>[number]['tie'])
    // @ts-expect-error decided
    void ('?' satisfies CompiledRulebook['measures'][number]['whenMissing'])
    // @ts-expect-error decided
    void ('?' satisfies Extract<Rules['grading'], { kind: 'shares' }>['tie'])
    // @ts-expect-error decided
    void ('?' satisfies Extract<Rules['values'][number]['of'], { kind: 'ratio' }>['zero'])
  })
})

describe('an order', () => {
  it('reads values and attributes, and says which end comes first', () => {
    void ({ by: 'subject.years', first: 'lowest' } satisfies OrderKey)
    // @ts-expect-error inputs may be absent
    void ({ by: 'input.years', first: 'lowest' } satisfies OrderKey)
    // @ts-expect-error which end comes first is left out
    void ([{ by: 'value.total' }] satisfies Grading['order'])
  })
})

describe('a measure', () => {
  const rule: MeasureRule = { clause: 'a', measure: 'award', decidedBy: 'town' }

  it('is decided by somebody, and says what a gap in a run means', () => {
    const { decidedBy: _, ...nobodys } = rule
    // @ts-expect-error people decide
    nobodys satisfies MeasureRule
    // @ts-expect-error a gap is left out
    void ({ ...rule, run: { periods: 2 } } satisfies MeasureRule)
    // @ts-expect-error a gap breaks, is skipped or is refused
    void ({ ...rule, run: { periods: 2, gap: 'counts' } } satisfies MeasureRule)
  })

  it('has an amount of one kind', () => {
    // @ts-expect-error how cents are rounded is left out
    void ({ kind: 'of-principal', of: 'subject.wage' } satisfies Amount)
    // @ts-expect-error a principal is an attribute or an input
    void ({ kind: 'of-principal', of: 'value.total', rounding: 'up' } satisfies Amount)
    // @ts-expect-error a pool is of something
    void ({ kind: 'pool', pool: {}, by: 'equal', leftover: 'stays' } satisfies Amount)
    // @ts-expect-error ties in rank are left out
    void ({ kind: 'by-rank', amounts: [1] } satisfies Amount)
  })
})

describe('links', () => {
  it('are read by name, as a grade or as a value', () => {
    void ({ op: 'equals', left: 'link.branch', right: 'five-star' } satisfies Condition)
    // @ts-expect-error there is no such source
    void ({ op: 'equals', left: 'links.branch', right: 'five-star' } satisfies Condition)
    // @ts-expect-error which link is left out
    void ({ kind: 'linked', clause: 'x' } satisfies ValueNode)
  })

  it('carry exact values, and the subject that they are of', () => {
    const subject = memberId('b-1')
    void ({ subject, grade: null, value: exact(1, 3) } satisfies LinkedGrade)
    // @ts-expect-error a number is no exact value
    void ({ subject, grade: null, value: 0.3 } satisfies LinkedGrade)
    // @ts-expect-error whose result it is is left out
    void ({ grade: null, value: exact(1, 3) } satisfies LinkedGrade)
  })
})

describe('a published rulebook', () => {
  it('that caps a grade needs one below it', () => {
    // @ts-expect-error one band has none below
    hongyaSecretaries([{ grade: 'excellent', at: { ends: '()' } }])
  })
})
