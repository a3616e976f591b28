import { type IdRefusal, parseId, type Result } from '../../foundation/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'

/**
 * The id of a command that follows from another: the same each time it is derived, so that reacting twice
 * acts once. Refused with `id-invalid` where the parts leave no id of 1 to 128 characters.
 */
export function derivedId(
  cause: CommandId,
  ...parts: readonly string[]
): Result<CommandId, IdRefusal> {
  return parseId('command', [cause, ...parts].join(':'))
}
