import { civilDate } from 'pledgebook'
import { committedData } from './committed-data.ts'
import { streetYear } from './street-year.ts'

/** The year in both languages and as JSON: one text that is the same in every place it runs. */
export function run(): string {
  const asOf = civilDate('2027-02-28')
  return [
    streetYear(committedData, { asOf, lang: 'en', json: false }),
    streetYear(committedData, { asOf, lang: 'zh', json: false }),
    streetYear(committedData, { asOf, lang: 'en', json: true }),
    streetYear(committedData, { asOf, lang: 'en', json: false, why: 'b-10' }),
  ].join('\n')
}
