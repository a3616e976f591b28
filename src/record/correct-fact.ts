import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { type CommandBase, checkText, type FactId, longestReason } from '../vocabulary/index.ts'
import { checkStep } from './check-step.ts'
import type { RecordContext } from './context.ts'
import type { FactContent, FactCorrected } from './events.ts'
import { newFact } from './new-fact.ts'
import type { RecordRefusal } from './refusals.ts'
import { checkEnder } from './rights.ts'
import type { RecordState } from './state.ts'

/**
 * Says that a fact was wrong and what is right. The old one no longer counts; the new one has an id and
 * a stream of its own, names the old one, and needs its own stamp. `recordingOf` makes its first command.
 */
export interface CorrectFact extends CommandBase<'correct'> {
  readonly fact: FactId
  /** 1 to 2000 characters. */
  readonly reason: string
  /** The whole of the fact that takes the place of the old one. */
  readonly replacement: FactContent & { readonly fact: FactId }
}

/** Decides on {@link CorrectFact}. The old fact ends only where the new one could be recorded. */
export function correctFact(
  command: CorrectFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactCorrected[], RecordRefusal> {
  const { fact, at, actor, reason, replacement } = command
  const step = checkStep(command, state, ['awaiting', 'returned', 'certified', 'counted'])
  if (!step.ok) return step
  const right = checkEnder(command, step.value, context)
  if (!right.ok) return right
  const path = ['replacement']
  if (replacement.fact === fact) {
    return refuse(refusal('correction-of-itself', { subject: fact, path: [...path, 'fact'] }))
  }
  const place = { path: ['reason'], subject: fact, longest: longestReason }
  const [fault] = checkText(reason, place)
  if (fault) return refuse(fault)
  const checked = newFact(replacement, { fact: replacement.fact, actor, at, path }, context)
  if (!checked.ok) return checked
  const instead = { ...checked.value.content, fact: replacement.fact }
  const base = { type: 'corrected', at, actor, cause: command.id, fact, reason } as const
  return ok([{ ...base, replacement: instead }])
}
