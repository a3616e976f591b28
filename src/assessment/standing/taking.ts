import { type Day, dayOf, firstDay, lastDayOfSpan, shiftDay } from '../../calendar/index.ts'
import { lastingClausesOf, type Rulebook, subWindowsOf } from '../../rulebook/index.ts'
import type { Fact, FactKind, SetAside } from '../../vocabulary/index.ts'
import { type StillValid, validityOf } from '../scoring/index.ts'

/** What a rulebook says of the facts that it takes in, made ready once. */
export interface Taking {
  readonly kinds: ReadonlyMap<string, FactKind>
  /** How long the facts of a kind hold, by each clause that counts them beyond their period. */
  readonly lasting: ReadonlyMap<string, readonly StillValid[]>
  /** Whether windows are reckoned by themselves: in an early one a fact may hold that does not later. */
  readonly hasWindows: boolean
}

/** Reads a checked rulebook for what its facts are taken in by. */
export function takingOf(rulebook: Rulebook): Taking {
  const lasting = new Map<string, StillValid[]>()
  for (const node of lastingClausesOf(rulebook)) {
    const still = validityOf(node)
    if (still && !lasting.get(node.fact)?.push(still)) lasting.set(node.fact, [still])
  }
  return {
    kinds: new Map(rulebook.catalogue.facts.map((kind) => [kind.kind, kind])),
    lasting,
    hasWindows: subWindowsOf(rulebook).length > 0,
  }
}

/** The day that places a fact in a period; `undefined` where it waits to be recognised. */
export function placingDay({ on, recognisedOn }: Fact, kind: FactKind): Day | undefined {
  if (kind.placed !== 'recognised') return dayOf(on)
  return recognisedOn === undefined ? undefined : dayOf(recognisedOn)
}

/** Whether some clause still counts a fact from before the period. */
export function lastsInto(
  { lasting, hasWindows }: Taking,
  fact: Fact,
  day: Day,
  { from, until }: { readonly from: Day; readonly until: Day },
): SetAside['reason'] | undefined {
  const clauses = lasting.get(fact.kind)
  if (!clauses) return 'outside-period'
  const asOf = hasWindows ? from : shiftDay(until, -1)
  // A fact that does not say how long it holds is taken in: its clause says what is missing.
  return clauses.some((still) => still(fact, day, asOf) !== false) ? undefined : 'expired'
}

/** What becomes of a fact by the day it was recorded on. */
export function lateness(
  { on, recordedOn }: Fact,
  { late }: FactKind,
): 'in-time' | 'late' | 'refused' | 'unknown' {
  if (!late || late.means === 'counts' || late.means === '?') return 'in-time'
  if (recordedOn === undefined) return 'unknown'
  const day = dayOf(on)
  // Written so that a day which is none is late too.
  if (day >= firstDay && dayOf(recordedOn) <= lastDayOfSpan(late.after, day)) return 'in-time'
  return late.means === 'refuse' ? 'refused' : 'late'
}
