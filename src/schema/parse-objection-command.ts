import type { ObjectionCommand } from '../record/index.ts'
import { objectionCommandSchema } from './objection-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about the objections to a matter. Whether it may be done, `objection.decide` says.
 */
export function parseObjectionCommand(value: unknown): Parsed<ObjectionCommand> {
  return parseWith(objectionCommandSchema(), value)
}
