import {
  type Catalogue,
  type CompiledRulebook,
  compileRulebook,
  type PledgeRules,
  unwrap,
  type ZoneTable,
  zoneFromIntl,
} from 'pledgebook'
import { gridBranch } from 'pledgebook/rulebooks'

/** The rules and the clocks: what every decision is handed, and nothing changes. */
export interface World {
  readonly rules: CompiledRulebook
  readonly pledgeRules: PledgeRules
  readonly catalogue: Catalogue
  readonly zone: ZoneTable
}

/** The rulebook of the example, compiled, and its zone. */
export function theWorld(): World {
  const rules = unwrap(compileRulebook(gridBranch))
  const { zone, catalogue, pledges } = gridBranch
  return { rules, pledgeRules: pledges, catalogue, zone: unwrap(zoneFromIntl(zone)) }
}
