import type { SimulatedCommand } from '../simulated-command.ts'
import type { SimulatedRules } from '../simulated-rules.ts'
import { aboutOf, isOwnCase } from './about.ts'
import { follow, isCounted } from './follow.ts'
import { foreseeAccount } from './foresee-account.ts'
import { foreseeCycle, foreseeNotice } from './foresee-cycle.ts'
import { foreseeFact } from './foresee-fact.ts'
import { foreseeMeasure } from './foresee-measure.ts'
import { foreseeMember } from './foresee-member.ts'
import { foreseeObjection } from './foresee-objection.ts'
import { foreseePledge } from './foresee-pledge.ts'
import { foreseeUnit } from './foresee-unit.ts'
import { type Foreseen, no } from './foreseen.ts'
import { permissionFault, roleNames } from './permitted.ts'
import type { World } from './world.ts'

/**
 * What a command to a book will come to. Nothing happens before `happen` is called; what follows from it then,
 * or when whoever is handed it runs it.
 */
export function foresee(
  world: World,
  command: SimulatedCommand,
  rules: SimulatedRules,
  afterwards: (following: () => void) => void = (following) => following(),
): Foreseen {
  const about = aboutOf(world, command)
  if (isOwnCase(command, about)) return no('own-case')
  const fault = permissionFault(world, command, about)
  if (fault) return no(fault)
  const foreseen = foreseeInRoom(world, command, rules)
  if (!foreseen.ok) return foreseen
  const { happen, ...rest } = foreseen
  const counted = command.to === 'record' && isCountedNow(world, command.fact)
  return {
    ...rest,
    happen: () => {
      happen()
      world.changed = changedBy(command)
      afterwards(follow(world, command, counted))
    },
  }
}

/** Whom a command may put on a roll, or take off it. */
function changedBy(command: SimulatedCommand): string | undefined {
  if (command.to === 'member') return command.member
  return command.to === 'unit' ? command.unit : undefined
}

function isCountedNow(world: World, id: string): boolean {
  const fact = world.facts.get(id)
  return fact !== undefined && isCounted(fact)
}

/** What it will come to in its own room, whoever asks. */
export function foreseeInRoom(
  world: World,
  command: SimulatedCommand,
  { organisation, rulebook }: SimulatedRules,
): Foreseen {
  switch (command.to) {
    case 'unit':
      return foreseeUnit(world, command, organisation)
    case 'member':
      return foreseeMember(world, command, organisation)
    case 'pledge':
      return foreseePledge(world, command, rulebook.pledges)
    case 'record': {
      const roles = roleNames(world, command.actor, command.at)
      return foreseeFact(world, command, rulebook.catalogue, roles)
    }
    case 'ledger':
      return foreseeAccount(world, command)
    case 'cycle':
      return foreseeCycle(world, command)
    case 'appraisal':
      return foreseeMeasure(world, command)
    case 'notice':
      return foreseeNotice(world, command)
    case 'objection':
      return foreseeObjection(world, command, rulebook.catalogue)
  }
}
