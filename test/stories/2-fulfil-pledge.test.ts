import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { specification } from '../../src/testing/index.ts'
import { type PledgeCommand, pledge } from '../../src/work/pledge/index.ts'
import {
  commands,
  context,
  eventsOf,
  eventsTo,
  later,
  photo,
  sheet,
  stateOf,
} from '../work/pledge/fixtures.ts'

const given = specification(pledge)

function from({ id, pledge: subject, at, actor }: PledgeCommand) {
  return { pledge: subject, at, actor, cause: id }
}

const running = eventsTo('running')
const { progress, claim, correct, requestCorrection, sendBack } = commands

describe('work goes on', () => {
  test('with evidence, toward an item', () => {
    given(running)
      .when(progress, context)
      .then([
        {
          type: 'progressed',
          ...from(progress),
          ...{ text: 'ten visits', evidence: [photo], toward: { item: 0, amount: 10 } },
        },
      ])
  })

  test('late work is still work', () => {
    const late = later(progress, '2027-01-10')
    given(running)
      .when(late, context)
      .then([
        {
          type: 'progressed',
          ...from(late),
          ...{ text: 'ten visits', evidence: [photo], toward: { item: 0, amount: 10 } },
        },
      ])
  })
})

describe('it is claimed as done', () => {
  const on = civilDate('2026-12-01')

  test('with evidence', () => {
    given(running)
      .when(claim, context)
      .then([{ type: 'claimed', ...from(claim), on, text: 'done', evidence: [sheet] }])
  })

  test('or on the strength of the progress before', () => {
    const { evidence: _, ...bare } = claim as Extract<PledgeCommand, { type: 'claim' }>
    given(running).when(bare, context).thenRefused('nothing-shown')
    given(eventsOf([progress], running))
      .when(bare, context)
      .then([{ type: 'claimed', ...from(claim), on, text: 'done', evidence: [] }])
  })

  test('not while something is to be put right', () => {
    const asked = eventsOf([requestCorrection], running)
    given(asked).when(claim, context).thenRefused('correction-open')
    given(eventsOf([correct], asked))
      .when(claim, context)
      .then([{ type: 'claimed', ...from(claim), on, text: 'done', evidence: [sheet] }])
  })

  test('a claim that is sent back is kept beside what was to be put right', () => {
    const state = stateOf(eventsOf([claim, sendBack, later(correct)], running))
    expect(state.status).toBe('running')
    expect('run' in state && state.run?.corrections).toEqual([
      {
        ...{ reason: 'two visits cannot be found', due: '2026-12-20' },
        ...{ at: sendBack.at, actor: sendBack.actor },
        sentBack: { on, text: 'done', evidence: [sheet], at: claim.at, actor: claim.actor },
        corrected: expect.objectContaining({ text: 'the sheet', evidence: [sheet] }),
      },
    ])
  })
})
