import type { UnitEvent } from '../organisation/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { unitEventSchema } from './unit-schema.ts'

/**
 * Reads an event of a unit.
 */
export function parseUnitEvent(value: unknown): Parsed<UnitEvent> {
  return parseWith(unitEventSchema(), value)
}
