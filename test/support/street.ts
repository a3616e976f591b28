import { civilDate, instant } from 'pledgebook'
import { committedData } from '../../examples/fuxin-street/committed-data.ts'
import { dataOf } from '../../examples/fuxin-street/data.ts'
import { runYear } from '../../examples/fuxin-street/run/year.ts'
import { theWorld } from '../../examples/fuxin-street/world.ts'
import type { Year } from '../../examples/fuxin-street/year.ts'

/** The street of the main example: 804 members, twelve branches, nine populations. */
export const data = dataOf(committedData)
export const world = theWorld()

/** The street as it stands at the end of a day. */
export function streetOn(day: string): Year {
  return runYear(data, world, civilDate(day))
}

/** A minute by the clocks of the street. */
export function at(text: string) {
  return instant(`${text}+08:00`)
}
