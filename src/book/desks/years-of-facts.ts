import type { CompiledRulebook } from '../../assessment/index.ts'
import {
  type CivilDate,
  dateOf,
  dayOf,
  firstDay,
  type Period,
  shiftDay,
  type TimeSpan,
} from '../../calendar/index.ts'
import { type FactsNode, lastingClausesOf } from '../../rulebook/index.ts'

/**
 * The calendar years whose facts may count in a period: its own, and earlier ones as far back as a clause
 * lets facts hold. Nothing where that is for ever, or further than to be asked year by year: then any.
 */
export function yearsOfFacts(
  { rulebook }: Pick<CompiledRulebook, 'rulebook'>,
  { from, until }: Period,
): readonly number[] | undefined {
  let first = yearOf(from)
  for (const clause of lastingClausesOf(rulebook)) {
    for (const span of spansOf(clause, rulebook.catalogue.facts)) {
      if (span === 'always') return undefined
      first = Math.min(first, yearBefore(from, span))
    }
  }
  const last = yearOf(dateOf(shiftDay(dayOf(until), -1)))
  if (last - first > mostYears) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** How many earlier years are asked one by one. */
const mostYears = 10

/** The year of a civil day. */
export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4))
}

type Kinds = CompiledRulebook['rulebook']['catalogue']['facts']
type Span = TimeSpan | 'always'

function spansOf({ valid, fact }: FactsNode, kinds: Kinds): readonly Span[] {
  if (!valid) return []
  if ('for' in valid) return [valid.for]
  const fields = kinds.find(({ kind }) => kind === fact)?.fields ?? []
  // A fact that does not say how long it holds counts as one that is incomplete, however old.
  if (fields.find(({ name }) => name === valid.by)?.optional) return ['always']
  return valid.spans.map((each) => each.for)
}

/** The year in which a fact may lie that still holds on a day. */
function yearBefore(day: CivilDate, span: TimeSpan): number {
  if ('days' in span) {
    return yearOf(dateOf(shiftDay(firstDay, Math.max(0, dayOf(day) - span.days - firstDay))))
  }
  return yearOf(day) - ('years' in span ? span.years : Math.ceil(span.months / 12))
}
