import { ledger } from '../../assessment/index.ts'
import { ok } from '../../foundation/index.ts'
import { parseLedgerCommand } from '../../schema/index.ts'
import { type AnyDesk, anyDesk } from '../desk.ts'
import { ledgerStream } from '../names.ts'
import type { World } from '../world.ts'
import { aboutSubjects } from './about-subject.ts'

/** Accounts: they need to see nothing but themselves. */
export function ledgerDesk(world: World): AnyDesk {
  return anyDesk({
    to: 'ledger',
    decider: ledger,
    schema: 1,
    parse: parseLedgerCommand,
    judging: ['post', 'settle', 'void', 'reverse'],
    streamOf: ({ cycle, holder }) => ledgerStream(cycle, holder),
    labelsOf: () => [],
    about: ({ command }, look) => aboutSubjects(world, look, [command.holder], command.at),
    contextOf: async () => ok(undefined),
  })
}
