import { type AnyDesk, anyDesk } from '../desk.ts'
import { appraisalDesk } from './appraisal-desk.ts'
import { cycleDesk } from './cycle-desk.ts'
import { determinationDesk } from './determination-desk.ts'
import { noticeDesk } from './notice-desk.ts'
import { objectionDesk } from './objection-desk.ts'
import type { YearWorld } from './year-world.ts'

/** The desks at which the years of an organisation run: cycles, appraisals, what people decide in grading, notices and
 * objections. */
export function yearDesks(year: YearWorld): readonly AnyDesk[] {
  return [
    anyDesk(cycleDesk(year)),
    anyDesk(appraisalDesk(year)),
    anyDesk(determinationDesk(year)),
    anyDesk(noticeDesk(year)),
    anyDesk(objectionDesk(year)),
  ]
}
