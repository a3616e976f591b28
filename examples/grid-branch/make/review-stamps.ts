import { factId } from 'pledgebook'
import { at } from './command.ts'
import { certifierFor } from './people.ts'
import type { Draft as PledgeDraft } from './pledge-story.ts'
import type { Draft } from './service-records.ts'

/**
 * The committee's stamp for every review and verdict, the day after it was recorded. Which facts there
 * are follows from the pledges, as the library's reaction names them.
 */
export function reviewStamps(pledges: readonly PledgeDraft[]): readonly Draft[] {
  const owners = new Map<string, string>()
  return pledges.flatMap((command) => {
    if (command.type === 'propose') owners.set(command.pledge, command.by)
    const part = partOf(command)
    const owner = owners.get(command.pledge)
    return part && owner ? [stampOf(`${command.pledge}:${part}`, command.at, owner)] : []
  })
}

function partOf(command: PledgeDraft): string | undefined {
  if (command.type === 'review') return command.month
  return command.type === 'verify' ? 'verdict' : undefined
}

function stampOf(fact: string, recorded: string, owner: string): Draft {
  const [month, day, minute] = [5, 8, 14].map((from) => Number(recorded.slice(from, from + 2)))
  const next = `${recorded.slice(5, 7)}-${String((day ?? 0) + 1).padStart(2, '0')}`
  const head = { at: at(next, month === 12 ? 17 : 15, minute ?? 0), actor: certifierFor(owner) }
  return { type: 'certify', ...head, fact: factId(fact) }
}
