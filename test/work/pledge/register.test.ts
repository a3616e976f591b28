import { describe, expect, test } from 'vitest'
import { instant } from '../../../src/calendar/index.ts'
import { specification } from '../../../src/testing/index.ts'
import { commandId, memberId, pledgeId, unitId } from '../../../src/vocabulary/index.ts'
import {
  type PledgeRegister,
  pledgeMessages,
  pledgeRegister,
  pledgesHeld,
  type RegisterCommand,
  type RegisterEvent,
  shortOfPledges,
  unitsShortOfPledges,
} from '../../../src/work/pledge/index.ts'
import { branch, chen, context, li, rules, secretary, wang } from './fixtures.ts'

const given = specification(pledgeRegister)

const envelope = (day: string) =>
  ({
    id: commandId(`c-${day}`),
    at: instant(`2026-${day}T10:00+08:00`),
    actor: secretary,
    member: chen,
    cycle: '2026',
  }) as const

const enter = (day: string, name: string, kind = 'annual'): RegisterCommand => ({
  ...envelope(day),
  type: 'enter',
  pledge: pledgeId(name),
  kind,
})

const release = (day: string, name: string): RegisterCommand => ({
  ...envelope(day),
  type: 'release',
  pledge: pledgeId(name),
  because: 'withdrawn',
})

function eventOf({ id, ...rest }: RegisterCommand): RegisterEvent {
  return rest.type === 'enter'
    ? { ...rest, type: 'entered', cause: id }
    : { ...rest, type: 'released', cause: id }
}

const three = [enter('01-01', 'a'), enter('01-02', 'b', 'post'), enter('01-03', 'c')].map(eventOf)

describe('the maximum', () => {
  test('is guarded', () => {
    const fourth = enter('01-04', 'd')
    given(three.slice(1))
      .when(fourth, context)
      .then([eventOf(fourth)])
    given(three)
      .when(fourth, context)
      .thenRefused({ code: 'pledges-too-many', subject: 'd', expected: 3, actual: 3 })
  })

  test('counts again from what was released, and keeps it on record', () => {
    const freed = [...three, eventOf(release('01-04', 'b'))]
    const fourth = enter('01-05', 'd')
    given(freed)
      .when(fourth, context)
      .then([eventOf(fourth)])
    const state = pledgeRegister.replay([...freed, eventOf(fourth)])
    expect(pledgesHeld(state)).toBe(3)
    expect(state?.places.map((place) => place.pledge)).toEqual(['a', 'b', 'c', 'd'])
    expect(state?.places[1]?.released).toEqual({
      at: '2026-01-04T10:00+08:00',
      because: 'withdrawn',
    })
  })
})

describe('a register refuses', () => {
  const one = three.slice(0, 1)
  const later = (command: RegisterCommand, data: object) =>
    ({ ...command, ...data }) as RegisterCommand

  test('kinds that the rules do not know', () => {
    given([])
      .when(enter('01-01', 'a', 'weekly'), context)
      .thenRefused({ code: 'kind-unknown', expected: ['annual', 'immediate', 'post'] })
  })

  test('a pledge twice, even a released one', () => {
    given(one)
      .when(enter('01-02', 'a'), context)
      .thenRefused({ code: 'already-entered', actual: 'a' })
    const freed = [...one, eventOf(release('01-02', 'a'))]
    given(freed).when(enter('01-03', 'a'), context).thenRefused('already-entered')
    given(freed)
      .when(release('01-03', 'a'), context)
      .thenRefused({ code: 'already-released', expected: '2026-01-02T10:00+08:00' })
  })

  test('the release of what it does not hold', () => {
    given([]).when(release('01-02', 'a'), context).thenRefused('not-entered')
    given(one)
      .when(release('01-02', 'b'), context)
      .thenRefused({ code: 'not-entered', actual: 'b' })
  })

  test('commands for another member or cycle, and from the past', () => {
    const next = enter('01-02', 'b')
    given(one)
      .when(later(next, { member: wang }), context)
      .thenRefused({ code: 'register-other', expected: 'm-chen 2026', actual: 'm-wang 2026' })
    given(one)
      .when(later(next, { cycle: '2027' }), context)
      .thenRefused('register-other')
    given(one)
      .when(later(next, { at: instant('2025-12-31T00:00Z') }), context)
      .thenRefused('time-went-back')
  })

  test('in words', () => {
    const codes = ['register-other', 'already-entered', 'pledges-too-many', 'not-entered'] as const
    for (const code of [...codes, 'already-released', 'exemption-unknown'] as const) {
      const refusal = { code, subject: 'p-1', path: [], expected: 'X', actual: 'Y' } as never
      expect(pledgeMessages.en[code](refusal)).toMatch(/Y.*\.$/s)
      expect(pledgeMessages.zh[code](refusal)).toMatch(/Y.*。$/s)
    }
  })
})

