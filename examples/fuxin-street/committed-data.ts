import members from './data/members.json' with { type: 'json' }
import street from './data/street.json' with { type: 'json' }
import units from './data/units.json' with { type: 'json' }
import type { RawData } from './raw-data.ts'

/** The data that was made once. Imported, not read: so the year runs where there are no files. */
export const committedData: RawData = { street, units, members }
