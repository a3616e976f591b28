import type { DeterminationEvent } from '../cycle/index.ts'
import { determinationEventSchema } from './determination-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/** Reads an event of what people decided in grading. */
export function parseDeterminationEvent(value: unknown): Parsed<DeterminationEvent> {
  return parseWith(determinationEventSchema(), value)
}
