import type { PledgeCommand } from '../work/pledge/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { pledgeCommandSchema } from './pledge-command-schema.ts'

/**
 * Reads a command to a pledge. Whether it may be done, `pledge.decide` says: texts that are too long or
 * kinds that there are not are its to refuse.
 *
 * @example
 * ```ts
 * import { parsePledgeCommand } from 'pledgebook/schema'
 *
 * const approve = { id: 'c-1', type: 'approve', at: '2026-01-09T09:00+08:00', actor: 'm-9', pledge: 'p-1' }
 * parsePledgeCommand(approve).ok // => true
 * parsePledgeCommand({ ...approve, type: 'applaud' }).ok // => false
 * ```
 */
export function parsePledgeCommand(value: unknown): Parsed<PledgeCommand> {
  return parseWith(pledgeCommandSchema(), value)
}
