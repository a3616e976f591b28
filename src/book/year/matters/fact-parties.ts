import { type RecordEvent, record } from '../../../record/index.ts'
import type { MemberId } from '../../../vocabulary/index.ts'
import type { Look } from '../../look.ts'
import { recordStream } from '../../names.ts'
import { type Acts, actorsOf, eventsIn, stateNamed } from './acts.ts'
import { type Parties, parties } from './parties.ts'

// To say that something happened is the first judgement about it.
const acts: Acts<RecordEvent> = {
  recorded: 'judged',
  certified: 'judged',
  returned: 'judged',
  resubmitted: 'judged',
  corrected: 'judged',
  withdrawn: 'judged',
}

/** Of a fact: whom it is about, and whoever recorded, stamped, returned or ended it. */
export async function factParties(id: string, look: Look): Promise<Parties> {
  const state = await stateNamed(look, record, recordStream(id))
  if (state === undefined) return parties({})
  return parties({ subjects: [state.subject], judged: await vouchersOf([id], look) })
}

/** Whoever said of one of some facts that it happened, or did not. */
export async function vouchersOf(
  ids: readonly string[],
  look: Pick<Look, 'log'>,
): Promise<readonly MemberId[]> {
  return actorsOf(await eventsIn<RecordEvent>(look, ids.map(recordStream)), acts, 'judged')
}
