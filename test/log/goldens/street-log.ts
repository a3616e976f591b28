import { committedData } from '../../../examples/fuxin-street/committed-data.ts'
import { streetYear } from '../../../examples/fuxin-street/street-year.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { type EventLog, memoryLog } from '../../../src/log/index.ts'

/** The street's year, run on a log: every event that an organisation has in a year. */
export async function streetLog(log: EventLog = memoryLog()): Promise<EventLog> {
  const asOf = civilDate('2027-03-31')
  await streetYear(committedData, { asOf, lang: 'en', json: true }, log)
  return log
}
