import { describe, expect, it } from 'vitest'
import type { Refusal, Result } from '../../src/foundation/index.ts'
import {
  parseFact,
  parseJson,
  parseYaml,
  type SchemaCode,
  schemaMessages,
} from '../../src/schema/index.ts'
import { fact } from './examples.ts'

const refused: readonly Result<unknown>[] = [
  parseFact({ ...fact, kind: 5 }),
  parseFact({ ...fact, kinds: 5 }),
  parseFact({ ...fact, fields: Number.NaN }),
  parseFact({ ...fact, kind: '\uD800' }),
  parseFact({ ...fact, kind: 'x'.repeat(1_048_577) }),
  parseFact(JSON.parse('{"__proto__": 1}')),
  parseFact({ ...fact, evidence: [{ kind: 'photo' }] }),
  parseJson('['.repeat(200)),
  parseJson('{'),
  parseJson('{"a":1,"a":1}'),
  parseYaml('a: [1'),
]
const refusals = refused.flatMap((result) => (result.ok ? [] : result.refusals))

describe('schemaMessages', () => {
  it('have a sentence for every code that comes, and for no other', () => {
    const codes = [...new Set(refusals.map((refusal) => refusal.code))].sort()
    expect(Object.keys(schemaMessages.en).sort()).toEqual(codes)
    expect(Object.keys(schemaMessages.zh).sort()).toEqual(codes)
  })

  it('say what was wrong, where, and what to do', () => {
    const say = (language: 'en' | 'zh') =>
      Object.fromEntries(
        refusals.map((refusal) => [
          refusal.code,
          (schemaMessages[language][refusal.code as SchemaCode] as (r: Refusal) => string)({
            ...refusal,
            path: refusal.path.slice(0, 3),
          }),
        ]),
      )
    expect(say('en')).toMatchSnapshot()
    expect(say('zh')).toMatchSnapshot()
  })
})
