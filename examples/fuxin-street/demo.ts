import { readArgs, usage } from './args.ts'
import { committedData } from './committed-data.ts'
import type { Street } from './data.ts'
import { streetYear, subjectsOf } from './street-year.ts'

/** What a run prints, and its exit code. */
export interface Printed {
  readonly out: string
  readonly error: string
  readonly code: 0 | 2
}

/** The whole demo as one function of its flags. */
export function demo(given: readonly string[]): Printed {
  const { days } = committedData.street as Street
  const read = readArgs(given, days, subjectsOf(committedData))
  if (!read.ok) return { out: '', error: `${read.wrong}\n`, code: 2 }
  const out = read.help ? usage : streetYear(committedData, read.asked)
  return { out: `${out}\n`, error: '', code: 0 }
}
