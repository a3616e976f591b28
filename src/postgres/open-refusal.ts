import type { Refusal } from '../foundation/index.ts'

/**
 * The tables were made by a newer version of this library. Subject: the table that says so; expected: the
 * newest version known here; actual: theirs.
 */
export type SchemaNewer = Refusal<'schema-newer'>

/** What cannot name an organisation, or a schema of the database. */
export type OptionInvalid = Refusal<'option-invalid'>

/** The organisation's events stand in an order of the other kind. Subject: the organisation. */
export type OrderDiffers = Refusal<'order-differs'>

/** Whatever opening can be refused with. */
export type OpenRefusal = SchemaNewer | OptionInvalid | OrderDiffers
