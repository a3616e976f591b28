import { type ZoneTable, zoneFromIntl } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'

/** A zone that this machine is known to have. */
export function zoneNamed(name: string): ZoneTable {
  return unwrap(zoneFromIntl(name))
}
