import { type Id, literalId } from '../../foundation/index.ts'

/** One objection. */
export type ObjectionId = Id<'objection'>

/** An objection id from a literal in code. Refused: `id-invalid`. */
export const objectionId = (text: string): ObjectionId => literalId('objection', text)
