import { ok, type Result } from '../../foundation/index.ts'
import type { DeskCommand, Following } from '../desk.ts'

/** A reaction that is known in full when the event is. */
export function followingOf(to: string, command: DeskCommand): Following {
  const made: Result<DeskCommand> = ok(command)
  return { id: command.id, to, make: () => Promise.resolve(made) }
}
