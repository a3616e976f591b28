import { type CivilDate, valueOn } from '../../../calendar/index.ts'
import { describe, type Path, type Refusal, refusal } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { named, type OrganisationRules } from '../../rules/organisation-rules.ts'
import { mostAtOnce, overlap, type Span, within } from '../../span.ts'
import type { Post, Unit } from '../state.ts'

/** What the check of a post's places needs to know of one who holds it. */
export type Holder = Span & Pick<Post, 'post' | 'concurrent'>

type PlacesCode = 'concurrent-full' | 'post-full' | 'post-unknown'

/** A kind, and the days on which the unit is of it. */
export interface KindSpan extends Span {
  readonly kind: string
}

/** The kinds that a unit goes through in a window. */
export function kindsWithin(unit: Unit, window: Span): readonly KindSpan[] {
  const kind = valueOn(unit.kind, window.from)
  const first = kind === undefined ? [] : [{ from: window.from, kind }]
  const later = unit.kind
    .filter(({ from }) => from > window.from)
    .map(({ from, value }) => ({ from, kind: value }))
  const starts = [...first, ...later]
  return starts.flatMap(({ from, kind: named }, index) => {
    const until: CivilDate | undefined = starts[index + 1]?.from
    const inside = within({ from, ...(until !== undefined && { until }) }, window)
    return inside ? [{ ...inside, kind: named }] : []
  })
}

/** Holders for whom a kind of unit has no such post or not so many places, each post once. */
export function placesFaults(
  { subject, path }: { readonly subject: UnitId; readonly path: Path },
  span: KindSpan,
  holders: readonly Holder[],
  rules: OrganisationRules,
): readonly Refusal<PlacesCode>[] {
  const held = holders.filter((holder) => overlap(holder, span))
  const places = named(rules.unitKinds, span.kind)?.posts ?? []
  return [...new Set(held.map(({ post }) => post))].flatMap((post): Refusal<PlacesCode>[] => {
    const place = places.find((each) => each.post === post)
    if (!place) {
      const expected = places.map((each) => each.post)
      return [refusal('post-unknown', { subject, path, expected, actual: describe(post) })]
    }
    const all = held.filter((holder) => holder.post === post)
    const counts: readonly [PlacesCode, number, readonly Holder[]][] = [
      ['post-full', place.most, all],
      ['concurrent-full', place.concurrent, all.filter(({ concurrent }) => concurrent)],
    ]
    return counts.flatMap(([code, expected, some]) =>
      mostAtOnce(some, span) > expected
        ? [refusal(code, { subject, path, expected, actual: post })]
        : [],
    )
  })
}
