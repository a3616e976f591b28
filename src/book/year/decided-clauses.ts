import type { Instant } from '../../calendar/index.ts'
import { type CycleId, decisionsIn, determination } from '../../cycle/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { Decision, SubjectId } from '../../vocabulary/index.ts'
import { allStreams } from '../all-streams.ts'
import { statesOf } from './states-of.ts'
import { clausesLabel } from './year-names.ts'
import type { Known } from './year-setup.ts'

/** What people decided about each subject of a population under a clause, by what was known at an instant. */
export type DecidedClauses = ReadonlyMap<SubjectId, readonly Decision[]>

/** Reads them; none where there is no cycle yet. */
export async function decidedClauses(
  log: EventLog,
  cycle: CycleId | undefined,
  population: string,
  knownAt: Instant,
): Promise<DecidedClauses> {
  if (cycle === undefined) return new Map()
  const streams = await allStreams(log, clausesLabel(cycle, population))
  const states = await statesOf(log, determination, streams, knownAt)
  return new Map(
    states.flatMap(({ state }) =>
      state.subject === undefined ? [] : [[state.subject, decisionsIn(state)] as const],
    ),
  )
}

/** What is known of a subject, with what the book knows to be decided; that stands where both speak. */
export function withDecided(known: Known, decided: readonly Decision[] | undefined): Known {
  if (decided === undefined || decided.length === 0) return known
  const clauses = new Set(decided.map(({ clause }) => clause))
  const others = (known.decisions ?? []).filter(({ clause }) => !clauses.has(clause))
  return { ...known, decisions: [...others, ...decided] }
}
