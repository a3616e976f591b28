import { ok, type Refusal, type Result, refusal, refuse, tracing } from '../foundation/index.ts'
import type { ScoreLine } from '../vocabulary/index.ts'
import { scoreLines } from './scoring/index.ts'
import {
  type CompiledRulebook,
  reckon,
  type StandCode,
  type SubjectInput,
  unplaced,
} from './standing/index.ts'

/** The codes with which lines can be refused; `posting-missing`: the rulebook does not say which value is posted. */
export type LinesCode = StandCode | 'posting-missing'

/**
 * The lines that a subject's facts give under the value that the rulebook posts, clause by clause. They
 * sum to the value exactly; the ledger posts what differs from what stands there. Values further down in
 * the rulebook are not asked for: points are posted all year, long before there are ballots.
 */
export function linesToPost(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<readonly ScoreLine[], Refusal<LinesCode>> {
  const index = rules.values.findIndex(({ name }) => name === rules.posting?.value)
  if (index < 0)
    return refuse(refusal('posting-missing', { subject: rules.ref.id, path: ['posting'] }))
  const stood = reckon(upTo(rules, index), input, tracing())
  if (!stood.ok) return stood
  const trace = stood.value.traces[index]
  return ok(trace ? scoreLines(trace) : [])
}

/** A value reads only those above it, so what stands below the posted one may still be missing. */
function upTo(rules: CompiledRulebook, index: number): CompiledRulebook {
  const values = rules.values.slice(0, index + 1)
  return { ...rules, values, gates: [], placing: unplaced, askAmounts: undefined }
}
