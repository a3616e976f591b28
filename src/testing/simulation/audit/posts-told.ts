import type { StoredEvent } from '../../../log/index.ts'
import type { UnitEvent } from '../../../organisation/index.ts'
import { simulatedGrants } from '../world/permitted.ts'
import { type Said, streamsOf } from './data-of.ts'

/** A post that is held on a day. */
interface Held {
  readonly unit: string
  readonly member: string
  readonly post: string
}

/** All posts that are held on a day, by what units said up to then. */
function postsOn(events: readonly StoredEvent[], day: string): readonly Held[] {
  return [...streamsOf(events, 'unit')].flatMap(([stream, said]) =>
    postsIn(stream.slice('unit/'.length), said, day),
  )
}

function postsIn(unit: string, said: readonly Said<UnitEvent>[], day: string): readonly Held[] {
  const held = new Map<string, Held>()
  for (const { event } of said) {
    if (!('on' in event) || event.on > day) continue
    if (event.type === 'dissolved') held.clear()
    if (event.type !== 'appointed' && event.type !== 'post-ended') continue
    const { member, post } = event
    const name = `${member} ${post}`
    if (event.type === 'appointed') held.set(name, { unit, member, post })
    else held.delete(name)
  }
  return [...held.values()]
}

/** Who holds a post in a unit on a day: its case is theirs. */
export function holdersOf(
  events: readonly StoredEvent[],
  unit: string,
  day: string,
): readonly string[] {
  return postsOn(events, day)
    .filter((each) => each.unit === unit)
    .map(({ member }) => member)
}

/** The posts that a member holds on a day, and what the host grants; whoever left holds no post. */
export function heldBy(
  events: readonly StoredEvent[],
  member: string,
  day: string,
): readonly string[] {
  const granted = simulatedGrants.filter((grant) => grant.member === member)
  let isHere = false
  for (const { event } of streamsOf(events, 'member').get(`member/${member}`) ?? []) {
    if (event.on > day) continue
    if (event.type === 'joined') isHere = true
    if (event.type === 'left') isHere = false
  }
  const posts = isHere ? postsOn(events, day).filter((each) => each.member === member) : []
  return [...granted.map(({ role }) => role as string), ...posts.map(({ post }) => post)]
}
