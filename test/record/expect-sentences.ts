import { expect } from 'vitest'
import type { Refusal } from '../../src/foundation/index.ts'
import { recordMessages } from '../../src/record/index.ts'

const catalogues: readonly { readonly [code: string]: (refusal: never) => string }[] = [
  recordMessages.en,
  recordMessages.zh,
]

/** That refusals are JSON, and that each of this room's own has a sentence in both languages. */
export function expectSentences(refusals: readonly Refusal[]): void {
  for (const refusal of refusals) {
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
    if (!Object.hasOwn(recordMessages.en, refusal.code)) continue
    for (const catalogue of catalogues) {
      const sentence = catalogue[refusal.code]?.(refusal as never)
      expect(sentence).toMatch(/\S[.。]$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN|null|\p{Cs}/u)
    }
  }
}
