import { describe, expect, it } from 'vitest'
import { literalId, parseId, RefusedError, refusal, refuse } from '../../src/foundation/index.ts'
import { junk } from './support/junk.ts'

const good: readonly string[] = [
  'm',
  'm-017',
  '7',
  '张三',
  '阜兴苑-3网格',
  'a.b_c:d@e/f+g-h',
  'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
  'constructor',
  'toString',
  'hasOwnProperty',
  'é'.normalize('NFC'),
  'क्षि',
  'x'.repeat(128),
  '李'.repeat(128),
  '𠮷'.repeat(64),
]

const bad: readonly (readonly [string, string])[] = [
  ['the empty text', ''],
  ['129 characters', 'x'.repeat(129)],
  ['65 characters of two units', '𠮷'.repeat(65)],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['__proto__', '__proto__'],
  ['a leading underscore', '_a'],
  ['a leading dot', '.a'],
  ['a leading mark', '\u0301a'],
  ['a space', 'm 17'],
  ['only a space', ' '],
  ['a trailing newline', 'm-17\n'],
  ['a leading newline', '\nm-17'],
  ['a tab', 'm\t17'],
  ['an ideographic space', '张\u3000三'],
  ['a no-break space', 'm\u00A017'],
  ['a null character', 'm\u0000'],
  ['a delete character', 'm\u007F'],
  ['a C1 control', 'm\u0085'],
  ['a zero-width space', 'm\u200B1'],
  ['a zero-width joiner', 'm\u200D1'],
  ['a byte order mark', '\uFEFFm'],
  ['a right-to-left override', 'm\u202E1'],
  ['an emoji', 'm😀'],
  ['an emoji alone', '😀'],
  ['a lone high surrogate', 'm\uD83D'],
  ['a lone low surrogate', 'm\uDE00'],
  ['surrogates the wrong way round', '\uDE00\uD83D'],
  ['a private character', 'm\uE000'],
  ['an unassigned character', 'm\u0378'],
  ['a character that is none', 'm\uFFFF'],
  ['NFD', 'e\u0301'],
  ['an Angstrom sign, which is another letter in NFC', '\u212B'],
  ['quotes', '"m"'],
  ['a less-than sign', '<m>'],
  ['a dollar sign', 'm$'],
  ['a backslash', 'm\\1'],
  ['a Chinese full stop', '张三。'],
]

describe('parseId', () => {
  it.each(good)('takes %s as it is', (text) => {
    expect(parseId('member', text)).toStrictEqual({ ok: true, value: text })
  })

  it.each(bad)('refuses %s', (_, text) => {
    const parsed = parseId('member', text)
    expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['id-invalid'])
  })

  it.each(junk)('refuses %s', (_, value) => {
    const parsed = parseId('member', value)
    expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['id-invalid'])
  })

  it('says which kind of id it wanted and what stood there', () => {
    expect(parseId('member', 'm 17')).toStrictEqual(
      refuse(refusal('id-invalid', { expected: 'member id', actual: 'm 17' })),
    )
    expect(parseId('unit', undefined)).toStrictEqual(
      refuse(refusal('id-invalid', { expected: 'unit id', actual: 'undefined' })),
    )
  })

  it('repeats a foreign text only in part, and well-formed', () => {
    const parsed = parseId('member', `\uD800${'x'.repeat(1_000_000)}`)
    expect(parsed.ok ? '' : parsed.refusals[0].actual).toBe(`\uFFFD${'x'.repeat(79)}`)
  })

  it('gives ids of one text one key', () => {
    const composed = parseId('member', 'é'.normalize('NFC'))
    const decomposed = parseId('member', 'é'.normalize('NFD'))
    expect([composed.ok, decomposed.ok]).toEqual([true, false])
  })
})

describe('literalId', () => {
  it('is the text', () => {
    expect(literalId('member', 'm-017')).toBe('m-017')
  })

  it('throws what parseId refuses', () => {
    expect(() => literalId('member', '__proto__')).toThrow(RefusedError)
  })
})
