import {
  type LedgerCommand,
  type LedgerEvent,
  type LedgerRefusal,
  type LedgerState,
  ledger,
} from '../../assessment/index.ts'
import { ok } from '../../foundation/index.ts'
import { parseLedgerCommand } from '../../schema/index.ts'
import { type AnyDesk, anyDesk, type Companion, type Desk } from '../desk.ts'
import { isFollowing } from '../followed-by.ts'
import { ledgerStream } from '../names.ts'
import type { World } from '../world.ts'
import { aboutSubjects } from './about-subject.ts'
import { laterPosts } from './later-posts.ts'

/**
 * Accounts: they need to see nothing but themselves. A posting that follows from an event posts in the same
 * batch what came to be known since then.
 */
export function ledgerDesk(world: World): AnyDesk {
  const parts: Desk<LedgerCommand, LedgerState, LedgerEvent, void, LedgerRefusal> = {
    to: 'ledger',
    decider: ledger,
    schema: 1,
    parse: parseLedgerCommand,
    judging: ['post', 'settle', 'void', 'reverse'],
    streamOf: ({ cycle, holder }) => ledgerStream(cycle, holder),
    labelsOf: () => [],
    about: ({ command }, look) => aboutSubjects(world, look, [command.holder], command.at),
    contextOf: async () => ok(undefined),
  }
  const desk = anyDesk(parts)
  return anyDesk({
    ...parts,
    also: async (done, look): Promise<readonly Companion[]> => {
      const { command } = done
      if (command.type !== 'post' || !isFollowing(command.id)) return []
      const posts = await laterPosts({ ...done, command }, world, look)
      return posts.map((post) => ({ desk, command: post }))
    },
  })
}
