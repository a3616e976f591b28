import type { SimulatedCommand } from '../simulated-command.ts'
import type { SimulatedRules } from '../simulated-rules.ts'
import { foreseeAccount } from './foresee-account.ts'
import { foreseeFact } from './foresee-fact.ts'
import { foreseeMember } from './foresee-member.ts'
import { foreseePledge } from './foresee-pledge.ts'
import { foreseeUnit } from './foresee-unit.ts'
import type { Foreseen } from './foreseen.ts'
import { namesOfRoles } from './roles-in.ts'
import type { World } from './world.ts'

/** What a command will come to in its own room. Nothing happens before `happen` is called. */
export function foresee(
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
      const roles = namesOfRoles(world, command.actor, command.at)
      return foreseeFact(world, command, rulebook.catalogue, roles)
    }
    case 'ledger':
      return foreseeAccount(world, command)
  }
}
