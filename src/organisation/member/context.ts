import type { OrganisationRules } from '../rules/organisation-rules.ts'
import type { Unit } from '../unit/state.ts'

/** What a decision about a member needs to know besides its own stream. */
export interface MemberContext {
  readonly rules: OrganisationRules
  /** For `join`, `transfer` and `affiliate`: the unit that the command names, as its own stream says. */
  readonly unit?: Unit | undefined
}
