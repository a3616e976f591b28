import {
  add,
  compare,
  decimal,
  type Exact,
  equal,
  exact,
  one,
  type Rounding,
  roundTo,
  subtract,
  zero,
} from '../../foundation/index.ts'
import type { Rulebook, Veto } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { type ClauseRoom, roomOf } from './clause-room.ts'
import type { Explained } from './explained.ts'

/** How far it is to the next higher grade. */
export interface NextGrade {
  readonly grade: string
  /** What is missing to its edge. Without it the grade does not go by points alone. */
  readonly points?: NextPoints
  /** Clauses that keep the grade lower, whatever the points. */
  readonly inTheWay: readonly Obstacle[]
  /** What facts could still give, clause by clause. */
  readonly room: readonly ClauseRoom[]
}

/** The edge of a grade, and the way to it. */
export interface NextPoints {
  /** The value as it was reckoned, before any rounding. */
  readonly value: Exact
  /** The least value that has the grade, or that every higher value has it, as `reached` says. */
  readonly edge: Exact
  readonly reached: 'at' | 'above'
  /** From the value to the edge; 0 where it is reached. */
  readonly missing: Exact
}

/** A veto that hit, a quota without a seat, a case that does not hold, a profile that grants no grade. */
export interface Obstacle {
  readonly kind: 'veto' | 'quota' | 'case' | 'profile'
  readonly clause: string
}

/** A traced result with the answers of its gates: an `Assessment` is one. */
export type TracedResult = Explained & { readonly standing: Pick<Standing, 'gates'> }

/**
 * How far it is to the next higher grade: the points missing to its edge, what stands in the way besides
 * points, and what each clause could still give under its caps. It is read from the trace of the result;
 * nothing is reckoned again. `undefined` where there is no higher grade. Who has no grade is told the way to
 * the one that its value would have.
 *
 * @example
 * ```ts
 * import { assess, civilDate, compileRulebook, decimalText, en, explainNext, factId, memberId, nextGrade, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const rules = unwrap(compileRulebook(smallest))
 * const li = memberId('m-017')
 * const served = {
 *   id: factId('f-1'), kind: 'service', subject: li, on: civilDate('2026-03-06'),
 *   fields: { hours: 3 }, certifiedBy: memberId('m-001'),
 * }
 * const result = unwrap(assess(rules, { subject: li, period: '2026', facts: [served] }))
 * const next = nextGrade(rules, result)
 *
 * next?.grade // => 'star'
 * next?.points && decimalText(next.points.missing) // => '8.5'
 * explainNext(rules, result, en)[0] // => 'a star from 10 on: 8.5 more than 1.5'
 * explainNext(rules, result, en)[1] // => '  pledges kept [clause kept, an example]: no cap'
 * explainNext(rules, result, en)[2] // => '  service [clause service, an example]: at most 8.5 more'
 * ```
 */
export function nextGrade(
  { rulebook }: { readonly rulebook: Rulebook },
  result: TracedResult,
): NextGrade | undefined {
  const ladder = result.grades.map(({ grade }) => grade)
  const grade = nextOf(ladder, result)
  if (grade === undefined) return undefined
  const points = pointsTo(grade, rulebook, result)
  const inTheWay = obstaclesTo(grade, ladder, rulebook, result)
  const room = roomOf(rulebook, result)
  return points ? { grade, points, inTheWay, room } : { grade, inTheWay, room }
}

function nextOf(ladder: readonly string[], { grade, band }: Explained): string | undefined {
  if (grade === null) return band ?? ladder.at(-1)
  return ladder[ladder.indexOf(grade) - 1]
}

function pointsTo(
  grade: string,
  { grading }: Rulebook,
  { bands, traces }: Explained,
): NextPoints | undefined {
  const value = traces.find(({ name }) => name === grading.value)?.value
  const froms = bands.flatMap((band) => (band.grade === grade ? [band.at] : []))
  const lowest = froms.sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))[0]
  if (!value || lowest?.from === undefined) return undefined
  const printed = decimal(lowest.from)
  const rounding = 'fractions' in grading ? grading.fractions : undefined
  const takesEdge = lowest.ends.startsWith('[')
  const { edge, reached } =
    rounding === undefined || rounding === '?'
      ? { edge: printed, reached: takesEdge ? ('at' as const) : ('above' as const) }
      : beforeRounding(printed, takesEdge, rounding)
  const away = subtract(edge, value)
  return { value, edge, reached, missing: compare(away, zero) > 0 ? away : zero }
}

type Edge = Pick<NextPoints, 'edge' | 'reached'>

/** The least value that rounds to where the grade begins, found by asking the rounding itself. */
function beforeRounding(printed: Exact, takesEdge: boolean, mode: Rounding): Edge {
  const up = roundTo(printed, one, 'ceiling')
  const first = takesEdge || !equal(up, printed) ? up : add(up, one)
  const reaches = (value: Exact) => compare(roundTo(value, one, mode), first) >= 0
  const [below, middle] = [subtract(first, one), subtract(first, half)]
  if (reaches(add(below, little))) return { edge: below, reached: 'above' }
  if (reaches(middle)) return { edge: middle, reached: 'at' }
  if (reaches(add(middle, little))) return { edge: middle, reached: 'above' }
  return { edge: first, reached: 'at' }
}

const half = exact(1, 2)

/** Less than any half, so that it tells on which side of one a value lies. */
const little = exact(1, 1000)

function obstaclesTo(
  grade: string,
  ladder: readonly string[],
  { vetoes = [], grading }: Rulebook,
  { standing, cuts = [], undecided, because }: TracedResult,
): readonly Obstacle[] {
  const isLower = (other: string) => ladder.indexOf(other) > ladder.indexOf(grade)
  const hits = (clause: string, whenMissing: Veto['whenMissing']) => {
    const outcome = standing.gates.find((gate) => gate.clause === clause)?.outcome
    return outcome === 'hit' || (outcome === 'missing' && whenMissing === 'hit')
  }
  const holding = vetoes.filter(
    ({ clause, whenMissing, effect }) => hits(clause, whenMissing) && keepsBelow(effect, isLower),
  )
  const cases = grading.kind === 'cases' ? grading.cases : []
  const open = cases.filter((one) => one.grade === grade && !hits(one.clause, one.whenMissing))
  const lost = cuts.filter(({ outcome }) => outcome === 'lost' || outcome === 'tied')
  const { outcome, profile } = standing
  return [
    ...(outcome !== 'graded' && profile ? [obstacle('profile', profile)] : []),
    ...holding.map(({ clause }) => obstacle('veto', clause)),
    ...open.map(({ clause }) => obstacle('case', clause)),
    ...lost
      .filter(
        ({ clause, grade: asked }) => !isLower(asked) && (undecided || because.includes(clause)),
      )
      .map(({ clause }) => obstacle('quota', clause)),
  ]
}

function keepsBelow(effect: Veto['effect'], isLower: (grade: string) => boolean): boolean {
  if (effect.kind === 'ungraded') return true
  return (effect.kind === 'at-most' || effect.kind === 'exactly') && isLower(effect.grade)
}

function obstacle(kind: Obstacle['kind'], clause: string): Obstacle {
  return { kind, clause }
}
