import { parseCivilDate } from '../calendar/index.ts'
import { checkId, checkName, checkUnique } from './check-names.ts'
import { checkPeriodKind } from './check-period-kind.ts'
import { checkRaterGroup } from './check-rater-group.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Rulebook } from './rulebook.ts'

/** What stands before the clauses: id, version, days, zone, cycle and rater groups. */
export function checkHead(rulebook: Rulebook, spot: Spot): void {
  checkId(rulebook.id, at(spot, 'id'))
  checkId(rulebook.version, at(spot, 'version'))
  checkDates(rulebook.inForce, at(spot, 'inForce'))
  if (!isZone(rulebook.zone)) {
    fault(at(spot, 'zone'), 'zone-name-invalid', "a zone such as 'Asia/Shanghai'", rulebook.zone)
  }
  checkPeriodKind(rulebook.cycle, at(spot, 'cycle'))
  const { raters = [] } = rulebook
  const here = at(spot, 'raters')
  checkUnique(
    raters.map(({ group }) => group),
    checkName,
    here,
    'group',
  )
  raters.forEach((group, index) => {
    checkRaterGroup(group, at({ ...here, subject: group.group }, index))
  })
}

function checkDates({ from, until }: Rulebook['inForce'], spot: Spot): void {
  const wrong = (date: string | undefined) => date !== undefined && !parseCivilDate(date).ok
  const expected = 'a date that exists, YYYY-MM-DD'
  if (wrong(from)) fault(at(spot, 'from'), 'civil-date-invalid', expected, from)
  if (wrong(until)) fault(at(spot, 'until'), 'civil-date-invalid', expected, until)
  else if (until !== undefined && !wrong(from) && until <= from) {
    fault(at(spot, 'until'), 'in-force-empty', `after ${from}`, until)
  }
}

/** Whether the name of a zone is well-formed; which zones there are, only their table knows. */
function isZone(zone: string): boolean {
  return zone.length <= 64 && /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)
}
