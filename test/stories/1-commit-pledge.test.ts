import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { specification } from '../../src/testing/index.ts'
import { type PledgeCommand, type PledgeEvent, pledge } from '../../src/work/pledge/index.ts'
import {
  branch,
  chen,
  commands,
  context,
  due,
  eventsOf,
  item,
  li,
  post,
  secretary,
  stateOf,
  wang,
} from '../work/pledge/fixtures.ts'

const given = specification(pledge)

/** What the event of a fixture's command has from it. */
function from({ id, pledge: subject, at, actor }: PledgeCommand) {
  return { pledge: subject, at, actor, cause: id }
}

const { propose, comment1, comment2, approve, publish1, publish2, give } = commands

describe('a member proposes (党员提)', () => {
  const { at, actor, cause, pledge: id } = from(propose)
  const proposed = {
    type: 'proposed',
    ...{ pledge: id, at, actor, cause, by: chen, with: [], led: null },
    ...{ kind: 'annual', items: [item], due, post: null },
  } satisfies PledgeEvent

  test('one thing, concrete, by a day', () => {
    given([]).when(propose, context).then([proposed])
  })

  test('tied to a post, with a group, led by one of it', () => {
    const together = {
      ...propose,
      kind: 'post',
      post,
      with: [wang, li],
      led: wang,
    } as PledgeCommand
    given([])
      .when(together, context)
      .then([{ ...proposed, kind: 'post', post, with: [wang, li], led: wang }])
  })

  test('a branch proposes too', () => {
    given([])
      .when({ ...propose, by: branch, led: secretary } as PledgeCommand, context)
      .then([{ ...proposed, by: branch, led: secretary }])
  })

  test('an immediate pledge may be due today', () => {
    const today = civilDate('2026-01-05')
    given([])
      .when({ ...propose, kind: 'immediate', due: today } as PledgeCommand, context)
      .then([{ ...proposed, kind: 'immediate', due: today }])
  })

  test('a quantity of minus zero is zero', () => {
    const zero = { ...item, quantity: { amount: -0, unit: 'fires' } }
    const none = { ...item, quantity: { amount: 0, unit: 'fires' } }
    given([])
      .when({ ...propose, items: [zero] } as PledgeCommand, context)
      .then([{ ...proposed, items: [none] }])
  })
})

describe('the public says whether it fits (群众评)', () => {
  test('each once, with or without words', () => {
    given(eventsOf([propose]))
      .when(comment1, context)
      .then([
        { type: 'commented', ...from(comment1), commenter: 'k-1' as never, fits: true, text: null },
      ])
    given(eventsOf([propose, comment1]))
      .when(comment2, context)
      .then([
        {
          type: 'commented',
          ...from(comment2),
          commenter: 'k-2' as never,
          fits: false,
          text: 'a lot',
        },
      ])
  })
})

describe('the committee decides (组织定)', () => {
  const commented = eventsOf([propose, comment1, comment2])

  test('yes, once enough people have commented', () => {
    given(commented)
      .when(approve, context)
      .then([{ type: 'approved', ...from(approve), on: civilDate('2026-01-08') }])
  })

  test('no, with a reason', () => {
    given(commented)
      .when(commands.refuse, context)
      .then([{ type: 'refused', ...from(commands.refuse), reason: 'not a pledge' }])
  })

  test('back, when it is vague; the old text is kept, and the new one is commented on anew', () => {
    const { revise } = commands
    const returned = eventsOf([propose, comment1, commands.return])
    const items = [{ ...item, quantity: { amount: 24, unit: 'visits' } }]
    given(returned)
      .when(revise, context)
      .then([{ type: 'revised', ...from(revise), items, due, post: null }])

    const state = stateOf(eventsOf([revise], returned))
    expect(state.wording).toMatchObject({ version: 2, items, actor: chen })
    expect(state.comments).toEqual([])
    expect(state.history).toEqual([
      {
        wording: { version: 1, items: [item], due, post: null, at: propose.at, actor: chen },
        comments: [expect.objectContaining({ commenter: 'k-1', fits: true })],
        returned: { reason: 'too vague', at: commands.return.at, actor: secretary },
      },
    ])
    const again = { ...comment1, at: revise.at }
    given(eventsOf([revise], returned))
      .when(again, context)
      .then([
        { type: 'commented', ...from(again), commenter: 'k-1' as never, fits: true, text: null },
      ])
  })
})

describe('it is made public, and given, before it runs', () => {
  const approved = eventsOf([propose, comment1, comment2, approve])
  const on = civilDate('2026-01-12')

  test('in every way that the rules demand, and in one form', () => {
    given(approved)
      .when(publish1, context)
      .then([
        {
          type: 'published',
          ...from(publish1),
          ...{ way: 'members-meeting', on: civilDate('2026-01-09'), where: 'hall', audience: 18 },
        },
      ])
    given(eventsOf([publish1, publish2], approved))
      .when(give, context)
      .then([
        { type: 'given', ...from(give), form: 'oath', on, where: null },
        { type: 'started', ...from(give), on },
      ])
  })

  test('whichever comes last starts it', () => {
    const last = { ...publish2, at: give.at }
    given(eventsOf([publish1, give], approved))
      .when(last, context)
      .then([
        {
          type: 'published',
          ...from(last),
          ...{ way: 'notice-board', on: civilDate('2026-01-11'), where: 'gate', audience: null },
        },
        { type: 'started', ...from(last), on },
      ])
    expect(stateOf(eventsOf([publish1, give, last], approved)).status).toBe('running')
  })

  test('one form is enough; giving it again in another form waits with it', () => {
    const writing = { ...give, form: 'writing' } as PledgeCommand
    given(eventsOf([give], approved))
      .when(writing, context)
      .then([{ type: 'given', ...from(writing), form: 'writing', on, where: null } as PledgeEvent])
  })

  test('where the rules ask for nothing, the approval starts it', () => {
    const rules = { ...context.rules, publications: [], forms: [], comments: 0 }
    const today = civilDate('2026-01-08')
    given(eventsOf([propose]))
      .when(approve, { ...context, rules })
      .then([
        { type: 'approved', ...from(approve), on: today },
        { type: 'started', ...from(approve), on: today },
      ])
  })
})
