import type { Answer, ConditionInput, Extended } from '../../vocabulary/index.ts'
import { type Run, viewOf } from '../program/index.ts'
import type { Asked } from './asked.ts'

/** How conditions ask the gates of one rulebook. */
export function gateIn({ bound, names }: Asked): NonNullable<ConditionInput['gate']> {
  return (part: Extended, input: ConditionInput): Answer => {
    // The conditions of a rulebook are asked with nothing but the run.
    const run = input as Run
    const kinds = bound.get(part)?.live?.extension.facts ?? []
    const answer = run.asking?.ask(part, () => viewOf(run, kinds, names))
    return answer === 'yes' || answer === 'no' ? answer : 'missing'
  }
}
