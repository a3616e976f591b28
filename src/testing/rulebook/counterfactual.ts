import {
  assess,
  type CompiledRulebook,
  explain,
  type SubjectInput,
} from '../../assessment/index.ts'
import type { Json } from '../../foundation/index.ts'
import { en, type Language } from '../../language/index.ts'
import { differences } from '../differences.ts'
import { outcomeFor } from './outcome-for.ts'
import { type Irrelevant, variantsOf } from './variants-of.ts'

/** Whether a result stayed, whatever stood in one place. */
export interface Counterfactual {
  /** True where something else was tried and the result stayed every time. */
  readonly holds: boolean
  /** What was put in the place; `null`: nothing, the field left out. */
  readonly tried: readonly Json[]
  /** The first that made a difference. */
  readonly difference?: CounterfactualDifference
}

/** Two results that should have been the same. */
export interface CounterfactualDifference {
  readonly value: Json
  /** Where they differ: expected is the result as it was. */
  readonly places: readonly string[]
  /** The explanation of the result as it was, and with the other value; a refusal is told by its code. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * Varies what must not matter and looks whether the result stays: values, grade and its reasons, measures,
 * or the same refusals. Without `values`, a choice takes every option, a flag both answers, a number its
 * bounds and their middle, and what may be absent is left out once; the subject's id becomes one that sorts
 * before and one that sorts after. Where clauses compare subjects, what one subject stands at is looked at.
 *
 * Where nothing could be tried (a text, a name that the catalogue does not have) it does not hold: give
 * `values` then.
 *
 * @example
 * ```ts
 * import { compileRulebook, memberId, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 * import { counterfactual } from 'pledgebook/testing'
 *
 * const gender = { name: 'gender', type: 'choice', options: ['f', 'm'] } as const
 * const catalogue = { ...smallest.catalogue, attributes: [gender] }
 * const rules = unwrap(compileRulebook({ ...smallest, catalogue }))
 * const input = { subject: memberId('m-1'), period: '2026', attributes: { gender: 'f' } }
 *
 * counterfactual(rules, input, 'subject.gender') // => { holds: true, tried: ['m'] }
 * counterfactual(rules, input, 'subject').holds // => true
 * ```
 */
export function counterfactual(
  rules: CompiledRulebook,
  input: SubjectInput,
  irrelevant: Irrelevant,
  values?: readonly Json[],
  language: Language = en,
): Counterfactual {
  const before = outcomeFor(rules, input)
  const variants = variantsOf(rules.rulebook, input, irrelevant, values)
  const tried = variants.map(({ value }) => value)
  for (const { value, input: other } of variants) {
    const places = differences(before, outcomeFor(rules, other))
    if (places.length === 0) continue
    const told = (each: SubjectInput) => explained(rules, each, language)
    const difference = { value, places, before: told(input), after: told(other) }
    return { holds: false, tried, difference }
  }
  return { holds: tried.length > 0, tried }
}

function explained(
  rules: CompiledRulebook,
  input: SubjectInput,
  language: Language,
): readonly string[] {
  const assessed = assess(rules, input)
  if (assessed.ok) return explain(assessed.value, language)
  return assessed.refusals.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
}
