import type { DeterminationCommand } from '../cycle/index.ts'
import { determinationCommandSchema } from './determination-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command by which people decide something in grading. Whether it may be done,
 * `determination.decide` says.
 */
export function parseDeterminationCommand(value: unknown): Parsed<DeterminationCommand> {
  return parseWith(determinationCommandSchema(), value)
}
