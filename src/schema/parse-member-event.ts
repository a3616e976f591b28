import type { MemberEvent } from '../organisation/index.ts'
import { memberEventSchema } from './member-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of a member's belonging.
 */
export function parseMemberEvent(value: unknown): Parsed<MemberEvent> {
  return parseWith(memberEventSchema(), value)
}
