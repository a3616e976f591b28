import { type Id, literalId } from '../../foundation/index.ts'

/** One notice. */
export type NoticeId = Id<'notice'>

/** A notice id from a literal in code. Refused: `id-invalid`. */
export const noticeId = (text: string): NoticeId => literalId('notice', text)
