import { describe, expect, it } from 'vitest'
import {
  type LedgerState,
  ledger,
  type Member,
  member,
  type Pledge,
  type PledgeRegister,
  pledge,
  pledgeRegister,
  type RecordState,
  type Result,
  record,
  refusal,
  refuse,
  type Unit,
  unit,
} from '../../../src/index.ts'
import { drawCommand } from '../../../src/testing/simulation/draw/draw-command.ts'
import { commandIdOf, instantOfMinute } from '../../../src/testing/simulation/draw/hand.ts'
import { seeded } from '../../../src/testing/simulation/seeded.ts'
import type { SimulatedCommand } from '../../../src/testing/simulation/simulated-command.ts'
import {
  type SimulatedRules,
  simulatedRules,
  simulatedZone as zone,
} from '../../../src/testing/simulation/simulated-rules.ts'
import { foreseeInRoom } from '../../../src/testing/simulation/world/foresee.ts'
import { roleNames } from '../../../src/testing/simulation/world/permitted.ts'
import { emptyWorld, type World } from '../../../src/testing/simulation/world/world.ts'

/** The deciders themselves, without a book. */
class Rooms {
  readonly units = new Map<string, Unit>()
  readonly members = new Map<string, Member>()
  readonly pledges = new Map<string, Pledge>()
  readonly registers = new Map<string, PledgeRegister>()
  readonly facts = new Map<string, RecordState>()
  readonly accounts = new Map<string, LedgerState>()

  constructor(
    readonly rules: SimulatedRules,
    readonly world: World,
  ) {}

  execute(command: SimulatedCommand): Result<unknown> {
    switch (command.to) {
      case 'unit':
        return step(unit, this.units, command.unit, command, {
          rules: this.rules.organisation,
          parent: 'parent' in command ? this.units.get(command.parent ?? '') : undefined,
          member: 'member' in command ? this.members.get(command.member) : undefined,
        })
      case 'member':
        return step(member, this.members, command.member, command, {
          rules: this.rules.organisation,
          unit: 'home' in command ? this.units.get(command.home) : undefined,
        })
      case 'pledge':
        return this.#pledge(command)
      case 'record': {
        if (command.type === 'record' && !this.#isKnown(command.subject)) {
          return refused('nobody-known')
        }
        const actorRoles = roleNames(this.world, command.actor, command.at)
        const { catalogue } = this.rules.rulebook
        const context = { catalogue, zone, actorRoles }
        return step(record, this.facts, command.fact, command, context)
      }
      case 'ledger':
        return step(ledger, this.accounts, `${command.holder} ${command.cycle}`, command, undefined)
      default:
        throw new Error('a year runs in a book')
    }
  }

  #isKnown(subject: string): boolean {
    return this.world.units.has(subject) || this.world.members.has(subject)
  }

  #pledge(command: Extract<SimulatedCommand, { to: 'pledge' }>): Result<unknown> {
    const { pledges: rules } = this.rules.rulebook
    if (command.type === 'propose' && !this.#isKnown(command.by)) return refused('nobody-known')
    const decided = pledge.decide(command, this.pledges.get(command.pledge), { rules, zone })
    if (!decided.ok) return decided
    const cycle =
      this.world.pledges.get(command.pledge)?.cycle ??
      (command.type === 'propose' ? command.due.slice(0, 4) : '')
    const before = new Map(this.registers)
    const registered: Result<unknown>[] = []
    const model = this.world.pledges.get(command.pledge)
    const [holders, verb] =
      command.type === 'propose'
        ? ([[command.by, ...(command.with ?? [])], 'enter'] as const)
        : ([model?.holders ?? [], 'release'] as const)
    if (['propose', 'refuse', 'withdraw'].includes(command.type)) {
      for (const holder of holders.filter((each) => !this.world.units.has(each))) {
        const base = { ...command, member: holder as never, cycle }
        const because = command.type === 'refuse' ? 'refused' : 'withdrawn'
        const own =
          verb === 'enter' && command.type === 'propose'
            ? { ...base, type: 'enter' as const, kind: command.kind }
            : { ...base, type: 'release' as const, because: because as 'refused' }
        registered.push(step(pledgeRegister, this.registers, `${holder} ${cycle}`, own, { rules }))
      }
    }
    const failed = registered.find((each) => !each.ok)
    if (failed) {
      for (const [key, register] of before) this.registers.set(key, register)
      for (const key of this.registers.keys()) if (!before.has(key)) this.registers.delete(key)
      return failed
    }
    return step(pledge, this.pledges, command.pledge, command, { rules, zone })
  }
}

function refused(code: string): Result<never> {
  return refuse(refusal(code))
}

interface Room<Command, State, Event, Context> {
  decide: (command: Command, state: State | undefined, context: Context) => Result<readonly Event[]>
  evolve: (state: State | undefined, event: Event) => State | undefined
}

function step<Command, State, Event, Context>(
  { decide, evolve }: Room<Command, State, Event, Context>,
  states: Map<string, State>,
  key: string,
  command: Command,
  context: Context,
): Result<unknown> {
  const decided = decide(command, states.get(key), context)
  if (!decided.ok) return decided
  const state = decided.value.reduce((before, event) => evolve(before, event), states.get(key))
  if (state) states.set(key, state)
  return decided
}

describe('what a simulation foresees', () => {
  it('is what the rooms decide, command by command', () => {
    const found = new Map<string, number>()
    for (let seed = 1; seed <= 8; seed++) {
      const [rules, world, chances] = [simulatedRules(seed), emptyWorld(), seeded(seed)]
      const rooms = new Rooms(rules, world)
      let minute = 0
      for (let number = 0; number < 400; number++) {
        if (chances.percent(60)) minute += chances.between(1, 300)
        const back = chances.percent(2) ? Math.min(minute, chances.between(1, 900)) : 0
        const at = instantOfMinute(minute - back)
        const hand = { chances, world, rules, at, id: commandIdOf(number) }
        const command = drawCommand(hand)
        const foreseen = foreseeInRoom(world, command, rules)
        // A year needs a book around it: simulations hold what is foreseen of it to one.
        if (command.to === 'cycle' || command.to === 'notice' || command.to === 'objection')
          continue
        const decided = rooms.execute(command)
        const codes = decided.ok
          ? []
          : [...new Set(decided.refusals.map(({ code }) => code))].sort()
        const place = `seed ${seed}, command ${number}: ${JSON.stringify(command)}`
        expect(foreseen.ok ? [] : foreseen.codes, place).toEqual(codes)
        if (foreseen.ok) foreseen.happen()
        const key = `${command.to}.${command.type} ${codes.join(' ')}`
        found.set(key, (found.get(key) ?? 0) + 1)
      }
    }
    if (process.env['SHOW'])
      console.log(
        [...found]
          .sort()
          .map((each) => each.join('\t'))
          .join('\n'),
      )
    expect(found.size).toBeGreaterThan(100)
  })
})
