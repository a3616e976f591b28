import { type IdRefusal, parseId, type Result } from '../../foundation/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'
import type { Hash } from '../results/hash.ts'

/**
 * The id of a command that follows from another: the same each time it is derived, so that reacting twice
 * acts once. Where the parts leave no id of 1 to 128 characters, their hash stands for them; without a hash that
 * is refused with `id-invalid`.
 */
export function derivedId(
  cause: CommandId,
  parts: readonly string[],
  hash?: Hash,
): Result<CommandId, IdRefusal> {
  const whole = [cause, ...parts].join(':')
  const plain = parseId<'command'>('command', whole)
  if (plain.ok || hash === undefined) return plain
  const short = hash(whole)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 100)
  return parseId('command', `follows:${short}`)
}
