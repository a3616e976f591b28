import type { RegisterEvent } from '../work/pledge/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { registerEventSchema } from './register-schema.ts'

/**
 * Reads an event of a member's register of pledges.
 */
export function parseRegisterEvent(value: unknown): Parsed<RegisterEvent> {
  return parseWith(registerEventSchema(), value)
}
