import type { UnitCommand } from '../organisation/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { unitCommandSchema } from './unit-schema.ts'

/**
 * Reads a command about a unit. Whether it may be done, `unit.decide` says: kinds and posts that the rules
 * do not know are its to refuse.
 *
 * @example
 * ```ts
 * import { parseUnitCommand } from 'pledgebook/schema'
 *
 * const upgrade = {
 *   id: 'c-1', type: 'upgrade', at: '2026-07-05T09:00+08:00', actor: 'm-9', unit: 'u-1',
 *   on: '2026-07-01', kind: 'general-branch',
 * }
 * parseUnitCommand(upgrade).ok // => true
 * parseUnitCommand({ ...upgrade, on: '2026-06-31' }).ok // => false
 * ```
 */
export function parseUnitCommand(value: unknown): Parsed<UnitCommand> {
  return parseWith(unitCommandSchema(), value)
}
