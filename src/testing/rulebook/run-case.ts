import {
  type Assessment,
  assess,
  assessIn,
  type CompiledRulebook,
  type GradeContext,
  grade,
  proposeMeasures,
  type SubjectInput,
  type SubjectResult,
  stand,
} from '../../assessment/index.ts'
import { civilDate } from '../../calendar/index.ts'
import { allOk, ok, type Result } from '../../foundation/index.ts'
import type { RulebookCase } from '../../schema/index.ts'
import { memberId } from '../../vocabulary/index.ts'

/** What came of a case: each subject's result, and its reasons for whoever asks. */
export interface CaseRun {
  readonly results: readonly SubjectResult[]
  readonly reasonsOf: (result: SubjectResult) => Assessment | undefined
}

/** Reckons, grades and measures whom a case is about: one subject by itself, or a small population. */
export function runCase(
  rules: CompiledRulebook,
  each: RulebookCase,
  inputs: readonly SubjectInput[],
): Result<CaseRun> {
  const [only] = inputs
  if (!each.subjects) return only ? runOne(rules, only) : ok(nobody)
  return runAll(rules, each, inputs)
}

const nobody: CaseRun = { results: [], reasonsOf: () => undefined }

function runOne(rules: CompiledRulebook, input: SubjectInput): Result<CaseRun> {
  const assessed = assess(rules, input)
  if (!assessed.ok) return assessed
  const { standing, measures } = assessed.value
  const result = { input, standing, grade: assessed.value, measures }
  return ok({ results: [result], reasonsOf: () => assessed.value })
}

function runAll(
  rules: CompiledRulebook,
  each: RulebookCase,
  inputs: readonly SubjectInput[],
): Result<CaseRun> {
  const standings = allOk(inputs.map((input) => stand(rules, input)))
  if (!standings.ok) return standings
  const grades = grade(rules, standings.value, contextOf(each))
  if (!grades.ok) return grades
  const graded = inputs.flatMap((input, index) => {
    const [standing, own] = [standings.value[index], grades.value[index]]
    return standing && own ? [{ input, standing, grade: own }] : []
  })
  const measures = proposeMeasures(rules, graded)
  if (!measures.ok) return measures
  const results = graded.map((result) => {
    const { subject } = result.standing
    return { ...result, measures: measures.value.filter((one) => one.subject === subject) }
  })
  return ok({ results, reasonsOf: (result) => reasonsIn(rules, results, result) })
}

function contextOf({ decided = [], manual }: RulebookCase): GradeContext {
  const decisions = decided.map(({ by, ...tie }) => {
    const seated = tie.seated.map(memberId)
    return by === undefined ? { ...tie, seated } : { ...tie, seated, by: memberId(by) }
  })
  if (!manual) return { decided: decisions }
  const grades = manual.grades.map((each) => ({
    ...each,
    subject: memberId(each.subject),
    by: memberId(each.by),
    from: civilDate(each.from),
    until: civilDate(each.until),
  }))
  return { decided: decisions, manual: { asOf: civilDate(manual.asOf), grades } }
}

function reasonsIn(
  rules: CompiledRulebook,
  results: readonly SubjectResult[],
  { standing }: SubjectResult,
): Assessment | undefined {
  const name = 'population'
  const population = { name, rules, subjects: results.map(({ input }) => ({ input })) }
  const assessed = assessIn([{ population, results }], name, standing.subject)
  return assessed.ok ? assessed.value : undefined
}
