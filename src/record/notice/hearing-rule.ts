import { describe, type Json, type Path, type Refusal, refusal } from '../../foundation/index.ts'
import { isWord } from '../../vocabulary/index.ts'
import { type DayCount, isDays } from './day-count.ts'

/**
 * The codes of a rule about notices or objections that cannot be applied, and of one that the text leaves
 * open (`'?'`).
 */
export type HearingRuleCode = 'hearing-rule-invalid' | 'choice-open'

/** One rule that cannot be applied. The subject is its clause. */
export type HearingRuleRefusal = Refusal<HearingRuleCode>

/** Where a rule stands. */
export interface RulePlace {
  readonly clause: string
  readonly path: Path
}

/** The refusal of one rule. */
export function ruleInvalid({ clause, path }: RulePlace, expected: Json, actual: unknown) {
  const parts = { path, expected, actual: describe(actual) }
  return refusal(actual === '?' ? 'choice-open' : 'hearing-rule-invalid', {
    subject: clause,
    ...parts,
  })
}

/** A word of a fixed list. */
export function checkOption(
  value: string,
  options: readonly string[],
  place: RulePlace,
): readonly HearingRuleRefusal[] {
  return options.includes(value) ? [] : [ruleInvalid(place, options, value)]
}

/** A number of days that cannot be counted. */
export function checkDayCount({ days, count }: DayCount, place: RulePlace): HearingRuleRefusal[] {
  const at = (name: string) => ({ ...place, path: [...place.path, name] })
  const faults: HearingRuleRefusal[] = []
  if (!isDays(days) || days > mostDays) {
    faults.push(ruleInvalid(at('days'), `a whole number from 1 to ${mostDays}`, days))
  }
  return [...faults, ...checkOption(count, ['calendar', 'working'], at('count'))]
}

/** Ten years. */
const mostDays = 3660

/** A whole number outside its bounds. */
export function checkNumber(
  value: number,
  from: number,
  to: number,
  place: RulePlace,
): HearingRuleRefusal[] {
  if (Number.isInteger(value) && value >= from && value <= to) return []
  return [ruleInvalid(place, `a whole number from ${from} to ${to}`, value)]
}

/** A list that is too short or too long, has something unfit in it, or the same thing twice. */
export function checkList(
  list: readonly string[],
  atLeast: number,
  place: RulePlace,
  known?: readonly string[],
): HearingRuleRefusal[] {
  if (list.length < atLeast || list.length > mostEntries) {
    return [ruleInvalid(place, `${atLeast} to ${mostEntries} entries`, list.length)]
  }
  return list.flatMap((entry, index) => {
    const fits = known ? known.includes(entry) : isWord(entry)
    if (fits && list.indexOf(entry) === index) return []
    const said = known && entry === '?' ? known : 'a known word, once'
    return [ruleInvalid({ ...place, path: [...place.path, index] }, said, entry)]
  })
}

const mostEntries = 50
