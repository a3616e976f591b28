import {
  assessmentMessages,
  ledgerMessages,
  pledgeMessages,
  type Refusal,
  recordMessages,
} from 'pledgebook'
import type { Say } from '../stages/refused-view.ts'
import type { Words } from './words.ts'

type Sentence = (refusal: Refusal) => string

/** Each room keeps its own sentences; here they stand side by side, room by room. */
export function sayIn(words: Words): Say {
  const { language } = words
  const rooms = [pledgeMessages, recordMessages, ledgerMessages, assessmentMessages].map(
    (room) => room[language],
  )
  return (refusal) => {
    if (refusal.code === 'missing') return words.missing(String(refusal.expected))
    const room = rooms.find((messages) => Object.hasOwn(messages, refusal.code))
    // A room's sentences take a refusal of any of its codes.
    const sentence = room && (room as Readonly<Record<string, Sentence>>)[refusal.code]
    return sentence ? sentence(refusal) : `${refusal.code} ${refusal.subject}`
  }
}
