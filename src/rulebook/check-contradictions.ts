import { type Condition, implies, neverYes } from '../vocabulary/index.ts'
import { areFew } from './are-few.ts'
import { at, fault, type Spot } from './checking.ts'
import { gradesOf } from './grades-of.ts'
import type { Veto, VetoEffect } from './grading.ts'
import type { Profile } from './profile.ts'

/** Two clauses of which one meets whomever the other meets. */
type Pair<Clause> = readonly [Clause, Clause]

/**
 * Vetoes that contradict each other: whomever the earlier meets, the later meets too, and undoes it. The
 * other way round it is an exception after its rule. Vetoes of which nobody can prove that they meet at
 * once apply in the order of the text.
 */
export function checkVetoesAgree(vetoes: readonly Veto[] = [], spot: Spot): void {
  const ladder = gradesOf(spot.checking.rulebook.grading)
  for (const [first, second] of pairsOf(vetoes)) {
    const [earlier, later] = [first.entry, second.entry]
    const strict = earlier.whenMissing !== 'hit'
    const sure = later.whenMissing === undefined || later.whenMissing === 'hit'
    if (!strict || !sure || !undoes(later.effect, earlier.effect, ladder)) continue
    if (holdsWithin(earlier, later))
      contradict([first, second], 'the exception after the rule', spot)
  }
}

/** Profiles that always meet at once: at most one may apply, so that nobody could ever be reckoned. */
export function checkProfilesAgree(profiles: readonly Profile[] = [], spot: Spot): void {
  for (const [first, second] of pairsOf(profiles)) {
    const [a, b] = [first.entry, second.entry]
    if (a.decidedBy !== undefined || b.decidedBy !== undefined) continue
    if (holdsWithin(a, b) || holdsWithin(b, a)) {
      contradict([first, second], 'profiles that exclude each other', spot)
    }
  }
}

interface Listed<Clause> {
  readonly entry: Clause
  readonly index: number
}

function pairsOf<Clause extends Conditional>(
  list: readonly Clause[],
): readonly Pair<Listed<Clause>>[] {
  if (!areFew(list.map(({ when }) => when))) return []
  const listed = list.map((entry, index) => ({ entry, index }))
  return listed.flatMap((second, index) =>
    listed.slice(0, index).map((first): Pair<Listed<Clause>> => [first, second]),
  )
}

interface Conditional {
  readonly clause: string
  readonly when: Condition
}

/** A condition that can never be yes meets nobody, and contradicts nothing. */
function holdsWithin({ when: inner }: Conditional, { when: outer }: Conditional): boolean {
  return !neverYes(inner) && implies(inner, outer)
}

function contradict(
  [first, second]: Pair<Listed<Conditional>>,
  expected: string,
  spot: Spot,
): void {
  const here = { ...at(spot, second.index), subject: second.entry.clause }
  fault(here, 'clauses-contradict', expected, `${first.entry.clause}, ${second.entry.clause}`)
}

/** Whether nothing is left of the earlier effect once the later has applied. */
function undoes(later: VetoEffect, earlier: VetoEffect, ladder: readonly string[]): boolean {
  if (later.kind === 'ungraded') return earlier.kind !== 'ungraded'
  if (!hasGrade(later)) return false
  if (!hasGrade(earlier)) return earlier.kind === 'ungraded' && later.kind === 'exactly'
  const [place, before] = [ladder.indexOf(later.grade), ladder.indexOf(earlier.grade)]
  if (later.kind === 'exactly') return earlier.kind !== 'exactly' || place !== before
  if (later.kind === 'at-most') return earlier.kind !== 'at-most' && before < place
  return earlier.kind !== 'at-least' && before > place
}

function hasGrade(effect: VetoEffect): effect is Extract<VetoEffect, { readonly grade: string }> {
  return 'grade' in effect
}
