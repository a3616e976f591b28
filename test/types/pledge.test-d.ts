import { describe, expectTypeOf, test } from 'vitest'
import type { CivilDate } from '../../src/calendar/index.ts'
import type { Refusal } from '../../src/foundation/index.ts'
import {
  type ApprovePledgeCode,
  isOpenPledge,
  monthsToReview,
  type OpenPledge,
  type Pledge,
  type PledgeCode,
  type PledgeCommand,
  type PledgeContext,
  type PledgeEvent,
  type PledgeIn,
  type ProposedPledge,
  pledge,
  type RunningPledge,
} from '../../src/work/pledge/index.ts'

declare const state: Pledge
declare const proposed: ProposedPledge
declare const running: RunningPledge
declare const today: CivilDate
declare const command: PledgeCommand
declare const context: PledgeContext

describe('states are types', () => {
  test('what needs a run takes only pledges that have one', () => {
    monthsToReview(running, today)
    // @ts-expect-error a proposed pledge has no months
    monthsToReview(proposed, today)
    // @ts-expect-error nor has a state that nobody looked at
    monthsToReview(state, today)
  })

  test('a status tells the state', () => {
    if (state.status === 'running') expectTypeOf(state).toEqualTypeOf<RunningPledge>()
    if (isOpenPledge(state)) expectTypeOf(state).toEqualTypeOf<OpenPledge>()
    expectTypeOf<PledgeIn<'running'>>().toEqualTypeOf<RunningPledge>()
    // @ts-expect-error only a judged pledge has a verdict
    proposed.verdict
  })

  test('nothing of it can be edited', () => {
    // @ts-expect-error states are immutable
    running.due = today
    // @ts-expect-error all the way down
    running.run.progress.push()
  })
})

describe('refusals are typed', () => {
  test('by code', () => {
    const decided = pledge.decide(command, state, context)
    if (decided.ok) expectTypeOf(decided.value).toEqualTypeOf<readonly PledgeEvent[]>()
    else expectTypeOf(decided.refusals[0]).toEqualTypeOf<Refusal<PledgeCode>>()
    expectTypeOf<'comments-missing'>().toExtend<ApprovePledgeCode>()
    expectTypeOf<'overdue'>().not.toExtend<ApprovePledgeCode>()
  })
})
