import { type Refusal, refusal } from '../../foundation/index.ts'
import type { DecidedByPeople, Grade, SubjectId, Undecided } from '../../vocabulary/index.ts'
import type { CycleId } from '../year/cycle-id.ts'

/** A tie that the rulebook leaves to people, and that they can decide now. */
export interface OpenTie {
  /** The clause of the quota, or of the grading by shares. */
  readonly clause: string
  /** The grade whose seats they are, and the one of whoever gets none; `null`: no grade. */
  readonly grade: string
  readonly below: string | null
  /** How many seats are left for those who tie. */
  readonly seats: number
  readonly tied: readonly SubjectId[]
  /** The place that they share, where the rulebook has an order. */
  readonly rank?: number
  /** Where the rulebook asks for another vote. */
  readonly settledBy?: 're-vote'
}

/**
 * The ties in a population's grades that wait for people: each once, from the highest grade down. One that
 * hangs on another is left out until that one is decided; so is one whose tied all have a grade by hand.
 */
export function openTiesOf(grades: readonly Grade[]): readonly OpenTie[] {
  if (grades.every(({ undecided }) => undecided === undefined)) return []
  const computed = new Map(grades.map((grade) => [grade.subject, undecidedIn(grade)]))
  const ties = new Map<string, OpenTie>()
  for (const { undecided, rank } of grades) {
    if (undecided === undefined) continue
    const name = nameOf(undecided)
    if (ties.has(name)) continue
    const isOwn = (subject: SubjectId) => {
      const other = computed.get(subject)
      return other !== undefined && nameOf(other) === name
    }
    if (undecided.tied.every(isOwn)) ties.set(name, tieOf(undecided, rank))
  }
  return [...ties.values()]
}

/** What a grade by hand covers is still tied: its seat is the computed grade's. */
function undecidedIn({ undecided, manual }: Grade): Undecided | undefined {
  return manual ? manual.computed.undecided : undecided
}

function tieOf({ clause, between, seats, tied, settledBy }: Undecided, rank?: number): OpenTie {
  const [grade, below] = between
  const tie = { clause, grade, below, seats, tied: [...tied] }
  return {
    ...tie,
    ...(rank !== undefined && { rank }),
    ...(settledBy !== undefined && { settledBy }),
  }
}

function nameOf({ clause, between, tied }: Undecided): string {
  return JSON.stringify([clause, between[0], tied])
}

/** A tie that was decided: whose it was, who got the seats, and who decided that and why. */
export interface SettledTie
  extends Pick<OpenTie, 'clause' | 'grade' | 'seats' | 'tied'>,
    DecidedByPeople {
  readonly seated: readonly SubjectId[]
}

/**
 * What people decided about a tie, where they did about this very one: the same clause and grade, as many
 * seats, and the same who tie. Where it is another tie by now, nothing is decided about it.
 */
export function settlementOf(
  { clause, grade, seats, tied }: OpenTie,
  settled: readonly SettledTie[],
): SettledTie | undefined {
  const known = new Set<string>(tied)
  return settled.find(
    (each) =>
      each.clause === clause &&
      each.grade === grade &&
      each.seats === seats &&
      each.tied.length === known.size &&
      each.tied.every((subject) => known.has(subject)),
  )
}

/**
 * Why results cannot be listed while ties are open: `tie-to-decide` for each, which names the population and
 * the clause (`path`), who ties (`actual`), and what to decide: the grade, the seats, the place, and whether
 * by a vote (`expected`).
 */
export function tieRefusals(
  subject: CycleId,
  population: string,
  ties: readonly OpenTie[],
): readonly Refusal<'tie-to-decide'>[] {
  return ties.map(({ clause, grade, seats, tied, rank, settledBy }) => {
    const expected = { command: 'decide-tie', clause, grade, seats, place: rank ?? null }
    return refusal('tie-to-decide', {
      subject,
      path: ['populations', population, clause],
      expected: { ...expected, by: settledBy ?? 'decision' },
      actual: [...tied],
    })
  })
}
