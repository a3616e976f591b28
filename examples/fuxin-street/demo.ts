import { readArgs, usage } from './args.ts'
import { committedData } from './committed-data.ts'
import type { Street } from './data.ts'
import { openStore } from './store.ts'
import { streetYear, subjectsOf } from './street-year.ts'

/** What a run prints, and its exit code. */
export interface Printed {
  readonly out: string
  readonly error: string
  readonly code: 0 | 2
}

/** The whole demo as one function of its flags, and of the log that they name. */
export async function demo(given: readonly string[]): Promise<Printed> {
  const { days } = committedData.street as Street
  const read = readArgs(given, days, subjectsOf(committedData))
  if (!read.ok) return { out: '', error: `${read.wrong}\n`, code: 2 }
  if (read.help) return { out: `${usage}\n`, error: '', code: 0 }
  if (read.store === undefined) {
    const { text } = await streetYear(committedData, read.asked)
    return { out: `${text}\n`, error: '', code: 0 }
  }
  const opened = await openStore(read.store)
  if (!opened.ok) return { out: '', error: `${opened.wrong}\n`, code: 2 }
  const { log, close } = opened
  try {
    const { text, isDone } = await streetYear(committedData, read.asked, log)
    const error = isDone ? `${read.store} has the year up to ${read.asked.asOf}: it is done.\n` : ''
    return { out: `${text}\n`, error, code: 0 }
  } finally {
    await close()
  }
}
