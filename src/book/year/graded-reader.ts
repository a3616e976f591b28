import type { Instant } from '../../calendar/index.ts'
import type { CycleId, CycleState, Edition } from '../../cycle/index.ts'
import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Measure } from '../../vocabulary/index.ts'
import { basis } from './basis.ts'
import { type GradedCycle, gradedCycle } from './graded-cycle.ts'
import { statesOf } from './states-of.ts'
import type { YearBase } from './year-base.ts'
import { appraisalStream, basisStream } from './year-names.ts'

/** A cycle that has published results. */
export type PublishedCycle = CycleState & {
  readonly editions: readonly [Edition, ...Edition[]]
}

/** Whether a cycle has published results. */
export function isPublished(state: CycleState | undefined): state is PublishedCycle {
  return state !== undefined && 'editions' in state
}

/** What is proposed about each subject of a cycle, by the stream of its appraisal. */
export type MeasuresReader = (
  state: PublishedCycle,
) => Promise<Result<ReadonlyMap<string, readonly Measure[]>, Refusal>>

/** What the results that hold propose, found once for everybody. */
export function measuresReader(graded: GradedReader): MeasuresReader {
  const found = new WeakMap<GradedCycle, ReadonlyMap<string, readonly Measure[]>>()
  return async (state) => {
    const read = await graded(state)
    if (!read.ok) return read
    const known = found.get(read.value) ?? measuresIn(state.id, read.value)
    found.set(read.value, known)
    return ok(known)
  }
}

function measuresIn(cycle: CycleId, graded: GradedCycle) {
  const { populations } = graded.at(-1) ?? graded[0]
  return new Map(
    populations.flatMap(({ population: { name }, results }) =>
      results.map(({ grade: { subject }, measures }) => {
        return [appraisalStream({ cycle, population: name, subject }), measures] as const
      }),
    ),
  )
}

/** The results of a cycle in the state handed in, with everything that led to them. */
export type GradedReader = (state: PublishedCycle) => Promise<Result<GradedCycle, Refusal>>

/**
 * Reads them from what was kept, and remembers the last few: what was published once does not change, so
 * nothing of it can be out of date.
 */
export function gradedReader(year: YearBase): GradedReader {
  const kept = new Map<string, Promise<Result<GradedCycle, Refusal>>>()
  return (state) => {
    const last = state.editions.at(-1) ?? state.editions[0]
    const key = [state.id, state.editions.length, last.digest, last.at].join(' ')
    const known = kept.get(key)
    if (known) return known
    const read = readGraded(year, state, last.at)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, read)
    // What went wrong with the database is not remembered.
    read.catch(() => kept.delete(key))
    return read
  }
}

const mostKept = 4

async function readGraded(
  year: YearBase,
  state: PublishedCycle,
  knownAt: Instant,
): Promise<Result<GradedCycle, Refusal>> {
  const streams = state.populations.map(({ name }) => basisStream(state.id, name))
  const bases = await statesOf(year.log, basis, streams, knownAt)
  return gradedCycle(
    year,
    state,
    bases.map((each) => each.state),
  )
}
