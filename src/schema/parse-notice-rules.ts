import type { OpenNoticeRules } from '../record/index.ts'
import { noticeRulesSchema } from './hearing-rules-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads the rules of a notice. What they say is for `hearingOf`: here they only get their shape.
 *
 * @example
 * ```ts
 * import { parseNoticeRules } from 'pledgebook/schema'
 *
 * const rules = {
 *   clause: 'notice', atLeast: { days: 5, count: 'working' }, audiences: ['members'],
 *   ways: ['board'], waysAtLeast: 1,
 * }
 * parseNoticeRules(rules).ok // => true
 * parseNoticeRules({ ...rules, atLeast: { days: 5 } }).ok // => false
 * ```
 */
export function parseNoticeRules(value: unknown): Parsed<OpenNoticeRules> {
  return parseWith(noticeRulesSchema(), value)
}
