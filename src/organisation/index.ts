export {
  attributesOfMember,
  attributesOfUnit,
  memberAttributeSpecs,
  unitAttributeSpecs,
} from './attributes.ts'
export type { Ending } from './ending.ts'
export type { History, HistoryEntry } from './history.ts'
export type { MemberCommandBase } from './member/command-base.ts'
export type { MemberContext } from './member/context.ts'
export type { Affiliate } from './member/decisions/affiliate.ts'
export type { DescribeMember } from './member/decisions/describe-member.ts'
export type { EndAffiliation } from './member/decisions/end-affiliation.ts'
export type { Join } from './member/decisions/join.ts'
export type { Leave } from './member/decisions/leave.ts'
export type { Recategorise } from './member/decisions/recategorise.ts'
export type { Resume } from './member/decisions/resume.ts'
export type { Suspend } from './member/decisions/suspend.ts'
export type { Transfer } from './member/decisions/transfer.ts'
export type {
  AffiliationEnded,
  MemberAffiliated,
  MemberDescribed,
  MemberEvent,
  MemberJoined,
  MemberLeft,
  MemberRecategorised,
  MemberResumed,
  MemberSuspended,
  MemberTransferred,
} from './member/events.ts'
export { managingUnits } from './member/managing-units.ts'
export { type MemberCommand, member } from './member/member.ts'
export { type MemberOn, memberOn } from './member/member-on.ts'
export type { Affiliation, Member, Membership, Suspension } from './member/state.ts'
export { organisationMessages } from './messages/organisation-messages.ts'
export type {
  MemberCodes,
  MemberRefusal,
  OrganisationCode,
  OrganisationFault,
  OrganisationFaultCode,
  PopulationCode,
  UnitCodes,
  UnitRefusal,
} from './refusals.ts'
export {
  checkOrganisationRules,
  type OrganisationRulesCode,
} from './rules/check-organisation-rules.ts'
export type {
  AffiliationKind,
  Formation,
  MemberCategory,
  Named,
  OrganisationRules,
  PostPlaces,
  UnitKind,
} from './rules/organisation-rules.ts'
export type { Span } from './span.ts'
export type { DatedUnitCommand, UnitCommandBase } from './unit/command-base.ts'
export type { UnitContext } from './unit/context.ts'
export type { Appoint } from './unit/decisions/appoint.ts'
export type { DescribeUnit } from './unit/decisions/describe-unit.ts'
export type { DissolveUnit } from './unit/decisions/dissolve.ts'
export type { EndPost } from './unit/decisions/end-post.ts'
export type { FoundUnit } from './unit/decisions/found.ts'
export type { MoveUnit } from './unit/decisions/move.ts'
export type { ProlongUnit } from './unit/decisions/prolong.ts'
export type { ReformUnit } from './unit/decisions/reform.ts'
export type { RenameUnit } from './unit/decisions/rename.ts'
export type { ServeUnits } from './unit/decisions/serve.ts'
export type { UpgradeUnit } from './unit/decisions/upgrade.ts'
export type {
  Appointed,
  PostEnded,
  UnitDescribed,
  UnitDissolved,
  UnitEvent,
  UnitFounded,
  UnitMoved,
  UnitProlonged,
  UnitReformed,
  UnitRenamed,
  UnitServes,
  UnitUpgraded,
} from './unit/events.ts'
export type { Post, Unit } from './unit/state.ts'
export { type UnitCommand, unit } from './unit/unit.ts'
export { type UnitOn, unitOn } from './unit/unit-on.ts'
export { type Vacancy, vacanciesOn } from './unit/vacancies-on.ts'
export { type CoverageRow, coverage } from './view/coverage.ts'
export type { Groups } from './view/groups.ts'
export type { Organisation, PostHeld } from './view/organisation.ts'
export { organisationFaults } from './view/organisation-faults.ts'
export { organisationOn } from './view/organisation-on.ts'
export { population } from './view/population.ts'
export { rollUp } from './view/roll-up.ts'
export type { MemberSelector, Selector, Tie, UnitSelector } from './view/selector.ts'
export {
  activeAt,
  ancestorsOf,
  childrenOf,
  holdersAt,
  membersAt,
  membersUnder,
  postsHeldBy,
  unitsUnder,
} from './view/walk.ts'
