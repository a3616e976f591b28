import type { CycleEvent } from '../cycle/index.ts'
import { cycleEventSchema } from './cycle-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of a cycle. A period is written out, with the days that its id stands for.
 */
export function parseCycleEvent(value: unknown): Parsed<CycleEvent> {
  return parseWith(cycleEventSchema(), value)
}
