import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { checkText, longestReason } from '../../../vocabulary/index.ts'
import { checkRuling } from '../../rulings/check-ruling.ts'
import { type RulingRef, rulingAlone } from '../../rulings/ruling-ref.ts'
import { type CycleCommandBase, checkCycleStage, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import { countFaults } from '../count-faults.ts'
import { takenRulings } from '../editions.ts'
import type { ResultsRevised, RevisedResults } from '../events.ts'
import { longestHash, someNamesFaults } from '../population-faults.ts'
import type { ReviseResultsCode } from '../refusals.ts'
import type { CycleState, ProvisionalCycle } from '../state.ts'

/**
 * Draws from a ruling what it does to the results, also where that is nothing. The earlier results stay
 * readable. A population must be shown anew where its rules run everything again after a ruling, and
 * where somebody else than whom the ruling is about has another result.
 *
 * The ruling stands behind it, so the actor needs no role; it must be known to the context, standing.
 */
export interface ReviseResults extends CycleCommandBase<'revise'> {
  readonly ruling: RulingRef
  /** Those that changed. */
  readonly populations: readonly RevisedResults[]
  /** The digest of all populations from now on. */
  readonly digest: string
  /** 1 to 2000 characters. */
  readonly reason: string
}

type Fault = Refusal<ReviseResultsCode>

/** Decides on {@link ReviseResults}. */
export function reviseResults(
  command: ReviseResults,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly ResultsRevised[], Fault> {
  const { cycle: subject, populations, digest, reason } = command
  const step = checkCycleStage(command, state, 'provisional')
  if (!step.ok) return step
  const objections = (context.shown ?? []).flatMap((each) => each.objections)
  const pins = step.value.populations
  const given = populations.map(({ population }) => population)
  const faults: Fault[] = [
    ...checkRuling(subject, command, { objections, taken: takenRulings(step.value) }),
    ...someNamesFaults(
      subject,
      pins.map(({ name }) => name),
      given,
    ),
    ...countFaults(subject, populations, step.value.closed.rolls),
    ...othersFaults(command),
    ...checkText(digest, { path: ['digest'], subject, longest: longestHash }),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  const copy = () => copyOf({ ruling: rulingAlone(command.ruling), populations, digest, reason })
  return okUnless(faults, () => {
    const noticeAgain = toShowAnew(command, step.value)
    return [{ type: 'revised', ...eventBase(command), ...copy(), noticeAgain }]
  })
}

function othersFaults({ cycle: subject, populations }: ReviseResults): readonly Fault[] {
  return populations.flatMap(({ others, subjects }, index) => {
    if (Number.isSafeInteger(others) && others >= 0 && others <= subjects) return []
    const parts = { path: ['populations', index, 'others'], expected: subjects }
    return [refusal('counts-wrong', { subject, ...parts, actual: String(others) })]
  })
}

function toShowAnew({ populations }: ReviseResults, { populations: pins }: ProvisionalCycle) {
  const rerun = pins.filter(({ afterRuling }) => afterRuling === 'rerun').map(({ name }) => name)
  const again = populations.filter(
    ({ population, others }) => others > 0 || rerun.includes(population),
  )
  return again.map(({ population }) => population)
}
