import type { SubjectResult } from '../../assessment/index.ts'
import {
  decimal,
  decimalText,
  type Exact,
  equal,
  exact,
  type Json,
  parseExact,
  type Refusal,
  type Result,
  unwrap,
} from '../../foundation/index.ts'
import type {
  CaseMeasure,
  CaseRefusal,
  RulebookCase,
  SubjectExpectation,
} from '../../schema/index.ts'
import type { Measure, Money } from '../../vocabulary/index.ts'
import { differences } from '../differences.ts'
import type { CaseFailure } from './case-failure.ts'
import type { CaseRun } from './run-case.ts'

/** Puts reasons into words. Left out where only the answer counts: telling takes longer than reckoning. */
export interface Teller {
  readonly value: (run: CaseRun, result: SubjectResult, name: string) => readonly string[]
  readonly result: (run: CaseRun, result: SubjectResult) => readonly string[]
  readonly refusal: (refusal: Refusal) => string
}

/** Everything that a case expects and did not get; everything that came and was not expected. */
export function failuresOf(
  each: RulebookCase,
  outcome: Result<CaseRun>,
  teller?: Teller,
): readonly CaseFailure[] {
  const { refusals = [] } = each.expect ?? {}
  if (!outcome.ok) return refusalFailures(refusals, outcome.refusals, teller)
  if (refusals.length > 0) return refusalFailures(refusals, [], teller)
  const run = outcome.value
  return run.results.flatMap((result, index) => {
    const one = each.subjects?.[index]
    const expected = one ? one.expect : each.expect
    const found = expected ? subjectFailures(expected, run, result, teller) : []
    return one ? found.map((failure) => ({ subject: one.subject, ...failure })) : found
  })
}

function refusalFailures(
  expected: readonly (string | CaseRefusal)[],
  actual: readonly Refusal[],
  teller: Teller | undefined,
): readonly CaseFailure[] {
  const left = [...actual]
  const unmet = expected.filter((wanted) => {
    const place = left.findIndex((refusal) => isThat(refusal, wanted))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
  if (unmet.length + left.length === 0) return []
  const because = teller ? left.map(teller.refusal) : []
  const found = actual.map(refusalText)
  return [{ what: 'refusals', expected: expected.map(expectedText), actual: found, because }]
}

function isThat({ code, path, subject }: Refusal, wanted: string | CaseRefusal): boolean {
  if (typeof wanted === 'string') return code === wanted
  return (
    code === wanted.code &&
    (wanted.path === undefined || path.join('.') === wanted.path) &&
    (wanted.subject === undefined || subject === wanted.subject)
  )
}

function expectedText(wanted: string | CaseRefusal): string {
  if (typeof wanted === 'string') return wanted
  const { code, path = '', subject = '' } = wanted
  return [code, path, subject].filter((part) => part !== '').join(' ')
}

function refusalText({ code, path, subject }: Refusal): string {
  return expectedText({ code, path: path.join('.'), subject })
}

function subjectFailures(
  expected: SubjectExpectation,
  run: CaseRun,
  result: SubjectResult,
  teller: Teller | undefined,
): readonly CaseFailure[] {
  const { values = {}, measures, ...others } = expected
  const why = () => teller?.result(run, result) ?? []
  const { grade, band, because, rank } = result.grade
  const { outcome, setAside } = result.standing
  const actual = { grade, outcome, band, because, rank, setAside }
  return [
    ...Object.entries(values).flatMap(([name, value]) =>
      valueFailures(name, value, result, () => teller?.value(run, result, name) ?? []),
    ),
    ...Object.entries(others).flatMap(([what, wanted]) => {
      const found = Object.entries(actual).find(([part]) => part === what)?.[1]
      return sameOrFailure(what, wanted, found ?? null, why)
    }),
    ...(measures ? measureFailures(measures, result, why) : []),
  ]
}

function sameOrFailure(
  what: string,
  expected: Json,
  actual: Json | Readonly<object>,
  why: () => readonly string[],
): readonly CaseFailure[] {
  if (differences(expected, actual).length === 0) return []
  // Grades, clauses and what was set aside are plain data.
  return [{ what, expected, actual: actual as Json, because: why() }]
}

function valueFailures(
  name: string,
  value: number | string,
  { standing }: SubjectResult,
  why: () => readonly string[],
): readonly CaseFailure[] {
  const found = standing.values.find((one) => one.name === name)?.value
  const wanted = typeof value === 'number' ? decimal(value) : unwrap(parseExact(value))
  if (found && equal(found, wanted)) return []
  const actual = found ? decimalText(found) : null
  return [{ what: `value ${name}`, expected: decimalText(wanted), actual, because: why() }]
}

function measureFailures(
  expected: readonly (string | CaseMeasure)[],
  { measures }: SubjectResult,
  why: () => readonly string[],
): readonly CaseFailure[] {
  const isSame =
    expected.length === measures.length &&
    measures.every((measure, index) => isMeasure(measure, expected[index]))
  if (isSame) return []
  const wanted = expected.map((one) => (typeof one === 'string' ? one : { ...one }))
  return [{ what: 'measures', expected: wanted, actual: measures.map(asJson), because: why() }]
}

function isMeasure(actual: Measure, wanted: string | CaseMeasure | undefined): boolean {
  if (wanted === undefined) return false
  if (typeof wanted === 'string') return actual.kind === wanted
  const { measure, amount, withheld } = wanted
  return (
    actual.kind === measure &&
    isSum(actual.money, amount) &&
    (withheld === undefined || isSum(actual.withheld, withheld))
  )
}

function isSum(money: Money | undefined, wanted: number | undefined): boolean {
  if (wanted === undefined) return true
  return money !== undefined && equal(inUnits(money), decimal(wanted))
}

function asJson({ kind, money, withheld }: Measure): Json {
  return {
    measure: kind,
    ...(money ? { amount: decimalText(inUnits(money)) } : {}),
    ...(withheld ? { withheld: decimalText(inUnits(withheld)) } : {}),
  }
}

function inUnits({ minor, decimals }: Money): Exact {
  return exact(minor, 10 ** decimals)
}
