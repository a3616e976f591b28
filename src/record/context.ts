import type { ZoneTable } from '../calendar/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'

/** What a decision about a fact needs to know of the world. */
export interface RecordContext {
  /** The kinds of fact of the rulebook in force: fields, evidence, who records, who certifies. */
  readonly catalogue: Catalogue
  /** The roles that the actor holds at the time of the command, as the host knows them. */
  readonly actorRoles: readonly string[]
  /** The zone of the rulebook: it says which day the time of the command lies in. */
  readonly zone: ZoneTable
}
