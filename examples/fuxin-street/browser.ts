import { civilDate } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { committedData } from './committed-data.ts'
import { streetYear } from './street-year.ts'

/** The year in both languages and as JSON: one text that is the same in every place it runs. */
export async function run(): Promise<string> {
  const asOf = civilDate('2027-02-28')
  // One log for all: only the first has something to run.
  const log = memoryLog()
  const texts: string[] = []
  for (const asked of [
    { asOf, lang: 'en', json: false },
    { asOf, lang: 'zh', json: false },
    { asOf, lang: 'en', json: true },
    { asOf, lang: 'en', json: false, why: 'b-10' },
  ] as const) {
    texts.push((await streetYear(committedData, asked, log)).text)
  }
  return texts.join('\n')
}
