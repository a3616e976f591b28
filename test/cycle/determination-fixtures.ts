import { civilDate, type Instant } from '../../src/calendar/index.ts'
import {
  type CycleState,
  type DecideClause,
  type DecideTie,
  type Determination,
  type DeterminationCommand,
  type DeterminationContext,
  type DeterminationEvent,
  determination,
  type GiveGrade,
  type LiftDetermination,
  type OpenTie,
  type ReopenTie,
  type WithdrawClause,
  type WithdrawGrade,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'
import { serviceNode, threeClauses } from '../support/rulebooks.ts'
import {
  at,
  b1,
  b2,
  b3,
  c2025,
  clerk,
  cycleOf,
  rulingRef,
  sun,
  untilClosed,
  untilPublished,
  untilRunning,
  upheldObjection,
} from './cycle-fixtures.ts'

/** Points are decided within bounds, a profile by the committee, grades by hand by the committee. */
const rulebook = threeClauses({
  values: [
    {
      name: 'total',
      of: {
        ...{ kind: 'decided', clause: 'decided', decidedBy: 'committee', of: serviceNode },
        within: { from: 0, to: 10 },
      },
    },
  ],
  profiles: [
    {
      ...{ clause: 'ill', exempt: [], outcome: 'graded', decidedBy: 'committee' },
      when: { op: 'known', left: 'subject.category' },
    },
  ],
  manual: { clause: 'by-hand', decidedBy: 'committee', grades: ['three-star', 'two-star'] },
})

/** Two tie for the last seat. */
export const tie: OpenTie = {
  ...{ clause: '5.1', grade: 'three-star', below: 'two-star', seats: 1, tied: [b1, b2], rank: 2 },
}

const [running, closed] = [cycleOf(untilRunning()), cycleOf(untilClosed())]
const published = cycleOf(untilPublished())

/** What is known to whoever decides: the cycle in the stage that the command needs. */
export function contextFor(
  type: DeterminationCommand['type'],
  parts: Partial<DeterminationContext> = {},
): DeterminationContext {
  const early: CycleState = type.endsWith('-clause') ? running : closed
  const cycle = type === 'lift' ? published : early
  const actorRoles = ['committee', 'office']
  const base = { cycle, actorRoles, concerned: [], rulebook, isJudged: true, ties: [tie] }
  return { ...base, objections: [upheldObjection], ...parts }
}

let count = 0
const base = () => ({
  ...{ id: commandId(`d-${++count}`), at: at('01-03T09:00') as Instant, actor: clerk },
  ...{ cycle: c2025, population: 'branches', reason: 'so agreed' },
})
const during = { at: at('01-01T09:00') as Instant }

export const decidingTie = (parts: Partial<DecideTie> = {}): DecideTie => {
  const { clause, grade } = tie
  return { ...base(), type: 'decide-tie', clause, grade, seated: [b1], ...parts }
}
export const reopeningTie = (parts: Partial<ReopenTie> = {}): ReopenTie => {
  return { ...base(), type: 'reopen-tie', decision: commandId('d-tie'), ...parts }
}
export const givingGrade = (parts: Partial<GiveGrade> = {}): GiveGrade => {
  const span = { from: civilDate('2025-12-01'), until: civilDate('2026-06-01') }
  return { ...base(), type: 'give-grade', subject: b3, grade: 'three-star', ...span, ...parts }
}
export const withdrawingGrade = (parts: Partial<WithdrawGrade> = {}): WithdrawGrade => {
  return { ...base(), type: 'withdraw-grade', subject: b3, ...parts }
}
export const decidingClause = (parts: Partial<DecideClause> = {}): DecideClause => {
  const what = { subject: b3, clause: 'decided', points: 7.5 }
  return { ...base(), ...during, type: 'decide-clause', ...what, ...parts }
}
export const withdrawingClause = (parts: Partial<WithdrawClause> = {}): WithdrawClause => {
  const what = { subject: b3, clause: 'decided' }
  return { ...base(), ...during, type: 'withdraw-clause', ...what, ...parts }
}

export const lifting = (parts: Partial<LiftDetermination> = {}): LiftDetermination => {
  const what = { decision: commandId('d-tie'), ruling: rulingRef }
  return { ...base(), type: 'lift', at: at('01-08T12:00') as Instant, ...what, ...parts }
}

/** Whoever ties, as a member who could decide. */
export const tiedMember: OpenTie = { ...tie, tied: [sun, b2] }

export function determinationEvents(
  ...commands: readonly DeterminationCommand[]
): readonly DeterminationEvent[] {
  const events: DeterminationEvent[] = []
  for (const command of commands) {
    const state = determination.replay(events)
    events.push(...unwrap(determination.decide(command, state, contextFor(command.type))))
  }
  return events
}

export function determinationOf(...commands: readonly DeterminationCommand[]): Determination {
  const state = determination.replay(determinationEvents(...commands))
  if (!state) throw new Error('no events')
  return state
}
