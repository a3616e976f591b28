import type { SimulatedCommand } from '../simulation/simulated-command.ts'
import { type SimulatedRules, simulatedRules } from '../simulation/simulated-rules.ts'
import { commandsFrom } from './commands-from.ts'

/** A small organisation: its rules, and the commands that lead to it, in order. */
export interface SmallOrganisation {
  readonly rules: SimulatedRules
  /** Foundings, joinings and appointments only. */
  readonly commands: readonly SimulatedCommand[]
  /** The ids that the commands speak of; a few may never come to be. */
  readonly units: readonly string[]
  readonly members: readonly string[]
}

/**
 * A small organisation from a seed, as commands to a book: three units or more, eight members or more, and
 * whoever holds which post.
 *
 * @example
 * ```ts
 * import { organisationFrom } from 'pledgebook/testing'
 *
 * const { units, members, commands } = organisationFrom(3)
 * units.length >= 3 && members.length >= 8 // => true
 * commands[0]?.type // => 'found'
 * ```
 */
export function organisationFrom(seed: number): SmallOrganisation {
  const rules = simulatedRules(seed)
  const commands = commandsFrom(seed, enough, rules).filter(({ type }) => building.has(type))
  const named = (of: (command: SimulatedCommand) => string | undefined) => [
    ...new Set(commands.flatMap((command) => of(command) ?? [])),
  ]
  return {
    ...{ rules, commands },
    units: named((command) => (command.type === 'found' ? command.unit : undefined)),
    members: named((command) => (command.type === 'join' ? command.member : undefined)),
  }
}

const building: ReadonlySet<SimulatedCommand['type']> = new Set(['found', 'join', 'appoint'])

/** Units and members come first. */
const enough = 60
