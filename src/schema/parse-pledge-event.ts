import type { PledgeEvent } from '../work/pledge/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { pledgeEventSchema } from './pledge-event-schema.ts'

/**
 * Reads an event of a pledge: what a store held, or another system sent. That events follow one another
 * as they can is not seen from one; `pledge.replay` trusts its stream.
 *
 * @example
 * ```ts
 * import { parsePledgeEvent } from 'pledgebook/schema'
 *
 * const base = { at: '2026-01-09T09:00+08:00', actor: 'm-9', cause: 'c-1', pledge: 'p-1' }
 * parsePledgeEvent({ ...base, type: 'approved', on: '2026-01-09' }).ok // => true
 * parsePledgeEvent({ ...base, type: 'approved', on: '2026-02-29' }).ok // => false
 * ```
 */
export function parsePledgeEvent(value: unknown): Parsed<PledgeEvent> {
  return parseWith(pledgeEventSchema(), value)
}
