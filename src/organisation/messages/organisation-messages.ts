import type { Messages } from '../../foundation/index.ts'
import type { OrganisationCode } from '../refusals.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The sentences for the refusals and faults of this room, in English and Chinese. */
export const organisationMessages: {
  readonly en: Messages<OrganisationCode>
  readonly zh: Messages<OrganisationCode>
} = { en, zh }
