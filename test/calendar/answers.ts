// Run by the law of the host's zone in several zones: after the first line the output must not differ.
import {
  addMonths,
  civilDateIn,
  type Day,
  dateOf,
  deadlineInstant,
  deadlineOf,
  instantOf,
  namedPeriodKinds,
  periodAt,
  startOfDay,
} from '../../src/calendar/index.ts'
import { zoneNamed } from './zone-named.ts'

console.log(String(new Date(2026, 0, 1)), +new Date(2026, 0, 1))

for (const name of ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'America/St_Johns']) {
  const zone = zoneNamed(name)
  console.log(JSON.stringify(zone))
  for (let n = 0; n < 500; n++) {
    const day = (8000 + n * 37) as Day
    const date = dateOf(day)
    const at = instantOf(day * 86_400_000 + n * 172_801)
    const windows = namedPeriodKinds.map((kind) => periodAt(kind, day).id)
    const later = addMonths(date, 1, 'end-of-month')
    const end = deadlineInstant(deadlineOf(date), zone)
    console.log(date, civilDateIn(at, zone), startOfDay(day, zone), end, ...windows, later)
  }
}
