import type { LedgerEvent } from '../assessment/index.ts'
import { ledgerEventSchema } from './ledger-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of an account of points. The amount of an entry is above zero: its sign is the direction.
 */
export function parseLedgerEvent(value: unknown): Parsed<LedgerEvent> {
  return parseWith(ledgerEventSchema(), value)
}
