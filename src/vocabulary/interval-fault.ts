import { describe, type Json, parseDecimal } from '../foundation/index.ts'
import { own } from './own.ts'

/** What is wrong with an interval, before anyone says where it stood. */
export interface IntervalFault {
  readonly code: 'interval-invalid' | 'interval-empty' | 'decimal-invalid' | 'condition-invalid'
  readonly expected: Json
  readonly actual: Json
  /** Which part of the interval it is, where it is one. */
  readonly at?: 'from' | 'to' | 'ends'
}

const ends: readonly unknown[] = ['[)', '[]', '(]', '()']

/**
 * What is wrong with an interval that may be anything: its shape, ends that are no decimals, ends the
 * wrong way round, or nothing between them. `undefined` where nothing is.
 */
export function intervalFault(interval: unknown): IntervalFault | undefined {
  return intervalFaults(interval)[0]
}

/** The same, with each of its three parts looked at. */
export function intervalFaults(interval: unknown): readonly IntervalFault[] {
  if (typeof interval !== 'object' || interval === null) {
    return [fault('condition-invalid', 'an interval { from, to, ends }', interval)]
  }
  const [from, to, takes] = [own(interval, 'from'), own(interval, 'to'), own(interval, 'ends')]
  const faults = [...endsFault(takes), ...endFault('from', from), ...endFault('to', to)]
  return faults.length > 0 ? faults : orderFault(from, to, takes === '[]')
}

function endsFault(takes: unknown): readonly IntervalFault[] {
  if (ends.includes(takes)) return []
  return [{ ...fault('interval-invalid', ends.map(String), takes), at: 'ends' }]
}

function endFault(at: 'from' | 'to', end: unknown): readonly IntervalFault[] {
  if (end === undefined || parseDecimal(end).ok) return []
  return [{ ...fault('decimal-invalid', 'a decimal', end), at }]
}

function orderFault(from: unknown, to: unknown, closed: boolean): readonly IntervalFault[] {
  if (typeof from !== 'number' || typeof to !== 'number') return []
  if (from < to || (from === to && closed)) return []
  return [{ code: 'interval-empty', expected: 'from below to', actual: { from, to } }]
}

function fault(code: IntervalFault['code'], expected: Json, actual: unknown): IntervalFault {
  return { code, expected, actual: describe(actual) }
}
