import { civilDate, instant } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { committedData } from '../../examples/fuxin-street/committed-data.ts'
import { dataOf } from '../../examples/fuxin-street/data.ts'
import { runYear } from '../../examples/fuxin-street/run/year.ts'
import { theWorld } from '../../examples/fuxin-street/world.ts'
import type { Year } from '../../examples/fuxin-street/year.ts'

/** The street of the main example: 804 members, twelve branches, nine populations. */
export const data = dataOf(committedData)
export const world = theWorld()

const log = memoryLog()
let whole: Promise<Year> | undefined

/** The street as it stood at the end of a day: the year is run once, and read as of any day. */
export async function streetOn(day: string): Promise<Year> {
  whole ??= runYear(data, world, civilDate(data.street.days.to), log)
  await whole
  return runYear(data, world, civilDate(day), log)
}

/** A minute by the clocks of the street. */
export function at(text: string) {
  return instant(`${text}+08:00`)
}
