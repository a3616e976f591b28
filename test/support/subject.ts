import type { SubjectInput } from '../../src/assessment/index.ts'
import {
  assess,
  type CompiledRulebook,
  compileRulebook,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { decimalText, unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import {
  type Fact,
  type Fields,
  factId,
  memberId,
  type SubjectId,
  type Tally,
} from '../../src/vocabulary/index.ts'

/** Whom tests are about. */
export const someone: SubjectId = memberId('m-1')

/** One fact about them. */
export function fact(
  id: string,
  kind: string,
  on: string,
  fields: Fields = {},
  more: Partial<Fact> = {},
): Fact {
  return { id: factId(id), kind, subject: someone, on: civilDate(on), fields, ...more }
}

/** A tally of one group: `tally('members', { good: 3 })`. */
export function tally(group: string, votes: { readonly [choice: string]: number }): Tally {
  return { group, counts: Object.entries(votes).map(([choice, count]) => ({ choice, count })) }
}

/** Their input for one period, 2026 unless said otherwise. */
export function inputOf(parts: Partial<SubjectInput> = {}): SubjectInput {
  return { subject: someone, period: '2026', ...parts }
}

/** Compiles a rulebook that has nothing wrong. */
export function compiled(rulebook: Rulebook): CompiledRulebook {
  return unwrap(compileRulebook(rulebook))
}

/** Their named values as texts, by name. */
export function valuesOf(rules: CompiledRulebook, parts: Partial<SubjectInput> = {}) {
  const { values } = unwrap(stand(rules, inputOf(parts)))
  return Object.fromEntries(values.map(({ name, value }) => [name, decimalText(value)]))
}

/** Their grade. */
export function gradeOf(rules: CompiledRulebook, parts: Partial<SubjectInput> = {}) {
  return unwrap(assess(rules, inputOf(parts))).grade
}

/** The codes of a result that was refused, and none of one that was not. */
export function codesOf(result: {
  readonly ok: boolean
  readonly refusals?: readonly { readonly code: string }[]
}): readonly string[] {
  return (result.refusals ?? []).map(({ code }) => code)
}
