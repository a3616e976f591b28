import type { StoredEvent } from '../../../log/index.ts'
import type { SimulatedPopulation } from '../simulated-year.ts'
import { streamsOf } from './data-of.ts'

/** Somebody who is to be judged. */
interface Judged {
  readonly population: SimulatedPopulation
  readonly subject: string
}

/** Who is to be judged on a day, by what was known at an instant: units that stand, and members. */
function judgedOn(events: readonly StoredEvent[], day: string, knownAt: string): readonly Judged[] {
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

/** Somebody who is on a roll, for certain or perhaps. */
interface OnRoll extends Judged {
  readonly certain: boolean
}

/**
 * Rolls are read, not locked: what somebody else did right before a closing was kept may be in them or not.
 *
 * @param events - All that stood when the closing was kept.
 */
export function rollBefore(
  events: readonly StoredEvent[],
  day: string,
  knownAt: string,
): readonly OnRoll[] {
  const last = events.at(-1)?.command
  const earlier = events.filter(({ command }) => command !== last)
  const [now, then] = [judgedOn(events, day, knownAt), judgedOn(earlier, day, knownAt)]
  const [nowOn, thenOn] = [new Set(now.map(nameOf)), new Set(then.map(nameOf))]
  return [
    ...now.map((each) => ({ ...each, certain: thenOn.has(nameOf(each)) })),
    ...then.filter((each) => !nowOn.has(nameOf(each))).map((each) => ({ ...each, certain: false })),
  ]
}

function nameOf({ population, subject }: Judged): string {
  return `${population}/${subject}`
}
