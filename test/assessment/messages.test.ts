import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  assessmentMessages,
  compileRulebook,
  countSheets,
  grade,
  gradePopulations,
  linesToPost,
  type ManualGrade,
  regrade,
  type Sheet,
  type SheetRules,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { type Refusal, refusal, unwrap } from '../../src/foundation/index.ts'
import type { Quorum } from '../../src/rulebook/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { everySort, extended } from '../support/extensions.ts'
import {
  compiledRules,
  inputOfPerson,
  linkedRulebook,
  populationOf,
  quota,
  quotaRulebook,
  reading,
} from '../support/quota-cases.ts'
import { catalogue, everyKind, threeClauses, withNode } from '../support/rulebooks.ts'
import { compiled, fact, inputOf, tally } from '../support/subject.ts'
import { subjectWays } from './subject-ways.ts'

const plain = { id: 'a', score: 6, service: 0, community: 'north', status: 'plain' } as const
const { grading } = quotaRulebook()
const strict = compiledRules(
  quotaRulebook({
    grading: {
      ...grading,
      steps: { clause: 'steps', up: 1, without: 'refuse', vetoes: 'limited' },
    },
  }),
)

const contradicting = compiledRules(
  quotaRulebook({
    grading: {
      kind: 'cases',
      clause: 'grading',
      value: 'total',
      otherwise: 'iron',
      several: 'refuse',
      grades: ['gold', 'silver', 'bronze', 'iron'].map((name) => ({ grade: name })),
      cases: [
        { clause: 'high', grade: 'gold', when: { op: 'at-least', left: 'value.total', right: 6 } },
        {
          clause: 'higher',
          grade: 'silver',
          when: { op: 'below', left: 'value.service', right: 5 },
        },
      ],
    },
  }),
)

const handRules = compiledRules(
  quotaRulebook({ manual: { clause: 'by-hand', decidedBy: 'the town' } }),
)

function byHand(changes: Partial<ManualGrade>, rulesHere = handRules, times = 1) {
  const given: ManualGrade = {
    ...{ subject: memberId('a'), grade: 'gold', reason: 'an honour', by: memberId('m-9') },
    ...{ from: civilDate('2026-07-01'), until: civilDate('2027-01-01'), ...changes },
  }
  const standing = unwrap(stand(rulesHere, inputOfPerson(plain)))
  const grades = Array.from({ length: times }, () => given)
  return grade(rulesHere, [standing], { manual: { asOf: civilDate('2026-08-01'), grades } })
}

const attributes = { category: 'working' }
const rules = compiled(threeClauses())
const all = compiled(everyKind())

const served = (fields: Parameters<typeof fact>[3]) =>
  fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'there', reason: 'r', ...fields })

const recorded = { ...served({}), recordedOn: civilDate('2026-05-01') }
const late = { after: { months: 1 }, means: 'refuse' } as const
const timely = compiled(
  threeClauses({
    catalogue: { ...catalogue, facts: catalogue.facts.map((kind) => ({ ...kind, late })) },
  }),
)

const standing = unwrap(stand(rules, inputOf({ attributes })))

const when = { op: 'at-least', left: 'input.last-year', right: 1 } as const
const open = threeClauses({
  vetoes: [{ clause: 'v', when, whenMissing: 'refuse', effect: { kind: 'ungraded' } }],
})

const bands = [{ grade: 'all', at: { from: 0, to: 70, ends: '[]' } as const }]

const tied = [quota({ share: 0.5, tie: 'refuse' })]
const seats = compiledRules(quotaRulebook({ quotas: tied, afterRuling: 'keep-seats' }))
const even = ['a', 'b', 'c'].map((id, index) => {
  return { id, score: index < 2 ? 8 : 1, service: 0, community: 'north', status: 'plain' } as const
})
const branches = populationOf(seats, even)
const readers = populationOf(compiledRules(linkedRulebook('branches')), even, { name: 'readers' })
const decide = (...names: readonly string[]) => ({
  clause: 'gold-quota',
  seated: names.map((name) => memberId(name)),
})
const decided = (...all: readonly ReturnType<typeof decide>[]) =>
  gradePopulations([{ ...branches, decided: all }])
