import type { CivilDate } from 'pledgebook'
import { dataOf } from './data.ts'
import type { RawData } from './raw-data.ts'
import { pageOf } from './render/page.ts'
import { reportLines } from './render/report.ts'
import { reportOf } from './report.ts'
import { runYear } from './run/year.ts'
import { theWorld } from './world.ts'

/** What of the year is asked for. */
export interface Asked {
  readonly asOf: CivilDate
  readonly lang: 'en' | 'zh'
  readonly json: boolean
  readonly why?: string
}

/** The street's year as one text: a pure function of the data and of what is asked. */
export function streetYear(raw: RawData, asked: Asked): string {
  const world = theWorld()
  const year = runYear(dataOf(raw), world, asked.asOf)
  const report = reportOf(year)
  if (asked.json) return JSON.stringify(report, null, 2)
  return reportLines(report, pageOf(asked.lang, world)).join('\n')
}
