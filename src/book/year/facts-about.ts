import { compareInstants, type Instant, type ZoneTable } from '../../calendar/index.ts'
import { compareText } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import { type RecordState, record, vouchedFact } from '../../record/index.ts'
import type { Catalogue, Fact, SubjectId } from '../../vocabulary/index.ts'
import { allStreams } from '../all-streams.ts'
import { factsLabel } from '../names.ts'
import { statesOf } from './states-of.ts'

/** Everything recorded about one subject by what was known at an instant, in the order of recording. */
export async function recordsAbout(
  log: EventLog,
  subject: SubjectId,
  knownAt?: Instant,
): Promise<readonly RecordState[]> {
  const streams = await allStreams(log, factsLabel(subject))
  const states = (await statesOf(log, record, streams, knownAt)).map(({ state }) => state)
  return states.sort(byRecording)
}

function byRecording(a: RecordState, b: RecordState): number {
  const order = compareInstants(a.versions[0].recordedAt, b.versions[0].recordedAt)
  return order === 0 ? compareText(a.fact, b.fact) : order
}

/**
 * A record as a fact for the rules. One that waits for its stamp is handed in without it, so that the
 * explanation says why it does not count; one that was ended is none. With a zone it says on which days it
 * was recorded and recognised.
 */
export function factOf(state: RecordState, zone?: ZoneTable): Fact | undefined {
  const counted = vouchedFact(state, zone)
  if (counted) return counted
  const { fact: id, kind, subject, versions, status } = state
  if (status !== 'awaiting' && status !== 'returned') return undefined
  const { on, fields, evidence, recordedBy } = versions.at(-1) ?? versions[0]
  return { id, kind, subject, on, fields, evidence, recordedBy }
}

/** Those of kinds that a rulebook knows, with the days of recording where the kind asks for them. */
export function factsKnown(
  records: readonly RecordState[],
  { facts: kinds }: Catalogue,
  zone: ZoneTable,
): readonly Fact[] {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]))
  return records.flatMap((state) => {
    const kind = known.get(state.kind)
    if (kind === undefined) return []
    const asksWhen = kind.late !== undefined || kind.placed === 'recognised'
    return factOf(state, asksWhen ? zone : undefined) ?? []
  })
}
