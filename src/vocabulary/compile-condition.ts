import { invariant, okUnless, type Path, type Refusal, type Result } from '../foundation/index.ts'
import { compilePart } from './compile-part.ts'
import type { CompiledCondition, ConditionInput } from './compiled-condition.ts'
import type { Condition } from './condition.ts'
import type { ConditionCode } from './condition-code.ts'
import type { Ask, Gathered, Part } from './condition-part.ts'
import type { ConditionScope } from './condition-scope.ts'
import { rangesOf } from './slot-test.ts'

/**
 * Checks a condition against what may be read at its place and turns it into a closure. Every fault is
 * named, with the path below `path`; foreign JSON that is no condition at all is refused like any other
 * mistake, however deep or long it is.
 *
 * Refused with `condition-invalid`, `condition-too-deep` (over 16 levels), `condition-too-large` (over
 * 200 parts), `condition-list`, `reference-out-of-place`, `reference-unknown`, `operand-type`,
 * `option-unknown`, `interval-invalid`, `interval-empty` and `decimal-invalid`. A text field can be asked for (`known`)
 * and compared with nothing.
 *
 * @example
 * ```ts
 * import { compileCondition, unwrap } from 'pledgebook'
 *
 * const hours = { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 } as const
 * const enough = { op: 'at-least', left: 'subject.hours', right: 10 } as const
 * const condition = unwrap(compileCondition(enough, { attributes: [hours] }, []))
 * const input = {
 *   fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [], missing: [], faults: [],
 * }
 * condition.run({ ...input, attributes: { hours: 10 } }) // => 'yes'
 * condition.run({ ...input, attributes: {} }) // => 'missing'
 * ```
 */
export function compileCondition(
  condition: Condition,
  scope: ConditionScope,
  path: Path,
): Result<CompiledCondition, Refusal<ConditionCode>> {
  const gathered: Gathered = { faults: [], reads: new Set(), gates: [], parts: 0 }
  const part = compilePart(condition, { scope, path, depth: 1, gathered })
  return okUnless(gathered.faults, () => {
    invariant(part !== undefined, 'no part of a condition is lost without a fault')
    return compiled(part, gathered)
  })
}

function compiled(part: Part, gathered: Gathered): CompiledCondition {
  return {
    run: running(part.ask),
    ...(part.test && { holds: part.test }),
    ...(part.together && { bounds: rangesOf(part.together) }),
    mayMiss: part.mayMiss(new Set()),
    sure: [...new Set(part.knownUnlessNo)],
    reads: [...gathered.reads],
    gates: gathered.gates,
  }
}

function running(ask: Ask): CompiledCondition['run'] {
  return (input) => {
    const before = input.missing.length
    const answer = ask(input, input.fact)
    if (answer === 'missing') dropRepeated(input, before)
    return answer
  }
}

/** What was missing in several parts is named once. */
function dropRepeated({ missing }: ConditionInput, before: number): void {
  const once = new Set(missing.slice(before))
  if (once.size < missing.length - before) missing.splice(before, Infinity, ...once)
}
