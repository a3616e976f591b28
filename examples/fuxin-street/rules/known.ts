import {
  civilDateIn,
  type Fields,
  type MemberId,
  type Organisation,
  postsHeldBy,
  type SubjectId,
  type UnitId,
  type ZoneTable,
} from 'pledgebook'
import type { AskedSubject, Known } from 'pledgebook/book'
import type { Data } from '../data.ts'
import type { PopulationName } from './rulebooks.ts'

/** What the street knows of somebody besides facts: kept elsewhere, or read from the tree. */
export function streetKnows(data: Data, zone: ZoneTable) {
  const history = groupOf(data.history, ({ population, subject }) => `${population} ${subject}`)
  const forms = groupOf(data.forms, ({ subject }) => subject)
  return (population: PopulationName, asked: AskedSubject): Known => {
    const { subject, knownAt } = asked
    const marks = data.marks.get(subject)
    const today = civilDateIn(knownAt, zone)
    const place = placeOf(population, asked, data)
    return {
      ...{ ...place, inputs: marks?.inputs ?? {} },
      attributes: { ...place.attributes, ...marks?.attributes },
      history: (history.get(`${population} ${subject}`) ?? []).map(({ period, grade }) => {
        return { period, grade }
      }),
      tallies: (forms.get(subject) ?? []).flatMap(({ on, tally }) => (on <= today ? [tally] : [])),
    }
  }
}

interface Place {
  readonly attributes?: Fields
  readonly links?: Readonly<Record<string, SubjectId>>
}

/** What follows from where somebody stands in the tree. */
function placeOf(population: PopulationName, { subject, view }: AskedSubject, data: Data): Place {
  const post = postOf(subject, view)
  if (population === 'secretaries' && post) return { links: { branch: post.unit } }
  if (population === 'cadres' && post) {
    return { attributes: { post: post.post }, links: { community: post.unit } }
  }
  if (population === 'in-service') return { attributes: { home: homeOf(subject, view) } }
  if (population !== 'leaders') return {}
  const charge = Object.entries(data.street.inCharge).find(([, leader]) => leader === subject)
  return charge ? { links: { community: charge[0] as UnitId } } : {}
}

/** The resident unit that a member in service belongs to, or the street. */
function homeOf(subject: SubjectId, view: Organisation): string {
  const position = view.memberPositions.get(subject as MemberId) ?? -1
  const home = view.members[position]?.home ?? ''
  return home.startsWith('r-') ? home : 'street'
}

/** The post that a member holds in their own unit, and the unit. */
function postOf(subject: SubjectId, view: Organisation) {
  const [first] = postsHeldBy(view, subject as MemberId).filter(({ held }) => !held.concurrent)
  const unit = first && view.units[first.unit]?.unit
  return first && unit ? { unit, post: first.held.post } : undefined
}

function groupOf<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const own = groups.get(keyOf(each))
    if (own) own.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
