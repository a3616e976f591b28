import type { MemberCommand } from '../organisation/index.ts'
import { memberCommandSchema } from './member-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about a member's belonging. Whether it may be done, `member.decide` says.
 */
export function parseMemberCommand(value: unknown): Parsed<MemberCommand> {
  return parseWith(memberCommandSchema(), value)
}
