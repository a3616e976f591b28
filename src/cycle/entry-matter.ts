import type { EntryId } from '../assessment/index.ts'
import type { Matter } from '../record/index.ts'
import type { SubjectId } from '../vocabulary/index.ts'
import { matterPart } from './appraisal/key.ts'

/** Which entry of which account. */
export interface EntryKey {
  /** The cycle of the account: `'2026'`. */
  readonly cycle: string
  readonly holder: SubjectId
  readonly entry: EntryId
}

/**
 * One entry of an account as a matter to be shown and objected to: cycle, holder and entry, written like a
 * grade's (see `gradeMatter`).
 *
 * @example
 * ```ts
 * import { entryMatter, memberId } from 'pledgebook'
 *
 * entryMatter({ cycle: '2026', holder: memberId('m-1'), entry: 'e-1' as never }) // => { kind: 'entry', id: '2026/m-1/e-1' }
 * ```
 */
export function entryMatter({ cycle, holder, entry }: EntryKey): Matter {
  return { kind: 'entry', id: [cycle, holder, entry].map(matterPart).join('/') }
}
