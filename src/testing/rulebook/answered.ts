import { type Json, ok, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { type Change, changed, valueAt } from './changed.ts'

/**
 * A rulebook with answers in the places that it leaves open. A place that is not open, or not there, is
 * refused with `choice-not-open`: a case must not change what the text says.
 */
export function answered(
  rulebook: Rulebook,
  choices: { readonly [path: string]: Json },
): Result<Rulebook> {
  const changes: Change[] = []
  for (const [dotted, to] of Object.entries(choices)) {
    const path = stepsOf(dotted)
    const parent = valueAt(rulebook, path.slice(0, -1))
    const from = valueAt(rulebook, path)
    if (typeof parent !== 'object' || parent === null || (from !== '?' && from !== undefined)) {
      const actual = from === undefined ? 'nothing' : JSON.stringify(from)
      return refuse(refusal('choice-not-open', { path, expected: '?', actual }))
    }
    changes.push({ path, from: '?', to })
  }
  return ok(changed(rulebook, changes))
}

/** The steps of a dotted path; whole numbers lead into lists. */
function stepsOf(dotted: string): readonly (string | number)[] {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
