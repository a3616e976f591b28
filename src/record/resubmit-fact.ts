import { okUnless, type Result } from '../foundation/index.ts'
import type { CommandBase, FactId } from '../vocabulary/index.ts'
import { checkContent } from './check-content.ts'
import { checkStep } from './check-step.ts'
import type { RecordContext } from './context.ts'
import type { FactDetails, FactResubmitted } from './events.ts'
import { detailsOf } from './new-fact.ts'
import type { RecordRefusal } from './refusals.ts'
import { recordableKind } from './rights.ts'
import type { RecordState } from './state.ts'

/**
 * Hands in a new version of a fact that came back. The earlier versions stay. Kind and subject do not
 * change: what happened to someone else is another fact.
 */
export interface ResubmitFact extends CommandBase<'resubmit'>, FactDetails {
  readonly fact: FactId
}

/** Decides on {@link ResubmitFact}. */
export function resubmitFact(
  command: ResubmitFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactResubmitted[], RecordRefusal> {
  const { fact, at, actor } = command
  const step = checkStep(command, state, ['returned'])
  if (!step.ok) return step
  const right = recordableKind(command, step.value, context)
  if (!right.ok) return right
  const kind = right.value
  return okUnless(checkContent(kind, command, { fact, at, path: [] }, context), () => {
    const needsStamp = kind.certifiedBy.length > 0
    const base = { type: 'resubmitted', at, actor, cause: command.id, fact } as const
    return [{ ...base, ...detailsOf(command), needsStamp }]
  })
}
