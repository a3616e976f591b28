import type { CycleCommand } from '../cycle/index.ts'
import { cycleCommandSchema } from './cycle-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about a cycle. Whether it may be done, `cycle.decide` says.
 *
 * @example
 * ```ts
 * import { parseCycleCommand } from 'pledgebook/schema'
 *
 * const begin = { id: 'c-1', type: 'begin', at: '2026-01-05T09:00+08:00', actor: 'm-9', cycle: '2026:fuxin' }
 * parseCycleCommand(begin).ok // => true
 * parseCycleCommand({ ...begin, reason: 'it is time' }).ok // => false
 * ```
 */
export function parseCycleCommand(value: unknown): Parsed<CycleCommand> {
  return parseWith(cycleCommandSchema(), value)
}
