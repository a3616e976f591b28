import { copyOf, okUnless, type Refusal, type Result } from '../../../foundation/index.ts'
import { checkText } from '../../../vocabulary/index.ts'
import type { Publication } from '../../results/publication.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import { countFaults } from '../count-faults.ts'
import type { ResultsPublished } from '../events.ts'
import { longestHash, sameNamesFaults } from '../population-faults.ts'
import type { PublishResultsCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Publishes the provisional results of every population, in short: `publicationOf` makes them. */
export interface PublishResults extends CycleCommandBase<'publish'>, Publication {}

/** Decides on {@link PublishResults}. */
export function publishResults(
  command: PublishResults,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly ResultsPublished[], Refusal<PublishResultsCode>> {
  const { cycle: subject, populations, digest } = command
  const step = checkCycleStep(command, state, 'closed', context)
  if (!step.ok) return step
  const names = step.value.populations.map(({ name }) => name)
  const given = populations.map(({ population }) => population)
  const faults: Refusal<PublishResultsCode>[] = [
    ...sameNamesFaults(subject, ['populations'], names, given),
    ...countFaults(subject, populations, step.value.closed.rolls),
    ...checkText(digest, { path: ['digest'], subject, longest: longestHash }),
  ]
  const copy = () => copyOf({ populations, digest })
  return okUnless(faults, () => [{ type: 'published', ...eventBase(command), ...copy() }])
}
