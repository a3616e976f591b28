import { type CivilDate, valueOn } from '../../calendar/index.ts'
import type { Fields, Titles, UnitId } from '../../vocabulary/index.ts'
import { inForce } from '../history.ts'
import { earlier, holdingOn, holdsOn } from '../span.ts'
import type { Post, Unit } from './state.ts'

/** One unit as it is on one day. */
export interface UnitOn {
  readonly unit: UnitId
  readonly kind: string
  readonly domain: string
  readonly formation: string
  readonly founded: CivilDate
  readonly name: Titles
  readonly parent: UnitId | null
  readonly serves: readonly UnitId[]
  readonly attributes: Fields
  /** The first day on which it no longer stands, where it stands for a time only. */
  readonly until?: CivilDate
  /** The posts held on the day. */
  readonly posts: readonly Post[]
}

/** The first day on which a unit no longer stands, where one is known. */
export function unitEnd({ until, dissolved }: Unit): CivilDate | undefined {
  return earlier(until, dissolved?.on)
}

/** Whether a unit stands on a day. */
export function standsOn(unit: Unit, day: CivilDate): boolean {
  const until = unitEnd(unit)
  return holdsOn({ from: unit.founded, ...(until !== undefined && { until }) }, day)
}

/**
 * The unit as it is on a day, or `undefined` before it was founded and from the day of its end on. To
 * see it as it was known at an earlier time, fold only the events up to then.
 */
export function unitOn(unit: Unit, day: CivilDate): UnitOn | undefined {
  if (!standsOn(unit, day)) return undefined
  const { until } = unit
  return {
    unit: unit.unit,
    kind: inForce(unit.kind, day),
    domain: unit.domain,
    formation: inForce(unit.formation, day),
    founded: unit.founded,
    name: inForce(unit.name, day),
    parent: valueOn(unit.parent, day) ?? null,
    serves: inForce(unit.serves, day),
    attributes: inForce(unit.attributes, day),
    ...(until !== undefined && { until }),
    posts: holdingOn(unit.posts, day),
  }
}
