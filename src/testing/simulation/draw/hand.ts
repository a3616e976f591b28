import { type CivilDate, civilDate, type Instant, instant } from '../../../calendar/index.ts'
import {
  type CommandId,
  commandId,
  type MemberId,
  memberId,
  type UnitId,
  unitId,
} from '../../../vocabulary/index.ts'
import type { Seeded } from '../seeded.ts'
import type { SimulatedRules } from '../simulated-rules.ts'
import { homeOf, unitsAbove } from '../world/places.ts'
import { dayOfInstant, membershipAt, standsAt, type World } from '../world/world.ts'

/** Whatever a command is drawn from. */
export interface Hand {
  readonly chances: Seeded
  readonly world: World
  readonly rules: SimulatedRules
  /** Of the next command. */
  readonly at: Instant
  readonly id: CommandId
}

/** What every command begins with. */
export function envelope({ at, id }: Hand, actor: string) {
  return { id, at, actor: memberId(actor) }
}

/** A minute, counted from the first morning of the simulated year. */
export function instantOfMinute(minute: number): Instant {
  const day = Math.floor(minute / dayMinutes)
  const inDay = minute % dayMinutes
  const time = `${two(8 + Math.floor(inDay / 60))}:${two(inDay % 60)}`
  return instant(`${dayFrom('2026-01-05', day)}T${time}+08:00`)
}

/** People act from eight to eight. */
const dayMinutes = 12 * 60

/** So many days after an instant of the simulation, at the same time of the day. */
export function instantAfter(at: string, days: number): Instant {
  return instant(`${dayFrom(dayOfInstant(at), days)}${at.slice(10)}`)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function monthLength(year: number, month: number): number {
  return month === 2 && year % 4 === 0 ? 29 : (lengths[month - 1] ?? 31)
}

/** The civil day so many days later (or, below 0, earlier), in the years around 2026. */
export function dayFrom(day: string, later: number): CivilDate {
  const [year = 2026, month = 1, date = 1] = day.split('-').map(Number)
  let [y, m, d] = [year, month, date + later]
  for (;;) {
    const length = monthLength(y, m)
    if (d > length) [y, m, d] = m === 12 ? [y + 1, 1, d - length] : [y, m + 1, d - length]
    else if (d < 1)
      [y, m, d] = m === 1 ? [y - 1, 12, d + 31] : [y, m - 1, d + monthLength(y, m - 1)]
    else break
  }
  return civilDate(`${y}-${two(m)}-${two(d)}`)
}

/** The day of the next command. */
export function todayOf({ at }: Hand): CivilDate {
  return civilDate(dayOfInstant(at))
}

/** The units that stand today. */
export function standingUnits(hand: Hand): readonly string[] {
  const today = todayOf(hand)
  return [...hand.world.units.values()]
    .filter((unit) => standsAt(unit, today))
    .map(({ unit }) => unit)
}

/** A unit that stands today; now and then one that does not. */
export function anyUnit(hand: Hand): UnitId {
  const standing = hand.chances.percent(94) ? hand.chances.any(standingUnits(hand)) : undefined
  return unitId(standing ?? hand.chances.any([...hand.world.units.keys()]) ?? 'u-1')
}

/** Somebody who is a member today. */
export function anyMember({ chances, world, at }: Hand): MemberId | undefined {
  const today = dayOfInstant(at)
  const members = [...world.members.values()].filter((each) => membershipAt(each, today))
  const found = chances.any(members)
  return found && memberId(found.member)
}

/** Somebody with the home where a subject belongs, or whoever is there. */
export function neighbourOf(hand: Hand, subject: string): MemberId | undefined {
  const { chances, world } = hand
  const today = todayOf(hand)
  const home = world.units.has(subject) ? subject : homeOf(world, subject, today)
  const near = [...world.members.keys()].filter((each) => homeOf(world, each, today) === home)
  const found = chances.any(near)
  return found === undefined ? anyMember(hand) : memberId(found)
}

/** Somebody who holds one of these posts today, anywhere. */
export function anyHolder(hand: Hand, posts: readonly string[]): MemberId | undefined {
  const { chances, world } = hand
  const today = todayOf(hand)
  const holders = [...world.units.values()].flatMap((unit) =>
    unit.posts
      .filter(({ post, until }) => posts.includes(post) && (!until || today < until))
      .map(({ member }) => member),
  )
  const found = chances.any(holders)
  return found === undefined ? undefined : memberId(found)
}

/** Somebody who holds one of these posts where a subject belongs or above it; now and then anywhere. */
export function holderFor(
  hand: Hand,
  subject: string,
  posts: readonly string[],
): MemberId | undefined {
  const { chances, world } = hand
  const today = todayOf(hand)
  const home = world.units.has(subject) ? subject : homeOf(world, subject, today)
  const near = home === undefined ? [] : [home, ...unitsAbove(world, [home], today)]
  const holders = near.flatMap((unit) =>
    (world.units.get(unit)?.posts ?? [])
      .filter(({ post, until }) => posts.includes(post) && (!until || today < until))
      .filter(({ member }) => member !== subject)
      .map(({ member }) => member),
  )
  const found = chances.percent(92) ? chances.any(holders) : undefined
  return found === undefined ? anyHolder(hand, posts) : memberId(found)
}

/** Whoever is given, but now and then somebody else. */
export function mostly(hand: Hand, actor: string | undefined): MemberId {
  const other = anyMember(hand) ?? registrar
  if (actor === undefined || hand.chances.percent(7)) return other
  return memberId(actor)
}

/** The number of the next thing of a kind; now and then of one that is there already. */
export function nextNumber({ chances }: Hand, there: number): number {
  return there > 0 && chances.percent(3) ? chances.between(1, there) : there + 1
}

/** Who keeps the roll of units and members, by the host's leave. */
export const registrar: MemberId = /* @__PURE__ */ memberId('h-registrar')

/** Who keeps the accounts, by the host's leave. */
export const accountant: MemberId = /* @__PURE__ */ memberId('h-accountant')

/** Who leads the years, and judges first. */
export const official: MemberId = /* @__PURE__ */ memberId('h-official')

/** Who rules on objections, and has judged nothing before. */
export const judge: MemberId = /* @__PURE__ */ memberId('h-judge')

/** Who rules where the judge has decided before. */
export const referee: MemberId = /* @__PURE__ */ memberId('h-referee')

/** The id of the command of a number. */
export function commandIdOf(number: number): CommandId {
  return commandId(`c-${number}`)
}
