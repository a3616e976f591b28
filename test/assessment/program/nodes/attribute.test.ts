import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../../../src/assessment/index.ts'
import { assess, en, explain, memberId, unwrap, zh } from '../../../../src/index.ts'
import type { AttributeNode, Rulebook } from '../../../../src/rulebook/index.ts'
import { smallest } from '../../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../../src/schema/index.ts'

const years = {
  name: 'years',
  title: { en: 'years of service', zh: '工龄' },
  type: 'number',
  from: 0,
  to: 60,
  decimals: 1,
  optional: true,
} as const

function reading(part: Partial<AttributeNode> = {}): Rulebook {
  const node: AttributeNode = { kind: 'attribute', clause: 'years', attribute: 'years', ...part }
  return {
    ...smallest,
    catalogue: { ...smallest.catalogue, attributes: [years, { name: 'kept', type: 'flag' }] },
    values: [{ name: 'total', of: node }],
    grading: {
      clause: 'star',
      value: 'total',
      bands: [
        { grade: 'star', at: { from: 10, ends: '[)' } },
        { grade: 'none', at: { to: 10, ends: '()' } },
      ],
    },
  }
}

function assessed(rulebook: Rulebook, attributes = {}) {
  const input = {
    subject: memberId('m-1'),
    period: '2026',
    attributes: { kept: true, ...attributes },
  }
  return assess(unwrap(compileRulebook(rulebook)), input)
}

const faults = (part: object) => {
  const compiled = compileRulebook(reading(part))
  return compiled.ok ? [] : compiled.refusals.map(({ code, path }) => [code, path.join('.')])
}

describe('a clause over an attribute', () => {
  it('is the number times its factor, exactly', () => {
    expect(unwrap(assessed(reading(), { years: 12.5 })).value).toEqual({ n: 25, d: 2 })
    expect(unwrap(assessed(reading({ times: 0.3 }), { years: 12.5 })).value).toEqual({
      n: 15,
      d: 4,
    })
  })

  it('is missing where the subject has none', () => {
    expect(assessed(reading())).toMatchObject({
      refusals: [{ code: 'missing', expected: 'subject.years' }],
    })
  })

  it('tells what it read', () => {
    const result = unwrap(assessed(reading({ times: 2 }), { years: 7 }))
    expect(explain(result, en).join('\n')).toContain('years of service')
    expect(explain(result, zh).join('\n')).toContain('工龄')
  })

  it.each([
    [{ attribute: 'age' }, ['field-unknown', 'values.0.of.attribute']],
    [{ attribute: 'kept' }, ['field-wrong-type', 'values.0.of.attribute']],
    [{ times: 0.1234567 }, ['decimal-invalid', 'values.0.of.times']],
    [{ attribute: '__proto__' }, ['field-unknown', 'values.0.of.attribute']],
  ])('is refused with %j', (part, fault) => {
    expect(faults(part)).toEqual([fault])
  })

  it('is read from JSON', () => {
    const rulebook = reading({ times: 2 })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(rulebook))))).toEqual(rulebook)
  })
})
