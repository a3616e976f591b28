import type { SubjectId } from '../../../vocabulary/index.ts'

/** One sheet as it was handed in: what it says of each subject. */
export interface Sheet {
  /** Who filled it in. An open rating needs it, a secret one refuses it. */
  readonly by?: SubjectId
  /** In any order. A subject that the sheet does not name was left blank. */
  readonly entries: readonly SheetEntry[]
}

/** What a sheet says of one subject. */
export interface SheetEntry {
  readonly subject: SubjectId
  /** The choices that are marked, or the points given: one where the sheet is in order, none on a blank. */
  readonly says: readonly (string | number)[]
}
