import type { CivilDate, Instant } from 'pledgebook'
import type { Data } from '../data.ts'
import type { World } from '../world.ts'
import { inTime, isByThen, newYear, type Year } from '../year.ts'
import { runOrder } from './cycle.ts'
import { runObjection } from './objection.ts'
import { runMember, runUnit } from './organisation.ts'
import { runPledge } from './pledge.ts'
import { runRecord } from './record.ts'

/** Runs the commands of all rooms in order of time, up to the end of a day. */
export function runYear(data: Data, world: World, asOf: CivilDate): Year {
  const year = newYear(data, world, asOf)
  const timeline: readonly Step[] = [
    ...data.units.map((command) => step(command.at, () => runUnit(year, command))),
    ...data.members.map((command) => step(command.at, () => runMember(year, command))),
    ...data.agreements.map((command) => step(command.at, () => runPledge(year, command))),
    ...data.records.map((command) => step(command.at, () => runRecord(year, command))),
    ...data.objections.map((command) => step(command.at, () => runObjection(year, command))),
    ...data.orders.map((order) => step(order.at, () => runOrder(year, order))),
  ]
  for (const { at, run } of inTime(timeline)) {
    if (!isByThen(year, at)) break
    year.commands += 1
    run()
  }
  return year
}

interface Step {
  readonly at: Instant
  readonly run: () => void
}

function step(at: Instant, run: () => void): Step {
  return { at, run }
}
