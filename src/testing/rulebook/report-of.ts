import { explain, explainValue, type SubjectResult } from '../../assessment/index.ts'
import type { Refusal, Result } from '../../foundation/index.ts'
import { inWords, type Language } from '../../language/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { type RulebookCase, schemaMessages } from '../../schema/index.ts'
import type { CaseFailure } from './case-failure.ts'
import { failuresOf, type Teller } from './case-failures.ts'
import type { ClauseCoverage } from './coverage.ts'
import { coverageOf } from './coverage-of.ts'
import {
  type Compile,
  expectsSomething,
  type PreparedCase,
  preparedCases,
  runnerOf,
} from './prepared.ts'
import type { CaseRun } from './run-case.ts'
import { testingMessages } from './testing-messages.ts'

/** What came of all cases. */
export interface RulebookReport {
  /** True where there was a case and every case holds. */
  readonly ok: boolean
  readonly cases: readonly CaseReport[]
  /** What is wrong with the case file itself: it cannot be read, or holds no case. */
  readonly faults: readonly CaseFailure[]
  /** Which clauses the cases reached, and what of each they never saw. */
  readonly coverage: readonly ClauseCoverage[]
}

/** What came of one case. */
export interface CaseReport {
  readonly name: string
  readonly ok: boolean
  readonly failures: readonly CaseFailure[]
}

/** Holds a rulebook against its cases, with reasons for all that does not hold. */
export function reportOf(
  rulebook: Rulebook,
  cases: readonly RulebookCase[],
  language: Language,
  compile: Compile | undefined,
): RulebookReport {
  // Whoever is called without types may hand in anything.
  if (Array.isArray(cases) && cases.length === 0) {
    return broken([{ what: 'cases', expected: 'a case', actual: 'none', because: [] }])
  }
  const prepared = preparedCases(cases)
  if (!prepared.ok) return broken(prepared.refusals.map((each) => unread(each, language)))
  const { run } = runnerOf(rulebook, compile)
  const teller = tellerOf(language)
  const ran = prepared.value.map((each) => ({ each, outcome: outcomeOf(each, run) }))
  const reports = ran.map(({ each: { each }, outcome }): CaseReport => {
    const failures = failuresOf(each, outcome, teller)
    return { name: each.name, ok: failures.length === 0, failures }
  })
  const runs = ran.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
  const coverage = coverageOf(rulebook, runs)
  return { ok: reports.every((each) => each.ok), cases: reports, faults: [], coverage }
}

function outcomeOf(
  prepared: PreparedCase,
  run: (prepared: PreparedCase) => Result<CaseRun>,
): Result<CaseRun> {
  const something = expectsSomething(prepared)
  return something.ok ? run(prepared) : something
}

function broken(faults: readonly CaseFailure[]): RulebookReport {
  return { ok: false, cases: [], faults, coverage: [] }
}

function unread(refusal: Refusal, language: Language): CaseFailure {
  const { code, path, expected = null, actual = null } = refusal
  const because = [inWords(refusal, messagesOf(language))]
  return { what: `case file: ${code} at ${path.join('.')}`, expected, actual, because }
}

function tellerOf(language: Language): Teller {
  const messages = messagesOf(language)
  return {
    value: (run, result, name) => {
      const reasons = run.reasonsOf(result)
      return reasons ? explainValue(reasons, name, language) : []
    },
    result: (run: CaseRun, result: SubjectResult) => {
      const reasons = run.reasonsOf(result)
      return reasons ? explain(reasons, language) : []
    },
    refusal: (refusal) => inWords(refusal, messages),
  }
}

/** Those of this door and of `./schema` beside the language's: a case may be refused by either. */
function messagesOf({ tag, refusals }: Language) {
  const own = tag === 'zh' ? 'zh' : 'en'
  return { ...schemaMessages[own], ...testingMessages[own], ...refusals }
}
