import type { CivilDate } from '../calendar/index.ts'
import type { Evidence } from './evidence.ts'
import type { FactId, MemberId, SubjectId } from './identities.ts'

/** What a field of a fact or an attribute of a subject can hold. Numbers are decimals as written. */
export type FieldValue = string | number | boolean

/** Fields by name. Read with `Object.hasOwn`: names come from rulebooks. */
export interface Fields {
  readonly [name: string]: FieldValue
}

/**
 * One thing that happened and that a rulebook may give points for: an hour of service, a month's
 * review, a pledge kept. The kind says which fields it has (see `FactKind`).
 */
export interface Fact {
  readonly id: FactId
  readonly kind: string
  readonly subject: SubjectId
  /** The civil day on which it took effect, in the rulebook's zone. */
  readonly on: CivilDate
  /** The day on which it was recorded, where the kind says what a late record means. */
  readonly recordedOn?: CivilDate
  /** The day on which it was recognised: an award by its notice. It places the fact where the kind says so. */
  readonly recognisedOn?: CivilDate
  readonly fields: Fields
  readonly evidence?: readonly Evidence[]
  /** Who recorded it. */
  readonly recordedBy?: MemberId
  /** Who certified it: another person than the one who recorded it. Without it, a kind that asks for certification gives no points. */
  readonly certifiedBy?: MemberId
}
