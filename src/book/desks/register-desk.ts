import { ok } from '../../foundation/index.ts'
import { parseRegisterCommand } from '../../schema/index.ts'
import { pledgeRegister } from '../../work/pledge/index.ts'
import { type AnyDesk, anyDesk } from '../desk.ts'
import { registerStream } from '../names.ts'
import type { World } from '../world.ts'
import { rulesMissing } from './refusals.ts'

/**
 * Registers of pledges, one for each member and cycle. Nothing comes here from outside: pledges are entered
 * with their proposal and released with the word that ends them.
 */
export function registerDesk({ pledges }: World): AnyDesk {
  return anyDesk({
    to: 'register',
    decider: pledgeRegister,
    schema: 1,
    parse: parseRegisterCommand,
    inner: ['enter', 'release'],
    judging: [],
    streamOf: ({ cycle, member }) => registerStream(cycle, member),
    labelsOf: () => [],
    about: async ({ command }) => ({ members: [command.member], units: [] }),
    contextOf: async ({ command }) =>
      pledges ? ok({ rules: pledges.rules }) : rulesMissing(command, 'rulebooks'),
  })
}
