import { type Args, readArgs, usage } from './args.ts'
import { type Data, readData } from './data.ts'
import { pageOf } from './page-of.ts'
import { reportLines } from './render/report.ts'
import { reasons, whyLines } from './render/why.ts'
import { headOf, reportOf } from './report.ts'
import { runYear } from './run-year.ts'
import { assessAll } from './stages/evaluate.ts'
import { sayIn } from './text/say.ts'
import { english } from './text/words-en.ts'
import { chinese } from './text/words-zh.ts'
import { theWorld } from './world.ts'

/** What a run prints, and its exit code. */
export interface Printed {
  readonly out: string
  readonly error: string
  readonly code: 0 | 2
}

/** The whole demo as one function of its flags. */
export function demo(given: readonly string[]): Printed {
  const data = readData()
  const { period } = data.branch
  const read = readArgs(given, { period, members: data.members.map(({ subject }) => subject) })
  if (!read.ok) return { out: '', error: `${read.wrong}\n`, code: 2 }
  const out = read.args.help ? usage : textOf(read.args, data)
  return { out: `${out}\n`, error: '', code: 0 }
}

function textOf(args: Args, data: Data): string {
  const world = theWorld()
  const words = args.lang === 'zh' ? chinese : english
  const [say, page] = [sayIn(words), pageOf(words, data, world, args.asOf)]
  const year = runYear(data, world, args.asOf)
  const { why } = args
  if (why === undefined) {
    const report = reportOf(year, say)
    return args.json ? JSON.stringify(report, null, 2) : reportLines(report, page).join('\n')
  }
  const [head, assessed] = [headOf(year), assessAll(year)]
  if (!args.json) return whyLines(why, assessed, { head, page, say }).join('\n')
  return JSON.stringify({ head, why, reasons: reasons(why, assessed, page, say) }, null, 2)
}
