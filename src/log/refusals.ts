import type { Refusal } from '../foundation/index.ts'

/**
 * A stream has another number of events than the batch was decided on: read it again and decide anew.
 * Subject: the stream; expected and actual: the numbers.
 */
export type VersionConflict = Refusal<'version-conflict'>

/** The id of a command stands with another content. Subject: the id; actual: the fields that differ. */
export type CommandReused = Refusal<'command-reused'>

/** Whatever an append can be refused with. */
export type AppendRefusal = VersionConflict | CommandReused | Refusal<'batch-invalid'>
