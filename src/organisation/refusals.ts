import type { FoundationCode, Refusal } from '../foundation/index.ts'
import type { ConditionCode, FieldCode, VocabularyCode } from '../vocabulary/index.ts'
import type { OrganisationRulesCode } from './rules/check-organisation-rules.ts'

/** What any later command about a unit or a member can meet first. */
export type GuardCode = 'time-went-back'

/** What any dated change can meet. */
export type ChangeCode = 'day-taken' | 'nothing-changes' | 'text-invalid'

/** Where a unit may stand. */
export type PlaceCode =
  | 'parent-itself'
  | 'parent-missing'
  | 'parent-needed'
  | 'parent-not-allowed'
  | 'parent-not-standing'

/** What a unit can be called. */
export type NameCode = 'language-invalid' | 'name-empty' | 'text-invalid'

/** Which other units a unit serves. */
export type ServedCode = 'served-itself' | 'served-too-many' | 'served-twice'

/** Who holds which post. */
export type PostCode =
  | 'concurrent-full'
  | 'holder-missing'
  | 'holder-not-joined'
  | 'not-concurrent'
  | 'post-full'
  | 'post-held'
  | 'post-unknown'

/** Why a command about a unit is refused, by the type of the command. */
export interface UnitCodes {
  readonly found:
    | 'domain-unknown'
    | 'formation-unknown'
    | 'text-invalid'
    | 'unit-kind-unknown'
    | 'unit-known'
    | 'until-needed'
    | 'until-too-early'
    | FieldCode
    | NameCode
    | PlaceCode
    | ServedCode
  readonly upgrade:
    | UnitGuardCode
    | ChangeCode
    | PlaceCode
    | 'concurrent-full'
    | 'post-full'
    | 'post-unknown'
    | 'unit-kind-unknown'
  readonly rename: UnitGuardCode | ChangeCode | NameCode
  readonly move: UnitGuardCode | ChangeCode | PlaceCode
  readonly reform: UnitGuardCode | ChangeCode | 'formation-unknown' | 'until-needed'
  readonly serve: UnitGuardCode | ChangeCode | ServedCode
  readonly describe: UnitGuardCode | ChangeCode | FieldCode
  readonly prolong:
    | 'dissolved-already'
    | 'nothing-changes'
    | 'text-invalid'
    | 'time-went-back'
    | 'unit-unknown'
    | 'until-needed'
    | 'until-too-early'
  readonly dissolve: UnitGuardCode | 'dissolved-already' | 'text-invalid'
  readonly appoint: UnitGuardCode | PostCode | 'text-invalid' | 'until-too-early'
  readonly 'end-post': UnitGuardCode | 'post-not-held' | 'text-invalid'
}

/** What a dated command about a unit can meet first. */
export type UnitGuardCode = GuardCode | 'not-standing' | 'unit-unknown'

/** Why a command about a member is refused, by the type of the command. */
export interface MemberCodes {
  readonly join:
    | 'category-unknown'
    | 'joined-already'
    | 'member-unknown'
    | 'text-invalid'
    | FieldCode
    | GuardCode
    | HomeCode
  readonly recategorise: MemberGuardCode | ChangeCode | 'category-unknown'
  readonly transfer: MemberGuardCode | ChangeCode | HomeCode
  readonly affiliate:
    | MemberGuardCode
    | 'activity-missing'
    | 'activity-not-allowed'
    | 'activity-not-standing'
    | 'affiliated-already'
    | 'affiliation-full'
    | 'affiliation-unknown'
    | 'text-invalid'
    | 'until-too-early'
  readonly 'end-affiliation': MemberGuardCode | 'not-affiliated' | 'text-invalid'
  readonly suspend: MemberGuardCode | 'suspended-already' | 'text-invalid'
  readonly resume: MemberGuardCode | 'not-suspended' | 'text-invalid'
  readonly 'describe-member': MemberGuardCode | ChangeCode | FieldCode
  readonly leave: MemberGuardCode | 'left-already' | 'text-invalid'
}

/** What a dated command about a member can meet first. */
export type MemberGuardCode = GuardCode | 'member-unknown' | 'not-joined'

/** Where a member may have a home. */
export type HomeCode = 'home-missing' | 'home-not-allowed' | 'home-not-standing'

/** Why a command about a unit is refused. */
export type UnitRefusal = Refusal<UnitCodes[keyof UnitCodes]>

/** Why a command about a member is refused. */
export type MemberRefusal = Refusal<MemberCodes[keyof MemberCodes]>

/** What is wrong between the streams on one day. */
export type OrganisationFaultCode =
  | Exclude<PlaceCode, 'parent-itself'>
  | HomeCode
  | 'activity-missing'
  | 'activity-not-allowed'
  | 'activity-not-standing'
  | 'affiliation-unknown'
  | 'category-unknown'
  | 'concurrent-full'
  | 'cycle'
  | 'domain-unknown'
  | 'formation-unknown'
  | 'holder-elsewhere'
  | 'holder-not-joined'
  | 'manager-missing'
  | 'member-duplicate'
  | 'not-concurrent'
  | 'post-full'
  | 'post-unknown'
  | 'served-missing'
  | 'unit-duplicate'
  | 'unit-kind-unknown'

/** One thing that is wrong between the streams on one day. */
export type OrganisationFault = Refusal<OrganisationFaultCode>

/** Why a population cannot be told. */
export type PopulationCode =
  | ConditionCode
  | FieldCode
  | 'selector-may-miss'
  | 'selector-undecided'
  | 'unit-unknown'

/** Every code of this room that no lower room has the sentence for. */
export type OrganisationCode = Exclude<
  | MemberCodes[keyof MemberCodes]
  | OrganisationFaultCode
  | OrganisationRulesCode
  | PopulationCode
  | UnitCodes[keyof UnitCodes],
  FoundationCode | VocabularyCode | 'civil-date-invalid'
>
