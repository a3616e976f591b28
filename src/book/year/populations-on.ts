import type { Population } from '../../assessment/index.ts'
import type { CivilDate, Instant, Period } from '../../calendar/index.ts'
import type { CycleId, NamedRoll, RollCode } from '../../cycle/index.ts'
import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import { inputsOf } from './inputs-of.ts'
import { rollsOfCycle } from './rolls-of-cycle.ts'
import { rulebookOf } from './rulebook-of.ts'
import type { YearBase } from './year-base.ts'

/** How things stand on a day of a period that is not over. */
export interface StandQuestion {
  readonly period: Period
  readonly asOf: CivilDate
  readonly knownAt: Instant
  /** The cycle of the period, for what people decided in it. */
  readonly cycle?: CycleId
  /** The cycle before, for runs of years. */
  readonly follows?: CycleId
}

/** Everybody as they would be graded if the period ended on that day. Refused as `rollsOf` says. */
export async function populationsOn(
  year: YearBase,
  { period, asOf, knownAt, cycle, follows }: StandQuestion,
): Promise<Result<readonly Population[], Refusal<RollCode>>> {
  const terms = {
    period,
    ...(cycle !== undefined && { id: cycle }),
    ...(follows !== undefined && { follows: { cycle: follows, digest: '' } }),
  }
  const rolls = await rollsOfCycle(year, terms, { asOf, knownAt })
  if (!rolls.ok) return rolls
  const inputs = await inputsOf(year, terms, { asOf, knownAt }, rolls.value.map(listed))
  return ok(
    inputs.flatMap(({ population: name, subjects }) => {
      const population = year.populations.find((each) => each.name === name)
      return population ? [{ name, rules: rulebookOf(year, population), subjects }] : []
    }),
  )
}

function listed({ name, roll }: NamedRoll) {
  const exempt = roll.exempt.map(({ subject }) => subject)
  return { population: name, subjects: [...roll.in, ...exempt] }
}
