import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { TieDecided, TieVotes } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { OpenTie } from '../open-ties.ts'
import type { DecideTieCode } from '../refusals.ts'
import type { Determination } from '../state.ts'
import { voteFaults } from '../votes.ts'

/**
 * Decides a tie that the rulebook leaves to people: who of those who tie gets the seats. Between closing and
 * publishing, or after a ruling that made a tie; by whoever holds the role that answers for the cycle, and
 * has no part in it.
 */
export interface DecideTie extends DeterminationCommandBase<'decide-tie'> {
  /** The clause of the quota, or of the grading by shares, and the grade whose seats they are. */
  readonly clause: string
  readonly grade: string
  /** As many of those who tie as there are seats, each once. */
  readonly seated: readonly SubjectId[]
  /**
   * What the vote gave, everybody who ties once: needed where the rulebook asks for another vote. Then those
   * with the most votes are seated.
   */
  readonly votes?: readonly TieVotes[]
}

type Fault = Refusal<DecideTieCode>

/** Decides on {@link DecideTie}. */
export function decideTie(
  command: DecideTie,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly TieDecided[], Fault> {
  const { cycle: subject, population, seated, votes } = command
  const key = { cycle: subject, population }
  const step = checkDetermination(command, key, state, context, ['closed', 'provisional'])
  if (!step.ok) return step
  const tie = tieMeant(command, context.ties ?? [])
  if (tie === undefined) return refuse(tieUnknown(command, context.ties ?? []))
  const deciding = { subject, role: step.value.cycle.responsible, about: tie.tied }
  const unfit = seatFaults(command, tie)
  const faults: readonly Fault[] = [
    ...deciderFaults(command, context, deciding),
    ...unfit,
    ...(unfit.length > 0 ? [] : voteFaults(subject, tie, seated, votes)),
  ]
  return okUnless(faults, () => {
    const counted = votes?.map((each) => ({ subject: each.subject, votes: each.votes }))
    const base = { type: 'tie-decided', ...determinationEventBase(command) } as const
    const decided = { ...base, ...tieAlone(tie), seated: [...seated] }
    return [counted === undefined ? decided : { ...decided, votes: counted }]
  })
}

/** The tie that is meant: of its clause and grade, and in a quota of many pools the one of whom it seats. */
export function tieMeant(
  { clause, grade, seated }: DecideTie,
  ties: readonly OpenTie[],
): OpenTie | undefined {
  const own = ties.filter((tie) => tie.clause === clause && tie.grade === grade)
  return own.find(({ tied }) => tied.some((each) => seated.includes(each))) ?? own[0]
}

function tieUnknown({ cycle: subject, clause, grade }: DecideTie, ties: readonly OpenTie[]) {
  const expected = ties.map((tie) => [tie.clause, tie.grade, ...tie.tied])
  const parts = { path: ['clause'], expected, actual: [clause, grade] }
  return refusal('tie-unknown', { subject, ...parts })
}

function seatFaults(
  { clause, seated }: DecideTie,
  { tied, seats }: OpenTie,
): readonly Refusal<'not-tied' | 'tie-seats-differ'>[] {
  const path = ['seated']
  const strangers = seated.filter((each) => !tied.includes(each))
  if (strangers.length > 0) {
    const names = { expected: [...tied], actual: strangers }
    return [refusal('not-tied', { subject: clause, path, ...names })]
  }
  // A name that stands twice fills one seat only.
  if (seated.length === seats && new Set(seated).size === seats) return []
  const names = { expected: seats, actual: [...seated] }
  return [refusal('tie-seats-differ', { subject: clause, path, ...names })]
}

function tieAlone({ clause, grade, below, seats, tied, rank, settledBy }: OpenTie): OpenTie {
  return {
    ...{ clause, grade, below, seats, tied: [...tied] },
    ...(rank !== undefined && { rank }),
    ...(settledBy !== undefined && { settledBy }),
  }
}
