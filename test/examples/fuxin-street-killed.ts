// The street's year in a process that kills itself at one of its appends: no clean-up runs, nothing is
// flushed. Arguments: the store, at which append, and whether before it is kept or after.
import { civilDate } from 'pledgebook'
import type { EventLog } from 'pledgebook/book'
import { committedData } from '../../examples/fuxin-street/committed-data.ts'
import { openStore } from '../../examples/fuxin-street/store.ts'
import { streetYear } from '../../examples/fuxin-street/street-year.ts'

const [store = '', count = '0', when = 'after'] = process.argv.slice(2)
const opened = await openStore(store)
if (!opened.ok) throw new Error(opened.wrong)
const { log } = opened
const asked = { asOf: civilDate('2027-02-28'), lang: 'en', json: false } as const
await streetYear(committedData, asked, killing(log, Number(count), when))

function killing(whole: EventLog, at: number, moment: string): EventLog {
  let appends = 0
  return {
    ...whole,
    append: async (batch) => {
      appends += 1
      if (appends === at && moment === 'before') process.kill(process.pid, 'SIGKILL')
      const kept = await whole.append(batch)
      if (appends === at) process.kill(process.pid, 'SIGKILL')
      return kept
    },
  }
}
