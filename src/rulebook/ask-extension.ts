import {
  compare,
  decimal,
  describe,
  type Json,
  ok,
  parseDecimal,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import type { Recorded } from '../vocabulary/index.ts'
import type { Bounds, ExtensionView, GroupBallots } from './extension.ts'
import type { BoundUse, ExtensionUse } from './extension-use.ts'
import { messageOf, settle } from './foreign.ts'

/** The codes with which an extension's answer is refused. */
export type ExtensionCode = 'extension-failed' | 'extension-async' | 'extension-out-of-bounds'

/** An extension's answer, and its reason where it gave one. */
export type Output = Pick<Recorded, 'output' | 'reason'>

/** Asks an extension once. `look` makes what it sees. Whatever it does, this does not throw. */
export function askExtension(
  { info, live }: BoundUse,
  look: () => ExtensionView | GroupBallots,
): Result<Output, Refusal<ExtensionCode>> {
  const refused = (code: ExtensionCode, expected: Json, actual: Json) =>
    refuse(refusal(code, { subject: info.clause, path: info.path, expected, actual }))
  if (!live) return refused('extension-failed', info.use, 'no code, only a recording')
  try {
    const { run } = live.extension
    // The sort of an extension says what it looks at; the compiler hands it that and nothing else.
    const told = (run as (params: unknown, view: unknown) => unknown)(live.params, look())
    const isLate = [told, Object(told).value].filter(settle).length > 0
    if (isLate) return refused('extension-async', 'an answer at once', 'a promise')
    const output = outputOf(told)
    const expected = outputFault(info, output)
    return expected === undefined
      ? ok(output as Output)
      : refused('extension-out-of-bounds', expected, describe(output.output))
  } catch (thrown) {
    return refused('extension-failed', info.use, messageOf(thrown))
  }
}

interface Given {
  readonly output: unknown
  readonly reason?: string
}

const longestReason = 500

function outputOf(told: unknown): Given {
  if (typeof told !== 'object' || told === null) return { output: plain(told) }
  const { value, reason }: { value?: unknown; reason?: unknown } = told
  if (typeof reason !== 'string' || reason === '') return { output: plain(value) }
  // With the `u` flag a surrogate pair is one character, so this finds the lone ones only.
  const words = reason.slice(0, longestReason).replace(/\p{Cs}/gu, '\uFFFD')
  return { output: plain(value), reason: words }
}

/** Negative zero, which JSON does not have, is zero. */
function plain(value: unknown): unknown {
  return value === 0 ? 0 : value
}

/** What should have been answered, where that was something else. */
export function outputFault(
  { sort, bounds, mayMiss }: ExtensionUse,
  { output }: { readonly output: unknown },
): Json | undefined {
  switch (sort) {
    case 'gate': {
      const answers = mayMiss ? ['yes', 'no', 'missing'] : ['yes', 'no']
      return answers.includes(String(output)) && typeof output === 'string' ? undefined : answers
    }
    case 'measure':
      if (output === null || Number.isSafeInteger(output)) return undefined
      return 'a whole number of the smallest unit, or null'
    default:
      return numberFault(output, bounds)
  }
}

function numberFault(output: unknown, bounds: Bounds | undefined): Json | undefined {
  const parsed = parseDecimal(output)
  const expected = bounds ? { ...bounds } : 'a decimal'
  if (!parsed.ok) return expected
  if (!bounds) return undefined
  const { from, to, decimals } = bounds
  const value = parsed.value
  const isFine = 10 ** decimals % Number(value.d) === 0
  const isWithin = compare(value, decimal(from)) >= 0 && compare(value, decimal(to)) <= 0
  return isFine && isWithin ? undefined : expected
}
