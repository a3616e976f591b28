import type { Member } from '../member/state.ts'
import type { OrganisationRules } from '../rules/organisation-rules.ts'
import type { Unit } from './state.ts'

/** What a decision about a unit needs to know besides its own stream. */
export interface UnitContext {
  readonly rules: OrganisationRules
  /** For `found`, `move` and `upgrade`: the unit under which it stands from then on, as its own stream says. */
  readonly parent?: Unit | undefined
  /** For `appoint`: the member, as its own stream says. */
  readonly member?: Member | undefined
}
