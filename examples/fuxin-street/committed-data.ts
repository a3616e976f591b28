import agreements from './data/agreements.json' with { type: 'json' }
import forms from './data/forms.json' with { type: 'json' }
import history from './data/history.json' with { type: 'json' }
import marks from './data/marks.json' with { type: 'json' }
import members from './data/members.json' with { type: 'json' }
import objections from './data/objections.json' with { type: 'json' }
import opinions from './data/opinions.json' with { type: 'json' }
import orders from './data/orders.json' with { type: 'json' }
import records from './data/records.json' with { type: 'json' }
import street from './data/street.json' with { type: 'json' }
import units from './data/units.json' with { type: 'json' }
import type { RawData } from './raw-data.ts'

/** The data that was made once. Imported, not read: so the year runs where there are no files. */
export const committedData: RawData = {
  ...{
    street,
    units,
    members,
    agreements,
    records,
    marks,
    forms,
    history,
    opinions,
    objections,
    orders,
  },
}
