import type { OpeningEvent } from '../cycle/index.ts'
import { openingEventSchema } from './opening-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event about what somebody brought along from before.
 */
export function parseOpeningEvent(value: unknown): Parsed<OpeningEvent> {
  return parseWith(openingEventSchema(), value)
}
