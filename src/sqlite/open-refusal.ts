import type { Refusal } from '../foundation/index.ts'

/**
 * The tables were made by a newer version of this library. Subject: the table that says so; expected: the
 * newest version known here; actual: theirs.
 */
export type SchemaNewer = Refusal<'schema-newer'>

/** An option that cannot be. Path: its name. */
export type OptionInvalid = Refusal<'option-invalid'>

/** Whatever opening can be refused with. */
export type OpenRefusal = SchemaNewer | OptionInvalid
