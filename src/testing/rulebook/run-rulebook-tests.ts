import type { CompiledRulebook } from '../../assessment/index.ts'
import { en, type Language } from '../../language/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { RulebookCase } from '../../schema/index.ts'
import { SpecificationError } from '../specification.ts'
import { type CaseFailure, failureLines } from './case-failure.ts'
import type { Compile } from './prepared.ts'
import { type RulebookReport, reportOf } from './report-of.ts'
import { rulebookOf } from './rulebook-of.ts'

/** How cases are run. */
export interface RulebookTestOptions {
  /** Your runner's: `describe` of vitest, node:test, jest. */
  readonly describe?: (name: string, body: () => void) => unknown
  /** Your runner's: `it` or `test`. */
  readonly it?: (name: string, body: () => void) => unknown
  /** The language of the explanations; English where it is left out. */
  readonly language?: Language
  /** For a rulebook with extensions: `(rulebook) => compileRulebook(rulebook, { extensions })`. */
  readonly compile?: Compile
}

/**
 * Holds a rulebook against its cases. With `describe` and `it` of any test runner, each case is one test
 * that throws a {@link SpecificationError} with expected, actual and the explanation of the value; without,
 * it is a plain function, and the report says the same. A file without a case fails, and so does a case
 * that expects nothing (`expects-nothing`) or answers what is not open (`choice-not-open`).
 *
 * @example
 * ```ts
 * import { smallest } from 'pledgebook/rulebooks'
 * import { runRulebookTests } from 'pledgebook/testing'
 *
 * const kept = { kind: 'verdict', on: '2026-03-06', fields: { outcome: 'fulfilled' } }
 * const report = runRulebookTests(smallest, [
 *   {
 *     name: 'two pledges kept are a star',
 *     period: '2026',
 *     given: { facts: [{ ...kept, times: 2 }] },
 *     expect: { values: { total: 10 }, grade: 'star' },
 *   },
 *   { name: 'nothing done is none', period: '2026', expect: { values: { total: 0 }, grade: 'no-star' } },
 * ])
 * report.ok // => true
 * runRulebookTests(smallest, []).ok // => false
 * ```
 */
export function runRulebookTests(
  rules: Rulebook | CompiledRulebook,
  cases: readonly RulebookCase[],
  { describe, it, language = en, compile }: RulebookTestOptions = {},
): RulebookReport {
  const rulebook = rulebookOf(rules)
  const report = reportOf(rulebook, cases, language, compile)
  if (!it) return report
  const all = () => register(report, it)
  if (describe) describe(`${rulebook.id}, version ${rulebook.version}`, all)
  else all()
  return report
}

function register(
  { cases, faults }: RulebookReport,
  it: NonNullable<RulebookTestOptions['it']>,
): void {
  if (faults.length > 0) it('is a case file', () => fail(faults))
  for (const { name, failures } of cases) {
    it(name, () => {
      if (failures.length > 0) fail(failures)
    })
  }
}

function fail(failures: readonly CaseFailure[]): never {
  throw new SpecificationError(failures.flatMap(failureLines).join('\n'))
}
