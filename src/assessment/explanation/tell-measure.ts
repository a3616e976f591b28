import { exact, fixedText } from '../../foundation/index.ts'
import type { Measure, Money } from '../../vocabulary/index.ts'
import type { Explained } from './explained.ts'
import { gradeTitle } from './names.ts'
import { clauseTitle, type Telling } from './telling.ts'

/** One measure: what is proposed, what it follows from besides the grade, how much, and who decides. */
export function tellMeasure(measure: Measure, assessment: Explained, telling: Telling): string {
  const { kind, clause, decidedBy, rank, run = [], money, withheld } = measure
  const past = run.map(({ period, grade }) => ({
    period,
    grade: grade === null ? undefined : gradeTitle(grade, assessment, telling),
  }))
  return telling.words.measure({
    measure: clauseTitle(clause, telling) || kind,
    clause,
    decidedBy,
    rank: rank === undefined ? undefined : String(rank),
    run: past,
    money: money && moneyText(money),
    withheld: withheld && moneyText(withheld),
  })
}

/** `'CNY 552.00'`: every decimal that the currency has. */
function moneyText({ currency, decimals, minor }: Money): string {
  return `${currency} ${fixedText(exact(minor, 10 ** decimals), decimals, 'half-up')}`
}
