import { describe, expect, it } from 'vitest'
import { wordsEn, wordsZh } from '../../../src/assessment/index.ts'
import { roundings } from '../../../src/foundation/index.ts'

describe.each([
  ['en', wordsEn],
  ['zh', wordsZh],
])('words in %s', (language, words) => {
  it('know their language', () => {
    expect(words.language).toBe(language)
  })

  it('know every window and leave an unknown one as it is', () => {
    const windows = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'cycle', 'period']
    for (const window of windows) expect(words.period(window)).not.toBe(window)
    expect(words.period('fortnight')).toBe('fortnight')
  })

  it('know every reason for which a fact does not count', () => {
    for (const reason of [
      'not-certified',
      'outside-period',
      'after-as-of',
      'kind-not-in-rulebook',
    ]) {
      expect(words.setAside({ fact: 'f-1', reason })).not.toContain(reason)
    }
    expect(words.setAside({ fact: 'f-1', reason: 'else' })).toContain('else')
  })

  it('leave out what a fact does not have', () => {
    const bare = {
      points: '2',
      on: '2026-03-01',
      fact: 'f-1',
      evidence: [],
      certifiedBy: undefined,
      reckoning: undefined,
    }
    const full = { ...bare, evidence: ['e-1', 'e-2'], certifiedBy: 'm-9', reckoning: '4 × 0.5' }
    expect(words.fact(full)).toContain('4 × 0.5')
    expect(words.fact(full)).toContain('e-1')
    expect(words.fact(full).length).toBeGreaterThan(words.fact(bare).length)
    expect(words.fact(bare)).not.toMatch(/undefined|,\s*$/)
  })

  it('tell caps with and without a window, inputs with and without a factor', () => {
    const cut = { before: '12', after: '10', limit: '10' }
    expect(words.cut({ ...cut, per: undefined })).not.toBe(words.cut({ ...cut, per: 'a month' }))
    const given = { input: 'last-year', value: '93' }
    expect(words.input({ ...given, factor: undefined })).not.toContain('×')
    expect(words.input({ ...given, factor: '0.2' })).toContain('×')
  })

  it('tell a silent group with what its silence means', () => {
    const silent = { group: 'members', because: 'no-ballots' }
    const said = ['zero', 'reweight'].map((means) => words.noBallots({ ...silent, means }))
    expect(new Set(said).size).toBe(2)
    expect(words.noBallots({ ...silent, means: 'else' })).toContain('else')
    const reasons = ['no-ballots', 'too-few', 'no-quorum', 'all-dropped']
    const why = reasons.map((because) => words.noBallots({ ...silent, because, means: 'zero' }))
    expect(new Set(why).size).toBe(reasons.length)
    for (const text of why) expect(text).not.toMatch(/no-ballots|too-few|no-quorum|all-dropped/)
    expect(words.rounded({ before: '69.5', after: '70', mode: 'else' })).toContain('else')
  })

  it('every sentence as it stands, with whatever may be absent and without', () => {
    const read = { link: '街道', subject: 'u-1', value: '82' }
    const fact = { on: '2026-03-01', fact: 'f-1' }
    const vouched = { certifiedBy: 'm-9', evidence: ['e-1', 'e-2'] }
    const bare = { certifiedBy: undefined, evidence: [] }
    const tie = { between: ['A', 'B'], revote: false, seats: '2', because: 'q' } as const
    const cut = { before: '12', after: '10', limit: '10' }
    const quota = {
      ...{ clause: 'q', grade: 'A', base: '9', seats: '2', contenders: '3' },
      decided: undefined,
      reported: false,
    }
    const none = { rank: undefined, run: [], money: undefined, withheld: undefined }
    const measure = { measure: 'prize', decidedBy: 'the town', clause: '7' }
    const run = [
      { period: '2025', grade: 'A' },
      { period: '2024', grade: undefined },
    ]
    expect([
      words.graded({ grade: 'A', value: '80', interval: '[80, 90)' }),
      ...roundings.map((mode) => words.rounded({ before: '69.5', after: '70', mode })),
      words.ungraded({ because: 'frail', outcome: undefined }),
      words.ungraded({ because: 'new', outcome: 'commented' }),
      words.ungraded({ because: 'ill', outcome: 'suspended' }),
      words.ungraded({ because: 'guest', outcome: 'not-in-scope' }),
      words.decided({ by: 'm-9', reason: 'a year in hospital' }),
      words.changed({ grade: 'B', band: 'A', because: 'idle' }),
      words.undecided({ ...tie, tied: ['m-1', 'm-2', 'm-3'], count: '3' }),
      words.undecided({
        ...tie,
        between: ['A', undefined],
        revote: true,
        tied: ['m-1'],
        count: '2',
      }),
      words.byCase({ grade: 'A', value: '80', met: 'both' }),
      words.byCase({ grade: undefined, value: '80', met: undefined }),
      words.byRank({ grade: 'A', rank: '3', value: '80', because: '' }),
      words.byRank({ grade: undefined, rank: undefined, value: '80', because: 'cap' }),
      words.manual({ grade: 'A', by: 'm-9', reason: 'honour', until: '2027-01-01', computed: 'B' }),
      words.before({ grade: 'A' }),
      words.before({ grade: undefined }),
      words.barred({ measure: 'award', clause: 'idle' }),
      words.undecided({ ...tie, tied: ['m-1', 'm-2', 'm-3'], count: '30' }),
      words.rank({ rank: '3', key: 'total 80' }),
      words.quota({ ...quota, pool: 'north', line: 'total 80', outcome: 'kept' }),
      words.quota({ ...quota, pool: undefined, line: 'total 80', outcome: 'lost' }),
      words.quota({ ...quota, pool: undefined, line: undefined, outcome: 'tied' }),
      words.quota({ ...quota, pool: undefined, line: 'total 80', outcome: 'held' }),
      words.quota({ ...quota, pool: undefined, line: undefined, outcome: 'lost', reported: true }),
      words.linked({ ...read, grade: 'A' }),
      words.linked({ ...read, grade: undefined }),
      words.linked({ ...read, grade: undefined, value: null }),
      words.link({ ...read, factor: '0.3' }),
      words.link({ ...read, factor: undefined }),
      words.measure({ ...measure, ...none }),
      words.measure({ ...measure, rank: '1', run, money: 'CNY 3.00', withheld: 'CNY 1.00' }),
      ['a', 'b'].join(words.comma),
      ...['not-certified', 'outside-period', 'after-as-of', 'kind-not-in-rulebook'].map((reason) =>
        words.setAside({ fact: 'f-1', reason }),
      ),
      words.source({ clause: '7', source: '§ 7' }),
      words.rules({
        id: 'stars',
        version: '2',
        period: '2026',
        from: '2026-01-01',
        until: undefined,
      }),
      words.rules({
        id: 'stars',
        version: '2',
        period: '2026',
        from: '2026-01-01',
        until: '2027-01-01',
      }),
      words.fact({ ...fact, points: '2', reckoning: '4 × 0.5', ...vouched }),
      words.fact({ ...fact, points: '2', reckoning: undefined, ...bare }),
      words.ground({ ...fact, ...vouched }),
      words.ground({ ...fact, ...bare }),
      words.cut({ ...cut, per: words.period('month') }),
      words.cut({ ...cut, per: undefined }),
      words.lifted({ before: '0', after: '1', limit: '1' }),
      words.won({ told: '2026-03-01: 2 from f-1', over: ['thanks 1'] }),
      words.unmet({ window: '2026-03', had: '0', least: '1', points: '0' }),
      words.unmet({ window: '2026-03', had: '1', least: '2', points: '-3' }),
      words.exempt({ profile: 'frail' }),
      words.input({ input: 'last-year', value: '93', factor: '0.2' }),
      words.input({ input: 'last-year', value: '93', factor: undefined }),
      words.ballots({
        ...{ group: 'members', cast: '3', mean: '90', weight: '0.6', dropped: undefined },
        votes: [
          { choice: 'good', count: '2', points: '100' },
          { choice: 'fair', count: '1', points: '70' },
        ],
      }),
      ...['zero', 'reweight'].map((means) =>
        words.noBallots({ group: 'members', means, because: 'no-ballots' }),
      ),
      ...['day', 'week', 'month', 'quarter', 'half-year', 'year', 'cycle', 'period'].map(
        words.period,
      ),
    ]).toMatchSnapshot()
  })
})
