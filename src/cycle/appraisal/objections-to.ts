import type { Objections } from '../../record/index.ts'
import type { MeasureCommandBase } from './command-base.ts'
import type { AppraisalContext } from './context.ts'
import { measureMatter } from './key.ts'

/** The objections to the measure that a command names, among those that the context brings, if any list. */
export function objectionsTo(
  command: MeasureCommandBase<string>,
  { objections }: AppraisalContext,
): readonly Objections[] | undefined {
  const { kind, id } = measureMatter(command, command.measure)
  // A context put together without types may have left the list out.
  if (!Array.isArray(objections)) return undefined
  return objections.filter(({ matter }) => matter.kind === kind && matter.id === id)
}
