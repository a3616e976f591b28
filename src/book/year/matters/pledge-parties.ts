import { type PledgeEvent, pledge } from '../../../work/pledge/index.ts'
import type { Look } from '../../look.ts'
import { pledgeStream } from '../../names.ts'
import { type Acts, actorsOf, eventsIn, stateNamed } from './acts.ts'
import { type Parties, parties } from './parties.ts'

// Withdrawing and going on with it decide nothing about the pledge; whoever words or claims it has a part.
const acts: Acts<PledgeEvent> = {
  proposed: 'concerned',
  revised: 'concerned',
  claimed: 'concerned',
  approved: 'judged',
  returned: 'judged',
  refused: 'judged',
  checked: 'judged',
  'correction-requested': 'judged',
  extended: 'judged',
  reviewed: 'judged',
  verified: 'judged',
  commented: 'neither',
  published: 'neither',
  given: 'neither',
  started: 'neither',
  progressed: 'neither',
  reminded: 'neither',
  corrected: 'neither',
  withdrawn: 'neither',
}

/** Of a pledge: all who make it, whoever words or claims it for them, and whoever judged any of it. */
export async function pledgeParties(id: string, look: Look): Promise<Parties> {
  const stream = pledgeStream(id)
  // The state is a checked read: should the pledge move on meanwhile, all is looked at anew.
  const state = await stateNamed(look, pledge, stream)
  if (state === undefined) return parties({})
  const events = await eventsIn<PledgeEvent>(look, [stream])
  return parties({
    subjects: [state.by, ...state.with, ...(state.led ? [state.led] : [])],
    concerned: actorsOf(events, acts, 'concerned'),
    judged: actorsOf(events, acts, 'judged'),
  })
}
