import { type Id, literalId } from '../foundation/index.ts'

/** A member, opaque: names and contact stay with the host. */
export type MemberId = Id<'member'>
/** A unit of the organisation: a branch, a community, a household that can hold a title. */
export type UnitId = Id<'unit'>
/** Whoever can be scored and graded. */
export type SubjectId = MemberId | UnitId
/** One pledge. */
export type PledgeId = Id<'pledge'>
/** One fact. */
export type FactId = Id<'fact'>
/** One command: repeated with the same content it gives the same result. */
export type CommandId = Id<'command'>

/** A member id from a literal in code; foreign text goes through `parseId`. Refused: `id-invalid`. */
export const memberId = (text: string): MemberId => literalId('member', text)
/** A unit id from a literal in code. Refused: `id-invalid`. */
export const unitId = (text: string): UnitId => literalId('unit', text)
/** A pledge id from a literal in code. Refused: `id-invalid`. */
export const pledgeId = (text: string): PledgeId => literalId('pledge', text)
/** A fact id from a literal in code. Refused: `id-invalid`. */
export const factId = (text: string): FactId => literalId('fact', text)
/** A command id from a literal in code. Refused: `id-invalid`. */
export const commandId = (text: string): CommandId => literalId('command', text)
