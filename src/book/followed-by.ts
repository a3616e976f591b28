import type { Hash } from '../cycle/index.ts'
import { parseId, unwrap } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/**
 * The id of what follows from a command, the same each time. Where the parts together would be too long for
 * an id, their hash stands for them. It always has a `:`, as no id that comes in at the door does.
 */
export function followingId(hash: Hash, cause: CommandId, ...parts: readonly string[]): CommandId {
  const whole = [cause, ...parts].join(':')
  const plain = parseId('command', whole)
  if (plain.ok) return plain.value
  const short = hash(whole)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 100)
  return unwrap(parseId('command', `follows:${short}`))
}

/** Whether a command follows from an event: no id that comes in at the door has a `:`. */
export function isFollowing(id: CommandId): boolean {
  return id.includes(':')
}
