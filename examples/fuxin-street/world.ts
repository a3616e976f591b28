import {
  checkOrganisationRules,
  type OrganisationRules,
  okUnless,
  unwrap,
  type ZoneTable,
  zoneFromIntl,
} from 'pledgebook'
import { organisationRules } from './rules/organisation.ts'

/** The rules and the clocks: what every decision is handed, and nothing changes. */
export interface World {
  readonly organisation: OrganisationRules
  readonly zone: ZoneTable
}

/** The rules of the street, checked, and its zone. */
export function theWorld(): World {
  unwrap(okUnless(checkOrganisationRules(organisationRules), () => true))
  return { organisation: organisationRules, zone: unwrap(zoneFromIntl('Asia/Shanghai')) }
}
