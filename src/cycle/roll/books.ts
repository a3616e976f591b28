import type { CivilDate, Period } from '../../calendar/index.ts'
import type { Member, Selector, Span, Unit } from '../../organisation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'

/** The states of all units and members: those from which the view of a day is made. */
export interface Books {
  readonly units: Iterable<Unit>
  readonly members: Iterable<Member>
}

/** Somebody who was on the books, and when. */
export interface OnBooks {
  readonly subject: SubjectId
  readonly spans: readonly Span[]
}

/** Whoever was on the books on any day of a period: units or members, as the selector is for. */
export function onBooks(books: Books, { of }: Selector, period: Period): readonly OnBooks[] {
  const all =
    of === 'units' ? [...books.units].map(unitOnBooks) : [...books.members].map(memberOnBooks)
  return all.flatMap(({ subject, spans }) => {
    const inside = spans.filter((span) => meets(span, period))
    return inside.length === 0 ? [] : [{ subject, spans: inside }]
  })
}

function unitOnBooks({ unit, founded, until, dissolved }: Unit): OnBooks {
  const ends = [until, dissolved?.on].flatMap((end) => end ?? [])
  const end = ends.sort()[0]
  return { subject: unit, spans: [{ from: founded, ...(end !== undefined && { until: end }) }] }
}

function memberOnBooks({ member, memberships }: Member): OnBooks {
  return { subject: member, spans: memberships }
}

function meets({ from, until }: Span, period: Period): boolean {
  return (
    from < period.until && (until === undefined || until > period.from) && !isEmpty(from, until)
  )
}

function isEmpty(from: CivilDate, until: CivilDate | undefined): boolean {
  return until !== undefined && until <= from
}
