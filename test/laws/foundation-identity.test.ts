import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundationMessages, parseId } from '../../src/foundation/index.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 140 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'az09_.:@/+- 张é\u0301\uD83D\u200D'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'abc019-:.'), minLength: 120, maxLength: 136 }),
)

/** The rule again, one character at a time. */
function isId(text: string): boolean {
  const [first, ...rest] = text
  return (
    text.length <= 128 &&
    text.normalize('NFC') === text &&
    first !== undefined &&
    /[\p{L}\p{N}]/u.test(first) &&
    rest.every((one) => '._:@/+-'.includes(one) || /[\p{L}\p{M}\p{N}]/u.test(one))
  )
}

describe('an id', () => {
  it('is exactly what the rule says, and always the text itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseId('member', text)
        expect(parsed.ok).toBe(isId(text))
        if (parsed.ok) expect(parsed.value).toBe(text)
      }),
      { numRuns: 5000 },
    )
  })

  it('is safe in JSON, in a URL and in a well-formed text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseId('member', text)
        fc.pre(parsed.ok)
        expect(JSON.parse(JSON.stringify(text))).toBe(text)
        expect(decodeURIComponent(encodeURIComponent(text))).toBe(text)
        expect(Object.keys({ [text]: 1 })).toEqual([text])
      }),
    )
  })

  it('that is refused is refused in words, well-formed in both languages', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.anything()), (value) => {
        const parsed = parseId('member', value)
        fc.pre(!parsed.ok)
        for (const messages of [foundationMessages.en, foundationMessages.zh]) {
          const sentence = messages['id-invalid'](parsed.refusals[0])
          expect(() => encodeURIComponent(sentence)).not.toThrow()
          expect(sentence).not.toMatch(/\[object/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
