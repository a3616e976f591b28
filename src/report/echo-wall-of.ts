import type { CivilDate } from '../calendar/index.ts'
import { compareText, okUnless, type Refusal, type Result, refusal } from '../foundation/index.ts'
import { checkMinimum } from './check-minimum.ts'

/** One opinion, problem or wish that somebody handed in, without its text and without who it was. */
export interface Opinion {
  readonly id: string
  /** What it is about, by a word of the host's. */
  readonly topic: string
  readonly receivedOn: CivilDate
  readonly state: OpinionState
  /** The last day on which an answer is in time; `null`: none was promised. */
  readonly due: CivilDate | null
}

/** How far an opinion is. */
export type OpinionState = 'received' | 'in-hand' | 'done'

/** The echo wall (回音壁) of one day. */
export interface EchoWall {
  readonly on: CivilDate
  readonly all: OpinionCounts
  /** The topics of which enough was said, by their names. */
  readonly topics: readonly TopicCounts[]
  /** All other topics together, unnamed; `null` where there are none. */
  readonly others: OpinionCounts | null
}

/** How many opinions are how far. */
export interface OpinionCounts {
  readonly total: number
  readonly received: number
  readonly inHand: number
  readonly done: number
  /** Received or in hand though their last day is over. */
  readonly overdue: number
}

/** The same for one topic. */
export interface TopicCounts extends OpinionCounts {
  readonly topic: string
}

/** The day of an echo wall, and the size below which a topic does not stand by itself. */
export interface EchoWallDay {
  readonly on: CivilDate
  /** 3 to 1,000,000. */
  readonly atLeast: number
}

/**
 * Counts what became of opinions, by topic, so that nobody is found behind a count: topics with fewer than
 * `atLeast` opinions are put together without their names, and where that is still too few, the smallest
 * named topics join them, for what is left out could be had by subtraction. Two walls of two days can be
 * subtracted from each other as well: publish at fixed times that lie well apart.
 *
 * Refused with `minimum-invalid`, with `opinion-repeated` for one that would count twice, and with
 * `opinion-ahead` for one that was received after the day.
 *
 * @example
 * ```ts
 * import { civilDate, echoWallOf, unwrap, type Opinion } from 'pledgebook'
 *
 * const opinion = (id: string, state: Opinion['state']): Opinion => {
 *   return { id, topic: 'lamps', receivedOn: civilDate('2026-03-01'), state, due: null }
 * }
 * const said = [opinion('o-1', 'done'), opinion('o-2', 'done'), opinion('o-3', 'in-hand')]
 * const wall = unwrap(echoWallOf(said, { on: civilDate('2026-03-31'), atLeast: 3 }))
 * wall.topics // => [{ topic: 'lamps', total: 3, received: 0, inHand: 1, done: 2, overdue: 0 }]
 * wall.others // => null
 * ```
 */
export function echoWallOf(
  opinions: readonly Opinion[],
  { on, atLeast }: EchoWallDay,
): Result<EchoWall, Refusal<'minimum-invalid' | WallCode>> {
  const faults = [...checkMinimum(atLeast), ...faultsOf(opinions, on)]
  return okUnless(faults, () => {
    const { named, rest } = parted(byTopic(opinions), atLeast)
    const unnamed = rest.flatMap((group) => group.opinions)
    return {
      on,
      all: countsOf(opinions, on),
      topics: named.map((group) => ({ topic: group.topic, ...countsOf(group.opinions, on) })),
      others: unnamed.length === 0 ? null : countsOf(unnamed, on),
    }
  })
}

type WallCode = 'opinion-repeated' | 'opinion-ahead'

function faultsOf(opinions: readonly Opinion[], on: CivilDate): readonly Refusal<WallCode>[] {
  const seen = new Set<string>()
  return opinions.flatMap(({ id, receivedOn }, index): readonly Refusal<WallCode>[] => {
    const path = [index]
    if (seen.has(id)) {
      return [refusal('opinion-repeated', { subject: id, path, expected: 'each opinion once' })]
    }
    seen.add(id)
    if (receivedOn <= on) return []
    return [refusal('opinion-ahead', { subject: id, path, expected: on, actual: receivedOn })]
  })
}

interface Topic {
  readonly topic: string
  readonly opinions: readonly Opinion[]
}

function byTopic(opinions: readonly Opinion[]): readonly Topic[] {
  const topics = new Map<string, Opinion[]>()
  for (const opinion of opinions) {
    const same = topics.get(opinion.topic)
    if (same) same.push(opinion)
    else topics.set(opinion.topic, [opinion])
  }
  return [...topics].map(([topic, said]) => ({ topic, opinions: said }))
}

/** Which topics stand by themselves, by name, and which do not. */
function parted(topics: readonly Topic[], atLeast: number) {
  const sizeOf = ({ opinions }: Topic): number => opinions.length
  const fromSmallest = [...topics].sort(
    (a, b) => sizeOf(a) - sizeOf(b) || compareText(a.topic, b.topic),
  )
  const rest = fromSmallest.filter((topic) => sizeOf(topic) < atLeast)
  const named = fromSmallest.slice(rest.length)
  const together = (): number => rest.reduce((sum, topic) => sum + sizeOf(topic), 0)
  while (rest.length > 0 && together() < atLeast) {
    const smallest = named.shift()
    if (!smallest) break
    rest.push(smallest)
  }
  return { named: named.sort((a, b) => compareText(a.topic, b.topic)), rest }
}

function countsOf(opinions: readonly Opinion[], on: CivilDate): OpinionCounts {
  const count = (belongs: (opinion: Opinion) => boolean): number => opinions.filter(belongs).length
  return {
    total: opinions.length,
    received: count(({ state }) => state === 'received'),
    inHand: count(({ state }) => state === 'in-hand'),
    done: count(({ state }) => state === 'done'),
    overdue: count(({ state, due }) => state !== 'done' && due !== null && due < on),
  }
}
