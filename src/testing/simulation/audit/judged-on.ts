import type { StoredEvent } from '../../../log/index.ts'
import type { SimulatedPopulation } from '../simulated-year.ts'
import { streamsOf } from './data-of.ts'

/** Somebody who is to be judged. */
interface Judged {
  readonly population: SimulatedPopulation
  readonly subject: string
}

/** Who is to be judged on a day, by what was known at an instant: units that stand, and members. */
export function judgedOn(
  events: readonly StoredEvent[],
  day: string,
  knownAt: string,
): readonly Judged[] {
  const standing = new Set<string>()
  for (const [stream, said] of streamsOf(events, 'unit')) {
    for (const { event } of said) {
      if (event.at > knownAt || !('on' in event) || event.on > day) continue
      if (event.type === 'founded') standing.add(stream.slice('unit/'.length))
      if (event.type === 'dissolved') standing.delete(stream.slice('unit/'.length))
    }
  }
  const members = new Set<string>()
  for (const [stream, said] of streamsOf(events, 'member')) {
    const member = stream.slice('member/'.length)
    for (const { event } of said) {
      if (event.at > knownAt || event.on > day) continue
      if (event.type === 'joined') members.add(member)
      if (event.type === 'left') members.delete(member)
    }
  }
  return [
    // Wherever their home is: one that was dissolved takes nobody off the roll.
    ...[...members].map((subject) => ({ population: 'members', subject }) as const),
    ...[...standing].map((subject) => ({ population: 'branches', subject }) as const),
  ]
}
