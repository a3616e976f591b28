import { type CivilDate, civilDateIn, compareInstants, type Instant } from 'pledgebook'
import { type EventLog, memoryLog } from 'pledgebook/book'
import type { Data } from '../data.ts'
import type { World } from '../world.ts'
import { type Year, yearOn } from '../year.ts'
import { runOrder } from './orders.ts'
import { beginRun, type Run } from './run.ts'

/** The year up to the end of a day, on some log: what was run there before is not run again. */
export async function runYear(
  data: Data,
  world: World,
  asOf: CivilDate,
  log: EventLog = memoryLog(),
): Promise<Year> {
  const run = await beginRun(log, data, world)
  const steps = stepsOf(data).filter(({ at }) => civilDateIn(at, world.zone) <= asOf)
  const { ran } = run.journal
  const isDone = ran !== undefined && ran >= asOf
  if (!isDone) {
    for (const step of steps) await step.run(run)
    await run.journal.noteRun(asOf)
  }
  return yearOn(run, asOf, { commands: steps.length, isDone })
}

interface Step {
  readonly at: Instant
  readonly run: (run: Run) => Promise<void>
}

/** The commands of all rooms in order of time; what is of one moment stays in the order given. */
function stepsOf(data: Data): readonly Step[] {
  const to = (name: string, commands: readonly { readonly at: Instant }[]): readonly Step[] =>
    commands.map((command) => ({
      at: command.at,
      run: ({ execute }) => execute({ to: name, ...command }),
    }))
  const steps = [
    ...to('unit', data.units),
    ...to('member', data.members),
    ...to('pledge', data.agreements),
    ...to('record', data.records),
    ...to('objection', data.objections),
    ...data.orders.map((order): Step => ({ at: order.at, run: (run) => runOrder(run, order) })),
  ]
  return steps.sort((a, b) => compareInstants(a.at, b.at))
}
