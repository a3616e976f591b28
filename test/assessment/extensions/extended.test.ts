import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  compileRulebook,
  explain,
  gradePopulations,
  linesToPost,
  stand,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { decimalText, recheck, unwrap } from '../../../src/foundation/index.ts'
import type { Standing } from '../../../src/vocabulary/index.ts'
import { everySort, extended } from '../../support/extensions.ts'
import { fact, inputOf, tally } from '../../support/subject.ts'

const served = (id: string, on: string, place = 'here') =>
  fact(id, 'service', on, { hours: 1, place, reason: '' })

const input = inputOf({
  attributes: { category: 'working' },
  facts: [
    served('f-1', '2026-01-05'),
    served('f-2', '2026-01-06', 'there'),
    served('f-3', '2026-02-01', 'there'),
  ],
  tallies: [tally('members', { good: 1, fair: 3 })],
})

const rules = unwrap(compileRulebook(extended, { extensions: everySort }))
const standing = unwrap(stand(rules, input))

const valuesIn = ({ values }: Standing) =>
  Object.fromEntries(values.map(({ name, value }) => [name, decimalText(value)]))

describe('extensions of every sort', () => {
  it('give what the rulebook makes of them', () => {
    expect(valuesIn(standing)).toEqual({ steady: '5', heard: '60', total: '66' })
    expect(standing.key?.map(decimalText)).toEqual(['66', '2'])
    expect(standing.gates).toEqual([{ clause: 'unsure', outcome: 'missing' }])
  })

  it('are recorded in the order in which they were asked, with version and reason', () => {
    expect(standing.recorded).toEqual([
      {
        clause: 'steady',
        use: 'steady',
        version: '1',
        output: 5,
        reason: '3 days of service, 2 asked',
      },
      { clause: 'heard', use: 'median', version: '1', output: 60 },
      { clause: 'extra', use: 'busy', version: '2.1', output: 'yes' },
      { clause: 'unsure', use: 'unsure', version: '1', output: 'missing' },
      { clause: 'grading', use: 'spread', version: '1', output: 2 },
      { clause: 'travel', use: 'travel', version: '3', output: 500, reason: '2 trips' },
    ])
    expect(JSON.parse(JSON.stringify(standing.recorded))).toEqual(standing.recorded)
  })

  it('propose the sum that was said when the subject stood, and nothing for null', () => {
    const open = { ...rules, rulebook: { ...rules.rulebook, quotas: [] } }
    const result = unwrap(assess(open, input))
    expect(result.grade).toBe('high')
    expect(result.measures.map(({ money }) => money)).toEqual([
      { currency: 'CNY', decimals: 2, minor: 500 },
    ])
    const idle = unwrap(assess(open, { ...input, facts: [] }))
    expect(idle.measures).toEqual([])
    expect(idle.standing.recorded?.at(-1)?.output).toBe(null)
  })

  it('are told with name, version and reason, and their trace can be reckoned again', () => {
    const result = unwrap(assess(rules, input))
    for (const { trace, value } of result.traces) expect(unwrap(recheck(trace))).toEqual(value)
    expect(explain(result, { explain: wordsEn })).toMatchSnapshot()
    expect(explain(result, { explain: wordsZh })).toMatchSnapshot()
  })

  it('see each their own: a gate in several parts is one use in each', () => {
    const shared = { op: 'extension', use: 'busy', params: { atLeast: 4 } } as const
    const twice = {
      ...extended,
      vetoes: ['a', 'b'].map((clause) => ({
        clause,
        when: shared,
        effect: { kind: 'at-most', grade: 'low' } as const,
      })),
    }
    const both = unwrap(compileRulebook(twice, { extensions: everySort }))
    const asked = unwrap(stand(both, input)).recorded?.map(({ clause }) => clause)
    expect(asked).toEqual(['steady', 'heard', 'extra', 'a', 'b', 'grading', 'travel'])
    expect(both.uses.map(({ clause }) => clause)).toHaveLength(7)
  })
})

