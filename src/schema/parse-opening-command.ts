import type { OpeningCommand } from '../cycle/index.ts'
import { openingCommandSchema } from './opening-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about what somebody brings along from before. Whether it may be done, `opening.decide`
 * says.
 */
export function parseOpeningCommand(value: unknown): Parsed<OpeningCommand> {
  return parseWith(openingCommandSchema(), value)
}
