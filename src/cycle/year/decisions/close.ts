import { type CivilDate, civilDateIn, contains } from '../../../calendar/index.ts'
import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { isSamePin, type PopulationPin } from '../../results/population-pin.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import { rollFaults } from '../count-faults.ts'
import type { CycleClosed, RollCount } from '../events.ts'
import { pinFaults, sameNamesFaults } from '../population-faults.ts'
import type { CloseCycleCode } from '../refusals.ts'
import type { CycleState, RunningCycle } from '../state.ts'

/**
 * Closes a cycle: no fact that is recorded later counts. It names the rules by which it will be judged,
 * which must be those with which it began, to the letter; and how many are in, exempt and out.
 */
export interface CloseCycle extends CycleCommandBase<'close'> {
  /** The last day that is reckoned: in the period, and not after the day of closing. */
  readonly asOf: CivilDate
  readonly populations: readonly PopulationPin[]
  /** One for each population. */
  readonly rolls: readonly RollCount[]
}

/** Decides on {@link CloseCycle}. */
export function closeCycle(
  command: CloseCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleClosed[], Refusal<CloseCycleCode>> {
  const { cycle: subject, asOf, populations, rolls } = command
  const step = checkCycleStep(command, state, 'running', context)
  if (!step.ok) return step
  const names = step.value.populations.map(({ name }) => name)
  const rolled = rolls.map(({ population }) => population)
  const faults: Refusal<CloseCycleCode>[] = [
    ...pinFaults(subject, populations),
    ...methodFaults(command, step.value),
    ...sameNamesFaults(subject, ['rolls'], names, rolled),
    ...rollFaults(subject, rolls),
    ...asOfFaults(command, step.value, context),
  ]
  const copy = () => copyOf({ asOf, populations, rolls })
  return okUnless(faults, () => [{ type: 'closed', ...eventBase(command), ...copy() }])
}

/** Every population whose rules are not those with which the cycle began. */
function methodFaults(
  { cycle: subject, populations }: CloseCycle,
  state: RunningCycle,
): readonly Refusal<'method-changed' | 'populations-other'>[] {
  const known = state.populations.map(({ name }) => name)
  const named = populations.map(({ name }) => name)
  const others = sameNamesFaults(subject, ['populations'], known, named)
  if (others.length > 0) return others
  return state.populations.flatMap((pin) => {
    const given = populations.find(({ name }) => name === pin.name)
    if (given === undefined || isSamePin(pin, given)) return []
    const texts = { expected: textOf(pin), actual: textOf(given) }
    return [refusal('method-changed', { subject, path: ['populations', pin.name], ...texts })]
  })
}

function textOf({ rulebook: { id, version }, hash, afterRuling }: PopulationPin) {
  return [id, version, hash, ...(afterRuling === undefined ? [] : [afterRuling])]
}

function asOfFaults(
  { cycle: subject, at, asOf }: CloseCycle,
  { period }: RunningCycle,
  { zone }: CycleContext,
): readonly Refusal<'as-of-outside' | 'as-of-ahead'>[] {
  const path = ['asOf']
  if (!contains(period, asOf)) {
    return [refusal('as-of-outside', { subject, path, expected: period.id, actual: asOf })]
  }
  const today = civilDateIn(at, zone)
  if (asOf <= today) return []
  return [refusal('as-of-ahead', { subject, path, expected: today, actual: asOf })]
}
