import { type LedgerEvent, ledger } from '../../../assessment/index.ts'
import { type EntryKey, entryMatter } from '../../../cycle/index.ts'
import { parseId } from '../../../foundation/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import type { Look } from '../../look.ts'
import { ledgerStream } from '../../names.ts'
import { partsOfMatter } from '../matter-key.ts'
import { type Acts, actorsOf, eventsIn, stateNamed } from './acts.ts'
import { vouchersOf } from './fact-parties.ts'
import { type Parties, parties } from './parties.ts'

const acts: Acts<LedgerEvent> = {
  entered: 'judged',
  settled: 'judged',
  voided: 'judged',
  reversed: 'judged',
  // The time was over: nobody decided it.
  expired: 'neither',
}

/** Of an entry: its holder; whoever made, settled or took it back, and whoever vouched for the facts it rests on. */
export async function entryParties(id: string, look: Look): Promise<Parties> {
  const key = keyOf(id)
  if (key === undefined) return parties({})
  const stream = ledgerStream(key.cycle, key.holder)
  const state = await stateNamed(look, ledger, stream)
  const entry = state?.entries.find((each) => each.id === key.entry)
  if (entry === undefined) return parties({})
  const events = await eventsIn<LedgerEvent>(look, [stream])
  const own = events.filter((event) => isAbout(event, key.entry))
  const vouched = await vouchersOf(entry.facts, look)
  return parties({
    subjects: [key.holder],
    judged: [...actorsOf(own, acts, 'judged'), ...vouched],
  })
}

function keyOf(id: string): EntryKey | undefined {
  const [cycle = '', holder, entry] = partsOfMatter(id)
  const known = [parseId<'subject'>('subject', holder), parseId<'entry'>('entry', entry)] as const
  if (!known[0].ok || !known[1].ok) return undefined
  const key = { cycle, holder: holder as SubjectId, entry: known[1].value }
  return entryMatter(key).id === id ? key : undefined
}

function isAbout(event: LedgerEvent, id: EntryKey['entry']): boolean {
  if (event.type === 'entered') return event.entry.id === id
  if (event.type === 'reversed') return event.entry.id === id || event.entry.reverses === id
  return event.entry === id
}
