import {
  dayOf,
  namedPeriodKinds,
  nextPeriod,
  type Period,
  parsePeriod,
  periodAt,
} from '../../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import { latestEdition } from '../editions.ts'
import type { CycleCarriedOn } from '../events.ts'
import type { CarryOnCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Hands the results on to the next period, for runs of years and last year's values. */
export interface CarryOnCycle extends CycleCommandBase<'carry-on'> {
  /** The id of the period right after, of the same kind: `'2026'` after `'2025'`. */
  readonly next: string
}

/** Decides on {@link CarryOnCycle}. Any other period is refused with `period-not-next`. */
export function carryOnCycle(
  command: CarryOnCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleCarriedOn[], Refusal<CarryOnCode>> {
  const { cycle: subject } = command
  const path = ['next']
  const step = checkCycleStep(command, state, 'applied', context)
  if (!step.ok) return step
  const next = parsePeriod(command.next)
  if (!next.ok) return refuse({ ...next.refusals[0], subject, path })
  const expected = idAfter(step.value.period, next.value)
  if (next.value.id !== expected) {
    return refuse(refusal('period-not-next', { subject, path, expected, actual: next.value.id }))
  }
  const { digest } = latestEdition(step.value)
  return ok([{ type: 'carried-on', ...eventBase(command), next: next.value, digest }])
}

/**
 * The id of the period right after one; none at the end of the calendar. A window given by its two days
 * has no kind that says how long the next is, so any other such window that begins where it ends will do.
 */
function idAfter(period: Period, named: Period): string | null {
  const kind = kindOf(period)
  if (kind !== undefined) return nextPeriod(kind, period)?.id ?? null
  const follows = named.from === period.until && kindOf(named) === undefined
  return follows ? named.id : `${period.until}..YYYY-MM-DD`
}

function kindOf({ id, from }: Period) {
  return namedPeriodKinds.find((kind) => periodAt(kind, dayOf(from)).id === id)
}
