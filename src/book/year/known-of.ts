import { historyOf } from '../../cycle/index.ts'
import {
  attributesOfMember,
  attributesOfUnit,
  type Organisation,
} from '../../organisation/index.ts'
import type { Fields, MemberId, SubjectId, UnitId } from '../../vocabulary/index.ts'
import type { AskedSubject, Known, PopulationSetup } from './year-setup.ts'

/** What is known of a subject besides facts: what the host says, else what the organisation does. */
export function knownOf({ knownOf: told }: PopulationSetup, asked: AskedSubject): Known {
  const known = told?.(asked) ?? { attributes: attributesIn(asked.view, asked.subject) }
  const earlier = historyOf(asked.earlier)
  if (earlier.length === 0) return known
  // What the host hands in reaches further back than the book; a period is told once.
  const own = new Set(earlier.map(({ period }) => period))
  const before = (known.history ?? []).filter(({ period }) => !own.has(period))
  return { ...known, history: [...before, ...earlier] }
}

function attributesIn(view: Organisation, subject: SubjectId): Fields {
  const unit = view.units[view.positions.get(subject as UnitId) ?? -1]
  if (unit) return attributesOfUnit(unit)
  const member = view.members[view.memberPositions.get(subject as MemberId) ?? -1]
  if (!member) return {}
  return attributesOfMember(member, view.units[view.positions.get(member.home) ?? -1])
}
