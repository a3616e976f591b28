import type { EventLog } from '../../log/index.ts'
import { type AnyDesk, anyDesk } from '../desk.ts'
import type { World } from '../world.ts'
import { appraisalDesk } from './appraisal-desk.ts'
import { cycleDesk } from './cycle-desk.ts'
import { noticeDesk } from './notice-desk.ts'
import { objectionDesk } from './objection-desk.ts'
import type { YearSetup } from './year-setup.ts'
import { yearWorld } from './year-world.ts'

/** The desks at which the years of an organisation run: cycles, appraisals, notices and objections. */
export function yearDesks(world: World, setup: YearSetup, log: EventLog): readonly AnyDesk[] {
  const year = yearWorld(world, setup, log)
  return [
    anyDesk(cycleDesk(year)),
    anyDesk(appraisalDesk(year)),
    anyDesk(noticeDesk(year)),
    anyDesk(objectionDesk(year)),
  ]
}
