import { ok, type Result } from '../foundation/index.ts'
import type { CommandBase, FactId } from '../vocabulary/index.ts'
import { checkStep } from './check-step.ts'
import type { RecordContext } from './context.ts'
import type { FactCertified } from './events.ts'
import type { RecordRefusal } from './refusals.ts'
import { checkCertifier } from './rights.ts'
import type { RecordState } from './state.ts'

/** Vouches for a fact that another person recorded: the stamp. From then on it counts. */
export interface CertifyFact extends CommandBase<'certify'> {
  readonly fact: FactId
}

/** Decides on {@link CertifyFact}. */
export function certifyFact(
  command: CertifyFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactCertified[], RecordRefusal> {
  const { fact, at, actor } = command
  const step = checkStep(command, state, ['awaiting'])
  if (!step.ok) return step
  const right = checkCertifier(command, step.value, context)
  if (!right.ok) return right
  return ok([{ type: 'certified', at, actor, cause: command.id, fact }])
}
