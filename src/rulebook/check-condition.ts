import {
  type CompiledCondition,
  type Condition,
  type ConditionScope,
  compileCondition,
  neverYes,
} from '../vocabulary/index.ts'
import { bindUse } from './bind-use.ts'
import { fault, note, type Spot } from './checking.ts'

/**
 * Notes every fault of a condition, in the name of its clause; the condition where there is none. `gaps` are
 * what a gap in earlier grades may mean here, where that is less than anywhere.
 */
export function checkCondition(
  condition: Condition,
  scope: ConditionScope,
  spot: Spot,
  gaps?: readonly string[],
): CompiledCondition | undefined {
  const { unsureGates: mayMiss } = spot.checking
  const known = scope.gates ? { ...scope, gates: { mayMiss } } : scope
  const result = compileCondition(condition, known, spot.path)
  if (result.ok) {
    for (const { part, path } of result.value.gates) bindUse('gate', part, { ...spot, path })
    if (neverYes(condition)) {
      const reads = result.value.reads.slice(0, 50).join(', ')
      fault(spot, 'condition-never', 'a condition that can be yes', reads)
    }
    return result.value
  }
  for (const { code, path, expected, actual } of result.refusals) {
    // Where a word is compared, no option is called so: the text leaves open which it is.
    const open = code === 'option-unknown' && actual === '?'
    const options = path.at(-1) === 'gap' && gaps ? gaps : expected
    note({ ...spot, path }, open ? 'choice-open' : code, options, actual)
  }
  return undefined
}

/** The same where nothing says what `missing` would mean, so that it must not happen. */
export function checkAnswered(
  condition: Condition,
  scope: ConditionScope,
  spot: Spot,
): CompiledCondition | undefined {
  // A gap in earlier grades that is refused is one more thing that may miss.
  const compiled = checkCondition(condition, scope, spot, ['breaks', 'skips'])
  if (compiled?.mayMiss) {
    fault(
      spot,
      'condition-may-miss',
      "'known' beside what may be absent",
      compiled.reads.join(', '),
    )
  }
  return compiled
}
