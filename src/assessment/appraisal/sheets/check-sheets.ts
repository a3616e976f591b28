import { compareText, describe, type Refusal, refusal } from '../../../foundation/index.ts'
import { scoresOf } from '../../../rulebook/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import type { Sheet } from './sheet.ts'
import type { OpenRating, SecretRating, SheetRules } from './sheet-rules.ts'

/** What can be wrong with sheets, and with the rules that they are counted by. */
export type SheetsCode =
  /** An open rating has sheets that nobody signed: `actual` says how many. */
  | 'rater-missing'
  /** A secret rating has sheets with a name: `actual` says how many, and never which. */
  | 'rater-named'
  /** Raters who are not on the roll. */
  | 'rater-unknown'
  /** Raters with two sheets or more. */
  | 'rater-repeated'
  /** A subject, or a rater on the roll, listed twice. */
  | 'subject-repeated'
  /** A limit for a choice that the ballot does not have. */
  | 'choice-unknown'
  /** A limit or a turnout that is no whole number from 0 to 1,000,000. */
  | 'ballots-invalid'
  /** More sheets than people who had the right to vote. */
  | 'ballots-above-entitled'
  /** More sheets than people who came. */
  | 'ballots-above-present'
  /** More people who came than had the right to vote. */
  | 'present-above-entitled'

type Faults = Refusal<SheetsCode>[]

const most = 1_000_000

/** Everything wrong with the rules, then with who handed in what. No fault tells one sheet from another. */
export function checkSheets(rules: SheetRules, sheets: readonly Sheet[]): Faults {
  const { rating, raters } = rules
  const faults: Faults = []
  checkOnce(rules.subjects, ['subjects'], faults)
  checkLimits(rules, faults)
  if (rating.kind === 'open') checkSigned(rating, sheets, faults)
  else checkSecret(rating, raters.group, sheets, faults)
  return faults
}

function checkOnce(subjects: readonly SubjectId[], path: readonly string[], faults: Faults): void {
  const seen = new Set<SubjectId>()
  subjects.forEach((subject, index) => {
    if (seen.has(subject)) {
      faults.push(
        refusal('subject-repeated', { subject, path: [...path, index], expected: 'once' }),
      )
    }
    seen.add(subject)
  })
}

function checkLimits({ raters, atMost = [] }: SheetRules, faults: Faults): void {
  const known = scoresOf(raters).map(({ choice }) => choice)
  atMost.forEach(({ choice, count }, index) => {
    const path = ['atMost', index]
    if (!known.includes(choice)) {
      const which = { subject: raters.group, expected: known, actual: choice }
      faults.push(refusal('choice-unknown', { ...which, path: [...path, 'choice'] }))
    }
    checkNumber(count, raters.group, [...path, 'count'], faults)
  })
}

function checkNumber(
  count: number | undefined,
  subject: string,
  path: readonly (string | number)[],
  faults: Faults,
): void {
  if (count === undefined || (Number.isInteger(count) && count >= 0 && count <= most)) return
  const expected = `a whole number from 0 to ${most}`
  faults.push(refusal('ballots-invalid', { subject, path, expected, actual: describe(count) }))
}

function checkSecret(
  { entitled, present }: SecretRating,
  subject: string,
  sheets: readonly Sheet[],
  faults: Faults,
): void {
  const named = sheets.filter(({ by }) => by !== undefined).length
  if (named > 0) faults.push(refusal('rater-named', { subject, expected: 0, actual: named }))
  checkNumber(entitled, subject, ['rating', 'entitled'], faults)
  checkNumber(present, subject, ['rating', 'present'], faults)
  if (faults.some(({ path: [first] }) => first === 'rating')) return
  const above = (code: SheetsCode, expected: number | undefined, actual: number | undefined) => {
    if (expected === undefined || actual === undefined || actual <= expected) return
    faults.push(refusal(code, { subject, path: ['rating'], expected, actual }))
  }
  above('ballots-above-entitled', entitled, sheets.length)
  above('ballots-above-present', present, sheets.length)
  above('present-above-entitled', entitled, present)
}

function checkSigned({ roll }: OpenRating, sheets: readonly Sheet[], faults: Faults): void {
  checkOnce(roll, ['rating', 'roll'], faults)
  const known = new Set(roll)
  const [seen, repeated, unknown] = [
    new Set<SubjectId>(),
    new Set<SubjectId>(),
    new Set<SubjectId>(),
  ]
  let unsigned = 0
  for (const { by } of sheets) {
    if (by === undefined) unsigned += 1
    else if (!known.has(by)) unknown.add(by)
    else if (seen.has(by)) repeated.add(by)
    else seen.add(by)
  }
  const who = (names: Set<SubjectId>) => [...names].sort(compareText)
  if (unsigned > 0) faults.push(refusal('rater-missing', { expected: 0, actual: unsigned }))
  if (unknown.size > 0) faults.push(refusal('rater-unknown', { actual: who(unknown) }))
  if (repeated.size > 0) faults.push(refusal('rater-repeated', { actual: who(repeated) }))
}
