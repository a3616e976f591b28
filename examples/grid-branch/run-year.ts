import type { CivilDate, Instant } from 'pledgebook'
import type { Data } from './data.ts'
import { runLedger, runOrder } from './run-ledger.ts'
import { runPledge } from './run-pledge.ts'
import { runRecord } from './run-record.ts'
import type { World } from './world.ts'
import { inTime, isByThen, newYear, type Year } from './year.ts'

/** Runs the commands of all rooms in order of time, up to the end of a day. */
export function runYear(data: Data, world: World, asOf: CivilDate): Year {
  const year = newYear(data, world, asOf)
  const timeline: readonly Step[] = [
    ...data.pledges.map((command) => step(command.at, () => runPledge(year, command))),
    ...data.records.map((command) => step(command.at, () => runRecord(year, command))),
    ...data.ledger.map((command) => step(command.at, () => runLedger(year, command))),
    ...data.orders.map((order) => step(order.at, () => runOrder(year, order))),
  ]
  for (const { at, run } of inTime(timeline)) {
    if (!isByThen(year, at)) break
    year.commands += 1
    run()
  }
  for (const { subject, on, tally } of data.ballots) {
    if (on <= asOf) year.tallies.set(subject, [...(year.tallies.get(subject) ?? []), tally])
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
