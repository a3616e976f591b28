import type { OpenObjectionRules } from '../record/index.ts'
import { objectionRulesSchema } from './hearing-rules-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads the rules of objections. What they say is for `hearingOf`: here they only get their
 * shape. `appeal` is `null` where the first decision is final: left out it would be a choice nobody made. Where
 * the text does not say which, `'?'`.
 */
export function parseObjectionRules(value: unknown): Parsed<OpenObjectionRules> {
  return parseWith(objectionRulesSchema(), value)
}
