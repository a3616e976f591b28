import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/schema/index.ts'

/** The refusals of a text, as code and path. */
function told(text: string) {
  const read = parseJson(text)
  return read.ok ? [] : read.refusals.map(({ code, path }) => [code, path.join('.')])
}

describe('parseJson', () => {
  it.each([
    'null',
    'true',
    '-1.5e3',
    '"a\\u0062\\n"',
    '[]',
    ' [1, {"a": {}}]\n',
    '{"a":[],"b":{}}',
  ])('reads %s', (text) => {
    expect(parseJson(text)).toStrictEqual({ ok: true, value: JSON.parse(text) })
  })

  it('passes over one byte order mark, and no second', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
    expect(told('\uFEFF\uFEFF{"a":1}')).toEqual([['json-invalid', '']])
  })

  it.each([
    '',
    '{',
    '[1,]',
    "{'a':1}",
    '{"a":1',
    '"a',
    '"\\',
    'NaN',
    '{"a" 1}',
    '{"\\x": 1}',
    '[}',
  ])('refuses %s, which is none', (text) => {
    expect(told(text)).toEqual([['json-invalid', '']])
  })

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 5, {}, ['[]']] as unknown[] as string[]) {
      expect(told(value)).toEqual([['json-invalid', '']])
    }
  })

  it('says nothing of the engine: the same refusal whatever it throws', () => {
    expect(parseJson('{oops')).toEqual({
      ok: false,
      refusals: [
        { code: 'json-invalid', subject: '', path: [], expected: 'a JSON text', actual: '{oops' },
      ],
    })
  })

  it('refuses a name that an object has twice, however it is written', () => {
    expect(told('{"cap":10,"cap":20}')).toEqual([['field-twice', 'cap']])
    expect(told('{"cap":10,"c\\u0061p" : 20}')).toEqual([['field-twice', 'cap']])
    expect(told('{"values":[{},{"of":{"a":1,"b":[],"a":2}}]}')).toEqual([
      ['field-twice', 'values.1.of.a'],
    ])
    expect(told('{"__proto__":1,"__proto__":2}')).toEqual([['field-twice', '__proto__']])
  })

  it('takes one name in several objects, and texts that look like names', () => {
    expect(told('[{"a":1},{"a":{"a":["a","a"]}},"a: ","\\"a\\":"]')).toEqual([])
    expect(told('{"a":"b","b":"a","c":"\\"c\\":"}')).toEqual([])
  })

  it('refuses what JSON can write and nobody should keep', () => {
    expect(told('{"a":{"__proto__":{"admin":true}}}')).toEqual([['field-forbidden', 'a']])
    expect(told('[1e999]')).toEqual([['not-json', '0']])
    expect(told('["\\ud800"]')).toEqual([['text-not-well-formed', '0']])
    expect(told('[-0]')).toEqual([])
    expect(parseJson('-0')).toStrictEqual({ ok: true, value: 0 })
  })

  it('answers to size and depth before it reads', () => {
    expect(told('['.repeat(1_000_000)).map(([code]) => code)).toEqual(['too-deep'])
    expect(told(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)[0]?.[0]).toBe('too-deep')
    expect(told(`"${'x'.repeat(1_048_577)}"`)).toEqual([['too-large', '']])
    expect(told(' '.repeat(64_000_001))).toEqual([['too-large', '']])
    expect(told(`"${'\\"'.repeat(500_000)}`)).toEqual([['json-invalid', '']])
    expect(told(`${'['.repeat(160)}${']'.repeat(160)}`)).toEqual([])
  })
})
