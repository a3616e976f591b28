import type { LedgerCommand } from '../assessment/index.ts'
import { ledgerCommandSchema } from './ledger-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about points. Amounts are whole thousandths (`amount-invalid`). Whether it may be done,
 * `ledger.decide` says.
 */
export function parseLedgerCommand(value: unknown): Parsed<LedgerCommand> {
  return parseWith(ledgerCommandSchema(), value)
}
