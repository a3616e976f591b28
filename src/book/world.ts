import type { CompiledRulebook } from '../assessment/index.ts'
import type { ZoneTable } from '../calendar/index.ts'
import type { Hash } from '../cycle/index.ts'
import type { OrganisationRules } from '../organisation/index.ts'
import type { PledgeRules } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import type { Grants } from './grants.ts'

/** The rules and clocks of a book: what every desk is made with, and nothing changes while it is open. */
export interface World {
  readonly zone: ZoneTable
  readonly hash: Hash
  /** How units and members may look; without it the book knows neither. */
  readonly organisation: OrganisationRules | undefined
  readonly rulebooks: readonly CompiledRulebook[]
  /** How pledges are made; without it there are none. */
  readonly pledges: PledgeWorld | undefined
  /** By which rulebook points are posted, version by version; none: they are posted by hand only. */
  readonly posting: readonly CompiledRulebook[]
  /** Every kind of fact that a rulebook knows: as the latest version of it has it. */
  readonly catalogue: Catalogue
  readonly grants: Grants
}

/** How pledges are made, and in whose cycle they are counted. */
export interface PledgeWorld {
  readonly rules: PledgeRules
  readonly rulebook: CompiledRulebook
}
