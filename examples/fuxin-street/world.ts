import {
  type Catalogue,
  type CompiledRulebook,
  checkNoticeRules,
  checkObjectionRules,
  checkOrganisationRules,
  compileRulebook,
  type Hearing,
  type OrganisationRules,
  okUnless,
  type PopulationPin,
  pinOf,
  unwrap,
  type ZoneTable,
  zoneFromIntl,
} from 'pledgebook'
import { sha256 } from 'pledgebook/book'
import { noticeRules, objectionRules } from './rules/hearing.ts'
import { organisationRules } from './rules/organisation.ts'
import { type PopulationName, rulebooks } from './rules/rulebooks.ts'

/** The rules and the clocks: what every decision is handed, and nothing changes. */
export interface World {
  readonly organisation: OrganisationRules
  readonly zone: ZoneTable
  readonly hearing: Hearing
  /** By which rules a population is appraised. */
  readonly rulesOf: (population: PopulationName) => CompiledRulebook
  /** Each population and the very text of its rules. */
  readonly pins: readonly PopulationPin[]
  /** The catalogue that knows a kind of fact. */
  readonly catalogues: ReadonlyMap<string, Catalogue>
}

/** The rules of the street, checked and compiled, and its zone. */
export function theWorld(): World {
  const faults = [
    ...checkOrganisationRules(organisationRules),
    ...checkNoticeRules(noticeRules),
    ...checkObjectionRules(objectionRules),
  ]
  unwrap(okUnless(faults, () => true))
  const zone = unwrap(zoneFromIntl('Asia/Shanghai'))
  // Every name stands in the list of rulebooks.
  const rules = Object.fromEntries(
    rulebooks.map(([name, text]) => [name, unwrap(compileRulebook(text))]),
  ) as Readonly<Record<PopulationName, CompiledRulebook>>
  const catalogues = rulebooks.flatMap(([, { catalogue }]) =>
    catalogue.facts.map(({ kind }) => [kind, catalogue] as const),
  )
  return {
    organisation: organisationRules,
    zone,
    hearing: { notice: noticeRules, objections: objectionRules, calendar: { zone } },
    rulesOf: (population) => rules[population],
    pins: rulebooks.map(([name, text]) => unwrap(pinOf(name, text, sha256))),
    catalogues: new Map(catalogues),
  }
}