const ruled = (...names: readonly string[]) =>
  regrade(
    unwrap(gradePopulations([branches])),
    names.map((id) => {
      const [one] = even
      return { population: 'branches', input: inputOfPerson({ ...(one ?? fail()), id }) }
    }),
  )
const fail = () => {
  throw new Error('nobody')
}
const placed = (period: string) =>
  unwrap(stand(seats, { ...inputOfPerson(even[0] ?? fail()), period }))
const past = (...periods: readonly string[]) =>
  inputOf({ attributes, history: periods.map((period) => ({ period, grade: null })) })

const scores = [1, 2].map((points) => ({ choice: `c-${points}`, points }))
const quorum: Quorum = {
  anyOf: [{ group: 'members', count: 'valid', of: 'entitled', share: '2/3', strictly: true }],
  failed: 'refuse',
}
const groups = [{ group: 'members', weight: 1 }]
const most = { kind: 'plurality', clause: 'most', groups, tie: 'refuse', quorum } as const
const voting = compiled(
  withNode({ ...most, missingGroup: 'refuse' }, { raters: [{ group: 'members', scores }] }),
)
const even3 = { ...tally('members', { 'c-1': 3, 'c-2': 3 }), entitled: 6 }
const few = { ...tally('members', { 'c-1': 3 }), entitled: 6 }

const secretRules: SheetRules = {
  raters: { group: 'members', scores },
  subjects: [],
  rating: { kind: 'secret' },
  voids: { unknown: 'entry', several: 'entry', blank: 'entry' },
}
const roll = [memberId('m-1')]
const signedRules: SheetRules = { ...secretRules, rating: { kind: 'open', roll, self: 'counts' } }
const sheetBy = (by: string): Sheet => ({ by: memberId(by), entries: [] })

const own = unwrap(compileRulebook(extended, { extensions: everySort }))
const steady = { clause: 'steady', use: 'steady', version: '1', output: 5 }
const replay = (recorded: readonly (typeof steady)[]) =>
  stand(own, inputOf({ attributes, recorded }))