describe('the minimum, at the closing of a cycle', () => {
  const one = pledgeRegister.replay(three.slice(0, 1))
  const two = pledgeRegister.replay(three.slice(0, 2))

  test('names those who are short and not exempt, in the order given', () => {
    const found = shortOfPledges(rules, [
      { member: wang, register: undefined, exempt: 'no' },
      { member: chen, register: one, exempt: 'no' },
      { member: li, register: undefined, exempt: 'yes' },
      { member: memberId('m-full'), register: two, exempt: 'no' },
    ])
    expect(found).toEqual({
      ok: true,
      value: [
        { member: wang, held: 0, atLeast: 2 },
        { member: chen, held: 1, atLeast: 2 },
      ],
    })
  })

  test('a released pledge does not count', () => {
    const register = pledgeRegister.replay([...three.slice(0, 2), eventOf(release('01-05', 'a'))])
    expect(shortOfPledges(rules, [{ member: chen, register, exempt: 'no' }])).toMatchObject({
      value: [{ held: 1 }],
    })
  })

  test('an exemption that cannot be told is no exemption and no fault: it is asked for', () => {
    const found = shortOfPledges(rules, [
      { member: wang, register: one, exempt: 'missing' },
      { member: chen, register: two, exempt: 'missing' },
      { member: li, register: undefined, exempt: 'missing' },
    ])
    expect(!found.ok && found.refusals.map(({ code, subject }) => [code, subject])).toEqual([
      ['exemption-unknown', 'm-wang'],
      ['exemption-unknown', 'm-li'],
    ])
  })
})

describe('the minimum of a unit, at the closing of a cycle', () => {
  const rule = { perUnit: { atLeast: 3 } }
  const [unit, other] = [branch, unitId('u-other')]
  const all = pledgeRegister.replay(three)
  const two = pledgeRegister.replay(three.slice(0, 2))
  const third = pledgeRegister.replay([three[2] as RegisterEvent])

  test('names the units that are short, in the order given', () => {
    const units = [
      { unit: other, registers: [two] },
      { unit, registers: [two, third] },
      { unit: unitId('u-empty'), registers: [] },
    ]
    expect(unitsShortOfPledges(rule, units)).toEqual([
      { unit: other, held: 2, atLeast: 3 },
      { unit: 'u-empty', held: 0, atLeast: 3 },
    ])
    expect(unitsShortOfPledges({}, units)).toEqual([])
  })

  test('a pledge that two members hold counts once, and while one of them does', () => {
    const released = pledgeRegister.replay([...three, eventOf(release('01-05', 'a'))])
    const held = (registers: readonly (PledgeRegister | undefined)[]) =>
      unitsShortOfPledges({ perUnit: { atLeast: 99 } }, [{ unit, registers }])[0]?.held
    expect(held([two, two, undefined])).toBe(2)
    expect(held([released])).toBe(2)
    expect(held([released, all])).toBe(3)
    expect(held([two, third])).toBe(3)
  })
})
