import { en, inWords, zh } from 'pledgebook'
import type { Say } from '../stages/refused-view.ts'
import type { Words } from './words.ts'

/** The library's own sentences; only for what is missing the example has one that fits its page. */
export function sayIn(words: Words): Say {
  const { refusals } = words.language === 'zh' ? zh : en
  return (refusal) =>
    refusal.code === 'missing'
      ? words.missing(String(refusal.expected))
      : inWords(refusal, refusals)
}