describe('a replay', () => {
  const recorded = standing.recorded ?? []
  const refused = (result: ReturnType<typeof stand>) =>
    result.ok ? [] : result.refusals.map(({ code, subject }) => `${code} ${subject}`)

  it('takes the recorded answers where the code has changed', () => {
    const changed = {
      ...everySort,
      steady: { ...everySort.steady, version: '9', run: () => 0 },
      busy: { ...everySort.busy, run: () => 'no' },
      travel: { ...everySort.travel, run: () => fail() },
    }
    const later = unwrap(compileRulebook(extended, { extensions: changed }))
    expect(unwrap(stand(later, { ...input, recorded }))).toEqual(standing)
    expect(valuesIn(unwrap(stand({ ...later, askAmounts: undefined }, input)))['steady']).toBe('0')
  })

  it('needs no code at all: the uses beside the rulebook are enough, as JSON', () => {
    const kept = JSON.parse(JSON.stringify({ rulebook: extended, uses: rules.uses, recorded }))
    const archived = unwrap(compileRulebook(kept.rulebook, { uses: kept.uses }))
    expect(unwrap(stand(archived, { ...input, recorded: kept.recorded }))).toEqual(standing)
    const again = unwrap(assess(archived, { ...input, recorded: kept.recorded }))
    expect(again).toEqual(unwrap(assess(rules, input)))
  })

  it('of a whole population, and of one subject in it, asks nobody either', () => {
    const archived = unwrap(compileRulebook(extended, { uses: rules.uses }))
    const people = (of: typeof rules, more: object) => {
      return { name: 'people', rules: of, subjects: [{ input: { ...input, ...more } }] }
    }
    const [graded, ...rest] = unwrap(gradePopulations([people(archived, { recorded })]))
    expect(rest).toEqual([])
    expect(graded?.results[0]?.standing).toEqual(standing)
    expect(graded?.results[0]?.measures.map(({ money }) => money?.minor)).toEqual([500])
    let asked = 0
    const counting = { ...everySort.steady, run: () => asked++ }
    const live = unwrap(
      compileRulebook(extended, { extensions: { ...everySort, steady: counting } }),
    )
    const all = unwrap(gradePopulations([people(live, {})]))
    const told = unwrap(assessIn(all, 'people', input.subject))
    expect(asked).toBe(1)
    expect(told.standing).toEqual(all[0]?.results[0]?.standing)
  })

  it('of the lines to post needs only what they ask', () => {
    const posting = { value: 'steady', rounding: 'half-up' } as const
    const posted = { ...rules, posting, rulebook: { ...rules.rulebook, posting } }
    const lines = unwrap(linesToPost(posted, input))
    expect(lines.map(({ clause, amount }) => `${clause} ${decimalText(amount)}`)).toEqual([
      'steady 5',
    ])
    expect(unwrap(linesToPost(posted, { ...input, recorded }))).toEqual(lines)
  })

  it('is refused where code is gone and nothing was recorded', () => {
    const archived = unwrap(compileRulebook(extended, { uses: rules.uses }))
    expect(refused(stand(archived, input))).toEqual(['extension-failed steady'])
  })

  it('is refused where the recording is another: shorter, longer, in another order, out of bounds', () => {
    const replay = (entries: typeof recorded) =>
      refused(stand(rules, { ...input, recorded: entries }))
    expect(replay(recorded.slice(0, 2))).toEqual(['recording-differs extra'])
    expect(replay([...recorded, ...recorded.slice(0, 1)])).toEqual(['recording-differs steady'])
    expect(replay([...recorded].reverse())).toEqual(['recording-differs steady'])
    const [first, ...rest] = recorded
    expect(first && replay([{ ...first, output: 6 }, ...rest])).toEqual([
      'extension-out-of-bounds steady',
    ])
  })
})

function fail(): never {
  throw new Error('must not be asked')
}
