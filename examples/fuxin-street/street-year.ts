import type { CivilDate } from 'pledgebook'
import { type EventLog, memoryLog } from 'pledgebook/book'
import { dataOf } from './data.ts'
import type { RawData } from './raw-data.ts'
import { type Page, pageOf } from './render/page.ts'
import { headLines, reportLines } from './render/report.ts'
import { whyLines, whyOf } from './render/why.ts'
import { headOf, reportOf } from './report.ts'
import { runYear } from './run/year.ts'
import { theWorld } from './world.ts'
import type { Year } from './year.ts'

/** What of the year is asked for. */
export interface Asked {
  readonly asOf: CivilDate
  readonly lang: 'en' | 'zh'
  readonly json: boolean
  /** A unit or member that is graded. */
  readonly why?: string
}

/** The year as one text, and whether all of it stood in the log before. */
export interface Told {
  readonly text: string
  readonly isDone: boolean
}

/** The street's year as one text: the same on every log, whatever was run on it before. */
export async function streetYear(
  raw: RawData,
  asked: Asked,
  log: EventLog = memoryLog(),
): Promise<Told> {
  const world = theWorld()
  const year = await runYear(dataOf(raw), world, asked.asOf, log)
  return { text: textOf(year, asked, pageOf(asked.lang, world)), isDone: year.isDone }
}

function textOf(year: Year, { why, json }: Asked, page: Page): string {
  if (why === undefined) {
    const report = reportOf(year)
    return json ? JSON.stringify(report, null, 2) : reportLines(report, page).join('\n')
  }
  const whys = whyOf(year, why, page)
  const head = headOf(year)
  if (json) return JSON.stringify({ head, why, whys }, null, 2)
  return [...headLines(head, page), '', ...whyLines(why, whys, page)].join('\n')
}

/** Every unit and member that can be asked about. */
export function subjectsOf({ units, members }: RawData): ReadonlySet<string> {
  const ids = [
    ...(units as readonly { readonly unit: string }[]).map(({ unit }) => unit),
    ...(members as readonly { readonly member: string }[]).map(({ member }) => member),
  ]
  return new Set(ids)
}
