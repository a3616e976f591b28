import { describe, type Json, parseDecimal } from '../foundation/index.ts'
import { own } from './own.ts'

/** What is wrong with an interval, before anyone says where it stood. */
export interface IntervalFault {
  readonly code: 'interval-invalid' | 'interval-empty' | 'decimal-invalid' | 'condition-invalid'
  readonly expected: Json
  readonly actual: Json
}

const ends: readonly unknown[] = ['[)', '[]', '(]', '()']

/**
 * What is wrong with an interval that may be anything: its shape, ends that are no decimals, ends the
 * wrong way round, or nothing between them. `undefined` where nothing is.
 */
export function intervalFault(interval: unknown): IntervalFault | undefined {
  if (typeof interval !== 'object' || interval === null) {
    return fault('condition-invalid', 'an interval { from, to, ends }', interval)
  }
  const [from, to] = [own(interval, 'from'), own(interval, 'to')]
  if (!ends.includes(own(interval, 'ends'))) {
    return fault('interval-invalid', "ends '[)', '[]', '(]' or '()'", own(interval, 'ends'))
  }
  for (const end of [from, to]) {
    if (end !== undefined && !parseDecimal(end).ok)
      return fault('decimal-invalid', 'a decimal', end)
  }
  return orderFault(from, to, own(interval, 'ends') === '[]')
}

function orderFault(from: unknown, to: unknown, closed: boolean): IntervalFault | undefined {
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  if (from < to || (from === to && closed)) return undefined
  return { code: 'interval-empty', expected: 'from below to', actual: { from, to } }
}

function fault(code: IntervalFault['code'], expected: string, actual: unknown): IntervalFault {
  return { code, expected, actual: describe(actual) }
}
