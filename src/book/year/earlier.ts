import type { Instant } from '../../calendar/index.ts'
import { type Appraisal, appraisal, type CycleState, cycle } from '../../cycle/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { allStreams } from '../all-streams.ts'
import { statesOf } from './states-of.ts'
import { cycleStream, populationLabel } from './year-names.ts'

/** The appraisals of each subject in the cycles before, the latest first. */
export type EarlierOf = (subject: SubjectId) => readonly Appraisal[]

/** Which period, which cycle it is, where there is one, and which it follows. */
export type YearTerms = Pick<CycleState, 'period' | 'follows'> & Partial<Pick<CycleState, 'id'>>

/** How far back is looked: as long as the runs of years that a text speaks of. */
const mostCycles = 10

/** What was judged in one population in the cycles that this one follows, one after the other. */
export async function earlierIn(
  log: EventLog,
  state: Pick<YearTerms, 'follows'>,
  population: string,
  knownAt: Instant,
): Promise<EarlierOf> {
  const bySubject = new Map<SubjectId, Appraisal[]>()
  let before = state.follows?.cycle
  for (let count = 0; before !== undefined && count < mostCycles; count++) {
    const streams = await allStreams(log, populationLabel(before, population))
    for (const { state: each } of await statesOf(log, appraisal, streams, knownAt)) {
      const list = bySubject.get(each.subject)
      if (list) list.push(each)
      else bySubject.set(each.subject, [each])
    }
    const [last] = await statesOf(log, cycle, [cycleStream(before)], knownAt)
    before = last?.state.follows?.cycle
  }
  return (subject) => bySubject.get(subject) ?? []
}
