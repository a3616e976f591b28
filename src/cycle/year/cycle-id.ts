import { type Id, literalId } from '../../foundation/index.ts'

/** One cycle of one unit: the street's year 2026. */
export type CycleId = Id<'cycle'>

/** A cycle id from a literal in code. Refused: `id-invalid`. */
export const cycleId = (text: string): CycleId => literalId('cycle', text)
