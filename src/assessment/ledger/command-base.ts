import type { CommandBase, SubjectId } from '../../vocabulary/index.ts'

/** What every command about points carries besides the envelope: whose account, in which cycle. */
export interface LedgerCommandBase<Type extends string> extends CommandBase<Type> {
  readonly holder: SubjectId
  /** The cycle's id: `'2026'`. 1 to 64 characters. */
  readonly cycle: string
}
