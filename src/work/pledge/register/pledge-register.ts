import { type Decider, decider } from '../../../foundation/index.ts'
import type { RegisterCommand } from './commands.ts'
import { decideRegister, type RegisterContext } from './decide.ts'
import type { RegisterEvent } from './events.ts'
import { registerEvolution } from './evolve.ts'
import type { RegisterRefusal } from './refusals.ts'
import type { PledgeRegister } from './state.ts'

/**
 * The register of one member and cycle: it guards the maximum of the pledge rules. Enter a pledge with
 * its proposal, release it when it was refused or withdrawn. The pledges of units need none; of a group,
 * enter it for each member to whom the limit applies.
 */
export const pledgeRegister: Decider<
  RegisterCommand,
  PledgeRegister,
  RegisterEvent,
  RegisterContext,
  RegisterRefusal
> = /* @__PURE__ */ decider(decideRegister, registerEvolution)
