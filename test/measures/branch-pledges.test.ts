import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { civilDate, instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { checkRulebook, type Rulebook } from '../../src/rulebook/index.ts'
import { branchPledges, smallest } from '../../src/rulebooks/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import {
  commandId,
  compileCondition,
  type Fields,
  memberId,
  pledgeId,
  unitId,
} from '../../src/vocabulary/index.ts'
import {
  type PledgeCommand,
  type PledgeRegister,
  pledge,
  pledgeRegister,
  shortOfPledges,
  unitsShortOfPledges,
} from '../../src/work/pledge/index.ts'
import { codesOf } from '../support/subject.ts'
import { command, item, shanghai } from '../work/pledge/fixtures.ts'

/** T63. */
const rulebook: Rulebook = {
  ...smallest,
  catalogue: {
    ...smallest.catalogue,
    attributes: [
      { name: 'category', type: 'choice', options: ['working', 'retired'] },
      { name: 'frail', type: 'flag' },
    ],
  },
  pledges: branchPledges,
}
const context = { rules: branchPledges, zone: shanghai }
const at = instant('2026-01-05T02:00Z')

/** The register of a member with so many pledges, entered one by one. */
function register(name: string, count: number, shared = name): PledgeRegister | undefined {
  const member = memberId(name)
  let held: PledgeRegister | undefined
  for (let n = 1; n <= count; n += 1) {
    const enter = {
      type: 'enter',
      member,
      cycle: '2026',
      kind: 'annual',
      at,
      actor: member,
    } as const
    const id = commandId(`c-${name}-${n}`)
    const events = unwrap(
      pledgeRegister.decide({ ...enter, id, pledge: pledgeId(`${shared}-${n}`) }, held, context),
    )
    for (const event of events) held = pledgeRegister.evolve(held, event)
  }
  return held
}

const registers = (...counts: readonly number[]) =>
  counts.flatMap((count, index) => register(`m-${index}`, count) ?? [])

/** What happens to one pledge, command after command. */
function life(...steps: readonly PledgeCommand[]) {
  let state: ReturnType<typeof pledge.replay> | undefined
  for (const step of steps) {
    for (const event of unwrap(pledge.decide(step, state, context))) {
      state = pledge.evolve(state, event)
    }
  }
  return state
}

describe('T63', () => {
  it('is part of a rulebook that can be read, checked and run', () => {
    expect(checkRulebook(rulebook)).toEqual([])
    expect(compileRulebook(rulebook).ok).toBe(true)
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(rulebook)))).pledges).toEqual(
      branchPledges,
    )
  })

  it('asks for two to five of a member', () => {
    const [member, exempt] = [memberId('m-1'), 'no'] as const
    const short = (count: number) =>
      unwrap(shortOfPledges(branchPledges, [{ member, register: register('m-1', count), exempt }]))
    expect(short(0)).toEqual([{ member, held: 0, atLeast: 2 }])
    expect(short(1)).toHaveLength(1)
    expect(short(2)).toEqual([])
    expect(short(5)).toEqual([])
    expect(() => register('m-1', 6)).toThrow('pledges-too-many')
  })

  it.each([
    ['working', false, 'no'],
    ['retired', false, 'yes'],
    ['working', true, 'yes'],
    ['retired', true, 'yes'],
  ])('%s, frail %s: may but need not: %s', (category, frail, answer) => {
    const { catalogue, pledges } = rulebook
    if (!pledges?.exempt) throw new Error('T63 excepts somebody')
    const attributes: Fields = { category, frail }
    const nothing = { fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [] }
    const input = { ...nothing, attributes, missing: [], faults: [] }
    const compiled = compileCondition(pledges.exempt, { attributes: catalogue.attributes }, [])
    expect(unwrap(compiled).run(input)).toBe(answer)
    const retired = register('m-1', 1)
    expect(retired?.places).toHaveLength(1)
  })

  it('asks for ten of a branch, where a pledge of a group is one', () => {
    const unit = unitId('u-1')
    const short = (of: readonly PledgeRegister[]) =>
      unitsShortOfPledges(branchPledges, [{ unit, registers: of }])
    expect(short(registers(2, 2, 2, 2))).toEqual([{ unit, held: 8, atLeast: 10 }])
    expect(short(registers(2, 2, 2, 3))).toHaveLength(1)
    expect(short(registers(2, 2, 2, 2, 2))).toEqual([])
    const group = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5'].flatMap((name) => {
      return register(name, 2, 'p-of-all') ?? []
    })
    expect(short(group)).toEqual([{ unit, held: 2, atLeast: 10 }])
  })

  const chen = memberId('m-chen')
  const due = civilDate('2026-12-31')
  const propose = command('propose', '01-05', {
    actor: chen,
    by: chen,
    kind: 'annual',
    items: [item],
    due,
  })
  const begun = [
    propose,
    command('return', '01-08', { reason: 'too vague' }),
    command('revise', '01-09', { actor: chen, items: [{ ...item, text: 'each Friday' }], due }),
    command('approve', '01-10', {}),
    command('give', '01-12', { actor: chen, form: 'writing', on: civilDate('2026-01-12') }),
    command('check', '06-30', { finding: 'behind', text: 'half of the year' }),
  ]
  const verdict = (excused: boolean) => {
    const at2027 = { at: instant('2027-01-04T02:00Z') }
    const data = { outcome: 'not-fulfilled', excused, reason: 'a flood closed the road' } as const
    return { ...command('verify', '12-31', data), ...at2027 } as PledgeCommand
  }

  it('is sent back when vague, checked in the middle of the year and judged at its end', () => {
    expect(life(...begun)).toMatchObject({
      status: 'running',
      run: { checks: [{ finding: 'behind' }] },
    })
    expect(life(...begun, verdict(true))).toMatchObject({ verdict: { excused: true } })
    expect(life(...begun, verdict(false))).toMatchObject({ verdict: { excused: false } })
  })

  it('is made by a group, or led by one', () => {
    const others = [memberId('m-li'), memberId('m-wang')]
    const data = { actor: chen, by: chen, kind: 'immediate', items: [item], due }
    const group = command('propose', '01-05', { ...data, with: others, led: chen })
    expect(life(group)).toMatchObject({ with: others, led: chen })
    const odd = command('propose', '01-05', { ...data, kind: 'monthly' })
    expect(codesOf(pledge.decide(odd, undefined, context))).toEqual(['kind-unknown'])
  })
})
