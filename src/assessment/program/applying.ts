import { type Exact, zero } from '../../foundation/index.ts'
import type { CompiledCondition } from '../../vocabulary/index.ts'
import type { CompiledNode } from './compiled-node.ts'
import type { Run } from './run.ts'

/** A part of a clause that may not apply to the subject. */
export interface ApplyingPart {
  readonly clause: string
  readonly applies: CompiledCondition | undefined
  readonly value: CompiledNode
}

/** Whether a part applies. One without a condition always does. */
export function appliesIn(run: Run, { applies }: ApplyingPart): boolean {
  return !applies || applies.run(run) === 'yes'
}

/** Notes that a part does not apply: it gives nothing. */
export function noteNotApplicable({ recorder }: Run, clause: string): Exact {
  if (recorder.keeps) {
    const note = { op: 'given', what: 'not-applicable', value: zero, clause } as const
    recorder.gather(recorder.mark(), note)
  }
  return zero
}