/** One way to each code of the room. */
const ways: { readonly [code: string]: () => { ok: boolean; refusals?: readonly Refusal[] } } = {
  ...subjectWays,
  'as-of-outside-period': () =>
    stand(rules, inputOf({ attributes, asOf: civilDate('2025-01-01') })),
  'bands-short': () =>
    compileRulebook(threeClauses({ grading: { clause: 'grading', value: 'total', bands } })),
  'cases-contradict': () => assess(contradicting, inputOfPerson({ ...plain, score: 9 })),
  'extension-out-of-bounds': () => replay([{ ...steady, output: 9 }]),
  'fact-late': () => stand(timely, inputOf({ attributes, facts: [recorded] })),
  'input-invalid': () => stand(rules, { ...inputOf({ attributes }), facts: 'none' as never }),
  'fact-of-another': () =>
    stand(rules, inputOf({ attributes, subject: memberId('m-2'), facts: [served({})] })),
  'fact-repeated': () => stand(rules, inputOf({ attributes, facts: [served({}), served({})] })),
  'facts-too-many': () =>
    stand(rules, inputOf({ attributes, facts: Array(100_001).fill(served({})) })),
  'field-invalid': () => stand(rules, inputOf({ attributes, facts: [served({ hours: 25 })] })),
  'gate-missing': () => {
    const strict = compiled(open)
    return grade(strict, [unwrap(stand(strict, inputOf({ attributes })))])
  },
  'linkage-cycle': () => {
    const rules = compiledRules(linkedRulebook('readers'))
    return gradePopulations([readers, { ...branches, rules }])
  },
  'linkage-unknown': () => {
    const subjects = readers.subjects.map((each) => ({ ...each, links: { far: memberId('a') } }))
    return gradePopulations([branches, { ...readers, subjects }])
  },
  'linked-subject-unknown': () => gradePopulations([branches, reading(readers, () => 'nobody')]),
  'manual-grade-unknown': () => byHand({ grade: 'tin' }),
  'manual-not-allowed': () => byHand({}, compiledRules(quotaRulebook())),
  'manual-repeated': () => byHand({}, handRules, 2),
  'manual-span-empty': () => byHand({ until: civilDate('2026-07-01') }),
  missing: () => stand(all, inputOf({ attributes })),
  'not-tied': () => decided(decide('c')),
  'period-not-earlier': () => stand(rules, past('2026')),
  'period-not-of-cycle': () => stand(rules, inputOf({ attributes, period: '2026-Q1' })),
  'period-repeated': () => stand(rules, past('2025', '2025')),
  'periods-mixed': () =>
    grade(seats, [placed('2026'), { ...placed('2027'), subject: memberId('b') }]),
  'plurality-tied': () => stand(voting, inputOf({ attributes, tallies: [even3] })),
  'points-out-of-bounds': () => stand(all, inputOf({ attributes, facts: [served({ hours: 3 })] })),
  'population-needed': () => assess(seats, inputOfPerson(even[0] ?? fail())),
  'population-repeated': () => gradePopulations([branches, branches]),
  'population-unknown': () => gradePopulations([readers]),
  'posting-missing': () => linesToPost(rules, inputOf({ attributes })),
  'quorum-failed': () => stand(voting, inputOf({ attributes, tallies: [few] })),
  'rater-missing': () => countSheets(signedRules, [{ entries: [] }]),
  'rater-named': () => countSheets(secretRules, [sheetBy('m-1')]),
  'rater-repeated': () => countSheets(signedRules, [sheetBy('m-1'), sheetBy('m-1')]),
  'rater-unknown': () => countSheets(signedRules, [sheetBy('m-2')]),
  'ratio-unbounded': () => {
    const one = (clause: string) => ({ kind: 'constant', clause, points: 1 }) as const
    const when = { op: 'known', left: 'input.last-year' } as const
    const to = {
      kind: 'mean',
      clause: 'mean',
      none: 'zero',
      of: [{ value: one('a'), applies: when }],
    } as const
    return compileRulebook(
      withNode({ kind: 'ratio', clause: 'rate', of: one('b'), to, zero: 'zero' }),
    )
  },
  'reason-missing': () => stand(all, inputOf({ attributes, facts: [served({ reason: '' })] })),
  'recorded-day-missing': () => stand(timely, inputOf({ attributes, facts: [served({})] })),
  'recording-differs': () => replay([{ ...steady, use: 'median' }]),
  'rulebook-not-in-force': () => stand(rules, inputOf({ attributes, period: '2025' })),
  'step-history-missing': () => grade(strict, [unwrap(stand(strict, inputOfPerson(plain)))]),
  'standing-of-other-rules': () => grade(compiled(threeClauses({ version: '2' })), [standing]),
  'subject-repeated': () => grade(seats, [placed('2026'), placed('2026')]),
  'subject-unknown': () => {
    return assessIn(unwrap(gradePopulations([branches])), 'branches', memberId('z'))
  },
  'tally-period-unknown': () =>
    stand(all, inputOf({ attributes, tallies: [{ ...tally('members', {}), period: '2026-03' }] })),
  'tally-repeated': () =>
    stand(all, inputOf({ attributes, tallies: [tally('members', {}), tally('members', {})] })),
  'tally-unknown': () => stand(all, inputOf({ attributes, tallies: [tally('nobody', {})] })),
  'tie-decided-twice': () => decided(decide('a'), decide('b')),
  'tie-open': () => ruled('c'),
  'tie-seats-differ': () => decided(decide('a', 'b')),
}

type Say = (refusal: Refusal) => string

describe('messages', () => {
  const { en, zh } = assessmentMessages

  it('are there for every code of the room, in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ways).sort())
    expect(Object.keys(zh).sort()).toEqual(Object.keys(ways).sort())
  })

  it.each(Object.entries(ways))('say %s as it is met', (code, way) => {
    const found = way().refusals?.find((each) => each.code === code)
    if (!found) throw new Error(`no way to ${code}`)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    expect(found).toMatchSnapshot()
    const sentences = [en, zh].map((words) => {
      const say = Object.entries(words).find(([name]) => name === code)?.[1] as Say
      return say(found)
    })
    expect(sentences).toMatchSnapshot()
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object|null|\{/)
      expect(sentence).toMatch(/[.。]$/)
    }
  })

  it.each(Object.keys(ways))('do not fail on a bare %s', (code) => {
    for (const words of [en, zh]) {
      const say = Object.entries(words).find(([name]) => name === code)?.[1] as Say
      expect(say(refusal(code)).length).toBeGreaterThan(8)
    }
  })
})
