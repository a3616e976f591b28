import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from 'pledgebook/book'
import { expect, test } from 'vitest'

const known = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test.each([
  '',
  'abc',
  '承诺',
  '😀',
  'a'.repeat(55),
  'a'.repeat(56),
  'a'.repeat(64),
  'é'.repeat(500),
])('hashes %s as the platform does', (text) => {
  expect(sha256(text)).toBe(known(text))
})

test('hashes whatever text as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text))
    }),
    { numRuns: 500 },
  )
})
