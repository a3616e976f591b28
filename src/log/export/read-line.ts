import { describe, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { checkBatch } from '../check-batch.ts'
import type { CheckedBatch } from '../checked-batch.ts'
import type { BatchInvalid } from '../refusals.ts'
import { lineOf } from './line-of.ts'

/**
 * Reads one append from its line. Refused with `line-invalid` where it is no JSON or not, byte for byte, what
 * an export would write for it; with `batch-invalid` where no log could keep it.
 */
export function readLine(
  line: string,
): Result<CheckedBatch, BatchInvalid | Refusal<'line-invalid'>> {
  const parsed = parse(line)
  if (!parsed) return refuse(invalid('a line of JSON', line))
  const { command, writes } = parsed
  const checked = checkBatch({
    command,
    writes: Array.isArray(writes) ? writes.map(write) : writes,
  })
  if (!checked.ok) return checked
  // What is there twice, in another order or unknown would be lost in silence.
  return lineOf(checked.value) === line
    ? checked
    : refuse(invalid('a line as an export has it', line))
}

interface Parts {
  readonly [name: string]: unknown
}

function parse(line: string): Parts | undefined {
  try {
    return partsOf(JSON.parse(line))
  } catch {
    return undefined
  }
}

function partsOf(value: unknown): Parts {
  // Any object can be asked for any name.
  return typeof value === 'object' && value !== null ? (value as Parts) : {}
}

function write(value: unknown): unknown {
  const { stream, first, events, labels } = partsOf(value)
  return { stream, expected: typeof first === 'number' ? first - 1 : first, events, labels }
}

function invalid(expected: string, actual: string): Refusal<'line-invalid'> {
  return refusal('line-invalid', { expected, actual: describe(actual) })
}
