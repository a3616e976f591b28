import type { RegisterCommand } from '../work/pledge/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { registerCommandSchema } from './register-schema.ts'

/**
 * Reads a command to a member's register of pledges. Whether it may be done, `pledgeRegister.decide` says.
 */
export function parseRegisterCommand(value: unknown): Parsed<RegisterCommand> {
  return parseWith(registerCommandSchema(), value)
}
