import { readFileSync } from 'node:fs'
import {
  assess,
  civilDate,
  compileRulebook,
  explain,
  type Fact,
  factId,
  memberId,
  stand,
  unwrap,
  wordsEn,
} from 'pledgebook'
import { parseRulebook } from 'pledgebook/schema'
import { describeExtension } from 'pledgebook/testing'
import { describe, expect, it } from 'vitest'
import { snowDuty } from '../../examples/extension/snow-duty.ts'
import { extensions, winter } from '../../examples/extension/winter-rulebook.ts'

const subject = memberId('m-017')
const facts = ['05', '06', '07', '20'].map((day): Fact => {
  const on = civilDate(`2026-01-${day}`)
  return { id: factId(`f-${day}`), kind: 'snow-shift', subject, on, fields: {} }
})
const input = { subject, period: '2026', facts }

describe('the extension of the example', () => {
  const rules = unwrap(compileRulebook(winter, { extensions }))
  const result = unwrap(assess(rules, input))

  it('is under fifteen lines', () => {
    const path = new URL('../../examples/extension/snow-duty.ts', import.meta.url)
    const [, own = ''] = readFileSync(path, 'utf8').split(/^(?=export const)/m)
    expect(own.trim().split('\n').length).toBeLessThan(15)
  })

  it('grades, and says why', () => {
    expect(result.grade).toBe('star')
    expect(explain(result, { explain: wordsEn })).toContain(
      'snow duty [clause snow, an example] = 6: by snow, version 1: 3 days in a row',
    )
  })

  it('is replayed from what was recorded, without its code', () => {
    const kept = JSON.parse(JSON.stringify({ uses: rules.uses, ...result.standing }))
    const json = unwrap(parseRulebook(JSON.parse(JSON.stringify(winter))))
    const later = unwrap(compileRulebook(json, { uses: kept.uses }))
    expect(unwrap(stand(later, { ...input, recorded: kept.recorded }))).toEqual(result.standing)
  })

  it('is checked where the rulebook is JSON', () => {
    const json = JSON.parse(JSON.stringify(winter))
    json.values[0].of.params.perDay = 'two'
    const compiled = compileRulebook(unwrap(parseRulebook(json)), { extensions })
    expect(compiled.ok || compiled.refusals[0]).toMatchObject({
      code: 'extension-params-invalid',
      path: ['values', 0, 'of', 'params', 'perDay'],
    })
  })
})

const params = { perDay: 2, most: 10 }
const shifts = (...days: readonly number[]) => ({
  params,
  facts: days.map((day) => ({ kind: 'snow-shift', on: `2026-01-0${day}` })),
})

describeExtension(
  snowDuty,
  {
    samples: [
      { ...shifts(1, 2, 3, 5), gives: 6 },
      { ...shifts(), gives: 0 },
      { ...shifts(1, 2, 3, 4, 5, 6, 7), gives: 10 },
    ],
    rising: [[shifts(), shifts(1), shifts(1, 3), shifts(1, 2, 3), shifts(1, 2, 3, 4, 5, 6)]],
  },
  { describe, it },
)
