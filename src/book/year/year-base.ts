import type { CompiledRulebook } from '../../assessment/index.ts'
import type { Hash } from '../../cycle/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { OrganisationRules } from '../../organisation/index.ts'
import type { YearSetup } from './year-setup.ts'

/** All that the steps of a year are made with, and the log for what is read without being checked. */
export interface YearBase extends YearSetup {
  readonly log: EventLog
  readonly hash: Hash
  readonly organisation: OrganisationRules
  readonly rulebooks: readonly CompiledRulebook[]
}
