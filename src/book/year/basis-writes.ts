import type { SubjectInput } from '../../assessment/index.ts'
import type { CycleId, NamedRoll, RulingRef } from '../../cycle/index.ts'
import { copyOf, type Json } from '../../foundation/index.ts'
import type { CommandBase } from '../../vocabulary/index.ts'
import type { Completed } from '../desk.ts'
import { type BasisDetermination, type BasisEvent, inParts } from './basis.ts'
import type { PopulationInputs } from './inputs-of.ts'
import { basisStream } from './year-names.ts'

type Write = NonNullable<Completed<unknown>['writes']>[number]
type Cause = CommandBase<string> & { readonly cycle: CycleId }

/** The roll of a population, as it is kept when its cycle is closed. */
export function rolledWrites(cause: Cause, { name, roll }: NamedRoll): readonly Write[] {
  const base = { type: 'rolled', ...baseOf(cause, name) } as const
  const none = { in: [], exempt: [], out: [] }
  return writesOf(cause.cycle, name, [
    ...inParts(roll.in).map((part) => ({ ...base, ...none, in: part })),
    ...(roll.exempt.length > 0
      ? inParts(roll.exempt).map((part) => ({ ...base, ...none, exempt: part }))
      : []),
    ...(roll.out.length > 0
      ? inParts(roll.out).map((part) => ({ ...base, ...none, out: part }))
      : []),
  ])
}

/** What the rules were handed of a population, as it is kept when its results are published. */
export function takenWrites(
  cause: Cause,
  { population, subjects }: PopulationInputs,
): readonly Write[] {
  const base = { type: 'taken', ...baseOf(cause, population) } as const
  return writesOf(
    cause.cycle,
    population,
    inParts(subjects).map((part) => ({ ...base, subjects: part })),
  )
}

/** What people decided that had an effect; nothing where it is nothing. */
export function determinedWrites(
  cause: Cause,
  population: string,
  determined: BasisDetermination,
): readonly Write[] {
  if (determined.ties.length === 0 && determined.manual === undefined) return []
  const base = { type: 'determined', ...baseOf(cause, population) } as const
  return writesOf(cause.cycle, population, [{ ...base, ...determined }])
}

/** What is known of a subject since a ruling. */
export function changedWrites(
  cause: Cause,
  population: string,
  change: { readonly ruling: RulingRef; readonly input: SubjectInput },
): readonly Write[] {
  const base = { type: 'changed', ...baseOf(cause, population) } as const
  return writesOf(cause.cycle, population, [{ ...base, ...change }])
}

function baseOf({ at, actor, id: cause, cycle }: Cause, population: string) {
  return { at, actor, cause, cycle, population }
}

function writesOf(cycle: CycleId, population: string, events: readonly BasisEvent[]) {
  const stream = basisStream(cycle, population)
  // Facts, attributes and the host's numbers are JSON throughout; the log refuses what is not.
  const data = copyOf(events) as unknown as readonly Json[]
  return [{ stream, events: data.map((each) => ({ schema: 1, data: each })) }]
}
