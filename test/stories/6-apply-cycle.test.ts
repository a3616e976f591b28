import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  appraisal,
  cycle,
  cycleId,
  historyOf,
  inputOf,
  measureCountsOf,
  openingOf,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { specification } from '../../src/testing/index.ts'
import { unitId } from '../../src/vocabulary/index.ts'
import {
  applying,
  appraisalContext,
  appraisalEvents,
  appraisalOf,
  at,
  award,
  calm,
  carrying,
  carryingOut,
  chen,
  confirmingB1,
  cycleEvents,
  cycleFor,
  deciding,
  grading,
  leaders,
  notifying,
  proposing,
  sha256,
  stars,
  sun,
  untilCarried,
  untilConfirmed,
  wang,
} from '../cycle/cycle-fixtures.ts'

const given = specification(appraisal)
const confirmed = () => appraisalContext(cycleFor('decide'), { concerned: [wang] })
const until = (...more: Parameters<typeof appraisalEvents>[0]) =>
  appraisalEvents([grading(), confirmingB1(), ...more])

describe('the best branch is to have a prize', () => {
  it('which the rules propose and people decide on', () => {
    const command = proposing({ measures: [award] })
    const { id: cause, ...parts } = command
    given(until())
      .when(command, confirmed())
      .then([{ ...parts, type: 'proposed', cause }])
  })

  it('though not the branch itself: its secretary sits on the committee', () => {
    given(until(proposing()))
      .when(deciding({ actor: wang }), confirmed())
      .thenRefused({ code: 'own-case', actual: wang })
    given(until(proposing()))
      .when(deciding({ actor: chen }), { ...confirmed(), actorRoles: ['teller'] })
      .thenRefused({ code: 'role-missing', expected: ['committee'] })
    const command = deciding({ actor: sun, reason: 'the sheets were looked through' })
    const { id: cause, ...parts } = command
    given(until(proposing()))
      .when(command, confirmed())
      .then([{ ...parts, type: 'decided', cause }])
  })

  it('is told of it, may object for five days, and only then has it', () => {
    const told = until(proposing(), deciding(), notifying())
    given(told)
      .when(carryingOut({ on: civilDate('2026-01-28') }), confirmed())
      .thenRefused({ code: 'effect-too-early', expected: '2026-01-28' })
    const command = carryingOut()
    const { id: cause, ...parts } = command
    given(told)
      .when(command, confirmed())
      .then([{ ...parts, type: 'carried-out', cause }])
  })
})

describe('the year is applied, and goes into the next', () => {
  const declined = deciding({
    measure: '8.2',
    outcome: 'declined',
    reason: 'nothing to talk about',
  })
  const done = [grading(), confirmingB1(), proposing(), declined, deciding(), notifying()]

  it('when no measure is open any more', () => {
    const given = specification(cycle)
    const open = { ...calm, measures: measureCountsOf([appraisalOf(...done)]) }
    given(cycleEvents(untilConfirmed()))
      .when(applying(), open)
      .thenRefused({ code: 'measures-open', expected: 0, actual: 1 })
    const counts = measureCountsOf([appraisalOf(...done, carryingOut())])
    const { unconfirmed, ...measures } = counts
    expect(unconfirmed).toBe(0)
    expect(measures).toEqual({ open: 0, declined: 1, carriedOut: 1, lifted: 0 })
    const early = { ...calm, measures: measureCountsOf([appraisalOf(grading())]) }
    given(cycleEvents(untilConfirmed()))
      .when(applying(), early)
      .thenRefused({ code: 'appraisals-unconfirmed', expected: 0, actual: 1 })
    const command = applying()
    const { id: cause, type: _, ...parts } = command
    given(cycleEvents(untilConfirmed()))
      .when(command, { ...calm, measures: counts })
      .then([{ ...parts, type: 'applied', cause, measures }])
  })

  it('with its grades as the history that runs of years read', () => {
    const last = appraisalOf(...done, carryingOut(), carrying())
    expect(historyOf([last])).toEqual([{ period: '2025', grade: 'four-star' }])
    expect(inputOf(last, { decimals: 1, rounding: 'half-up' })).toBe(90)
  })

  it('and the next cycle names what it takes over', () => {
    const carried = cycleEvents(untilCarried()).at(-1)
    if (carried?.type !== 'carried-on') throw new Error('not carried on')
    const terms = {
      ...{ unit: unitId('fuxin'), title: { en: 'The year 2026' }, zone: calm.zone.name },
      ...{ responsible: 'office', populations: [{ ...stars, hash: sha256('2026') }, leaders] },
    }
    const open = unwrap(openingOf(carried, cycleId('2026:fuxin'), terms))
    const state = cycle.replay(unwrap(cycle.decide(open, undefined, calm)))
    const { digest } = carried
    expect(state).toMatchObject({
      ...{ status: 'open', period: { id: '2026' }, opened: { at: at('03-21T09:00') } },
      follows: { cycle: '2025:fuxin', digest },
    })
  })
})
