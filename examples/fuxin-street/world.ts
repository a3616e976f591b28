import {
  type Catalogue,
  type CompiledRulebook,
  checkOrganisationRules,
  compileRulebook,
  type OrganisationRules,
  okUnless,
  unwrap,
  type ZoneTable,
  zoneFromIntl,
} from 'pledgebook'
import { organisationRules } from './rules/organisation.ts'
import { type PopulationName, rulebooks } from './rules/rulebooks.ts'

/** The rules and the clocks: what every decision is handed, and nothing changes. */
export interface World {
  readonly organisation: OrganisationRules
  readonly zone: ZoneTable
  /** Who is appraised by which rules. */
  readonly rules: ReadonlyMap<PopulationName, CompiledRulebook>
  /** The catalogue that knows a kind of fact. */
  readonly catalogues: ReadonlyMap<string, Catalogue>
}

/** The rules of the street, checked and compiled, and its zone. */
export function theWorld(): World {
  unwrap(okUnless(checkOrganisationRules(organisationRules), () => true))
  const rules = rulebooks.map(
    ([name, rulebook]) => [name, unwrap(compileRulebook(rulebook))] as const,
  )
  const catalogues = rulebooks.flatMap(([, { catalogue }]) =>
    catalogue.facts.map(({ kind }) => [kind, catalogue] as const),
  )
  return {
    organisation: organisationRules,
    zone: unwrap(zoneFromIntl('Asia/Shanghai')),
    rules: new Map(rules),
    catalogues: new Map(catalogues),
  }
}
