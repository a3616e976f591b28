import type { Messages, Refusal } from '../foundation/index.ts'

/**
 * A refusal as a sentence. A code that the messages do not know (of an extension, or of another door)
 * comes back as it is; messages of your own, or of `pledgebook/schema`, are spread beside the language's.
 *
 * @example
 * ```ts
 * import { en, inWords, refusal, zh } from 'pledgebook'
 *
 * const late = refusal('time-went-back', { subject: 'p-1', expected: '10:00', actual: '09:00' })
 * inWords(late, en.refusals) // => 'p-1: the last event was at 10:00; 09:00 is before that.'
 * inWords(late, zh.refusals) // => 'p-1：最后一次记录在10:00，09:00早于它。'
 * ```
 */
export function inWords(refusal: Refusal, messages: Messages): string {
  const say = Object.hasOwn(messages, refusal.code) ? messages[refusal.code] : undefined
  return say ? say(refusal) : refusal.code
}
