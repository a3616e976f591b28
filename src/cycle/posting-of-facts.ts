import {
  type CompiledRulebook,
  type LinesCode,
  linesToPost,
  type PostLines,
  postingOf,
  type SubjectInput,
} from '../assessment/index.ts'
import type { CivilDate } from '../calendar/index.ts'
import { invariant, ok, type Refusal, type Result } from '../foundation/index.ts'
import type { CommandBase } from '../vocabulary/index.ts'

/** The codes with which facts can fail to become a posting. */
export type PostingCode = LinesCode | 'amount-out-of-range'

/**
 * What follows from a subject's facts for the ledger: all lines that they give by now, as one `post`.
 * The ledger enters only what differs from what stands, so a late or corrected fact is one more call.
 *
 * @param envelope - The command's id, time and actor.
 * @param effectiveOn - The civil day for which new entries count: the day of the fact that changed them.
 */
export function postingOfFacts(
  rules: CompiledRulebook,
  input: SubjectInput,
  envelope: Omit<CommandBase<'post'>, 'type'>,
  effectiveOn: CivilDate,
): Result<PostLines, Refusal<PostingCode>> {
  const lines = linesToPost(rules, input)
  if (!lines.ok) return lines
  invariant(rules.posting !== undefined, 'lines come only from rules that say what is posted')
  const sheet = postingOf(lines.value, rules.posting.rounding)
  if (!sheet.ok) return sheet
  const { period, subject: holder } = input
  const cycle = typeof period === 'string' ? period : period.id
  const { id, at, actor } = envelope
  const command = { id, type: 'post', at, actor, holder, cycle } as const
  return ok({ ...command, rulebook: rules.ref, lines: sheet.value.lines, effectiveOn })
}
