import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { Remark } from '../../record/index.ts'
import type { DeterminationEvent, TieDecided } from './events.ts'
import type { DecidedClause, DecidedTie, Determination, GivenGrade, TakenBack } from './state.ts'

type Draft = Mutable<Determination>

/** How one event changes what was decided in the grading of a population. */
export function recipe(draft: Draft | undefined, event: DeterminationEvent): Draft {
  const state = draft ?? begin(event)
  const stamp = { by: event.actor, at: event.at, reason: event.reason }
  const decided = { ...stamp, decision: event.cause }
  state.lastAt = event.at
  switch (event.type) {
    case 'tie-decided':
      state.ties.push(copyOf<DecidedTie>(decidedTie(event, stamp)))
      break
    case 'tie-reopened':
      withdraw(state.ties, ({ decision }) => decision === event.decision, stamp)
      break
    case 'grade-given': {
      const { subject, grade, from, until } = event
      state.grades.push(copyOf<GivenGrade>({ ...decided, subject, grade, from, until }))
      break
    }
    case 'grade-withdrawn':
      withdraw(state.grades, ({ subject }) => subject === event.subject, stamp)
      break
    case 'clause-decided': {
      const { subject, clause, points } = event
      const own = { ...decided, subject, clause, ...(points !== undefined && { points }) }
      state.clauses.push(copyOf<DecidedClause>(own))
      break
    }
    case 'clause-withdrawn':
      withdraw(state.clauses, ({ clause }) => clause === event.clause, stamp)
      break
    case 'lifted': {
      const { decision, ruling } = event
      const all = [...state.ties, ...state.grades, ...state.clauses]
      withdraw(all, (each) => each.decision === decision, { ...stamp, ruling })
      break
    }
    default:
      unreachable(event)
  }
  return state
}

function begin(event: DeterminationEvent): Draft {
  const { cycle, population, at } = event
  const own = event.type === 'clause-decided' ? { subject: event.subject } : {}
  return { cycle, population, ...own, ties: [], grades: [], clauses: [], lastAt: at }
}

function decidedTie(event: TieDecided, stamp: Remark): DecidedTie {
  const { cause: decision, clause, grade, below, seats, tied, rank, settledBy } = event
  const { seated, votes } = event
  return {
    ...{ ...stamp, decision, clause, grade, below, seats, tied, seated },
    ...(rank !== undefined && { rank }),
    ...(settledBy !== undefined && { settledBy }),
    ...(votes !== undefined && { votes }),
  }
}

function withdraw<Entry extends Draft['ties' | 'grades' | 'clauses'][number]>(
  entries: Entry[],
  isIt: (entry: Entry) => boolean,
  withdrawn: TakenBack,
): void {
  const entry = entries.find((each) => each.withdrawn === undefined && isIt(each))
  invariant(entry !== undefined, 'what is taken back was decided before')
  entry.withdrawn = copyOf<Mutable<TakenBack>>(withdrawn)
}
