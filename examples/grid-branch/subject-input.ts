import {
  type CivilDate,
  type Fact,
  pledgesHeld,
  type RecordState,
  type SubjectId,
  type SubjectInput,
  vouchedFact,
} from 'pledgebook'
import type { Member } from './data.ts'
import { isStillToCome, type Year } from './year.ts'

/** What the rulebook may read of a member on a day, or nothing where it is nobody of ours. */
export function subjectInput(
  year: Year,
  subject: SubjectId,
  asOf: CivilDate,
): SubjectInput | undefined {
  const member = memberOn(year, subject, asOf)
  if (!member) return undefined
  const facts = [...(year.factsAbout.get(subject) ?? [])].flatMap((id) => {
    const state = year.records.get(id)
    return state ? (vouchedFact(state) ?? waiting(state) ?? []) : []
  })
  return { ...member, facts, tallies: year.tallies.get(subject) ?? [], asOf }
}

/**
 * A member with what the year itself says of them: who holds a pledge is pledging, and who came late or
 * moved by then is so. Nothing where they have not joined yet.
 */
export function memberOn(year: Year, subject: SubjectId, asOf: CivilDate): Member | undefined {
  const member = year.members.get(subject)
  if (!member || isStillToCome(year.moves, member.subject, asOf)) return undefined
  const pledging = pledgesHeld(year.registers.get(member.subject)) > 0
  const move = year.moves.filter((each) => each.subject === subject && each.on <= asOf).at(-1)
  const presence = move && { presence: move.presence }
  return { ...member, attributes: { ...member.attributes, pledging, ...presence } }
}

/** A fact without its stamp is handed in as it is, so that the explanation says why it does not count. */
function waiting(state: RecordState): Fact | undefined {
  if (state.status !== 'awaiting' && state.status !== 'returned') return undefined
  const { fact: id, kind, subject, versions } = state
  const { on, fields, evidence, recordedBy } = versions.at(-1) ?? versions[0]
  return { id, kind, subject, on, fields, evidence, recordedBy }
}
