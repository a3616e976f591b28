import type { ZoneTable } from '../../calendar/index.ts'
import type { PledgeRules } from '../../rulebook/index.ts'

/** What decisions about pledges know of the world: plain data, handed in with every command. */
export interface PledgeContext {
  readonly rules: PledgeRules
  /** The zone of the rulebook: it says which day an instant belongs to. */
  readonly zone: ZoneTable
}
