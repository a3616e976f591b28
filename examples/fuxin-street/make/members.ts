import type { MemberCommand } from 'pledgebook'
import { at, on, type Unnumbered } from './command.ts'
import { clerk, former, type Person, people } from './people.ts'
import { street } from './places.ts'

type Step = Unnumbered<MemberCommand>

const joining = '2024-01-03'
const reporting = '2024-03-01'
const moving = '2026-02-11'

/** Every command to a member: joining, reporting to a community, and one move to the street office. */
export function memberCommands(): readonly Step[] {
  const moved: Step = {
    ...{ type: 'transfer', at: at(moving, 9), actor: clerk, on: on(moving) },
    ...{ member: former, home: street.unit, ground: '工作调整' },
  }
  return [...people.map(join), ...people.flatMap(affiliate), moved]
}

function join({ id: member, category, home }: Person): Step {
  return {
    ...{ type: 'join', at: at(joining, 9), actor: clerk, on: on(joining) },
    ...{ member, home, category },
  }
}

function affiliate({ id: member, reportsTo, livesIn }: Person): readonly Step[] {
  const unit = reportsTo ?? livesIn
  if (unit === undefined) return []
  const kind = reportsTo === undefined ? 'lives-in' : 'reports-to'
  return [
    {
      ...{ type: 'affiliate', at: at(reporting, 9), actor: clerk, on: on(reporting) },
      ...{ member, unit, kind },
    },
  ]
}
