import type {
  AppraisalCommand,
  AppraisalContext,
  DeterminationCommand,
  DeterminationContext,
} from '../../src/cycle/index.ts'
import type { Json } from '../../src/foundation/index.ts'
import type {
  MemberCommand,
  MemberContext,
  OrganisationRules,
  UnitCommand,
  UnitContext,
} from '../../src/organisation/index.ts'
import { commandId, unitId } from '../../src/vocabulary/index.ts'
import * as cycles from '../cycle/cycle-fixtures.ts'
import * as determinations from '../cycle/determination-fixtures.ts'
import * as organisation from '../organisation/fixtures.ts'
import * as notices from '../record/notice-fixtures.ts'
import * as objections from '../record/objection-fixtures.ts'
import { plain } from './examples.ts'

const { daqiao, day, street, works } = organisation

/** Another committee, so that there is somewhere to move to. */
const other = organisation.unitOf(
  organisation.founding({
    unit: unitId('u-other'),
    kind: 'working-committee',
    parent: null,
    on: day('2000-01-01'),
  }),
)

const units = [
  organisation.theStreet,
  other,
  organisation.theDaqiao,
  organisation.theWenhua,
  organisation.theGrid1,
]

/** The world around a command to the unit: whoever it names, as far as there is such. */
export function unitContext(rules: OrganisationRules): (command: UnitCommand) => UnitContext {
  return (command) => {
    const above = 'parent' in command ? command.parent : street
    const holder = 'member' in command ? command.member : undefined
    return {
      rules,
      parent: units.find(({ unit }) => unit === above),
      member: [organisation.wangJoined, organisation.liJoined].find(
        (each) => each.member === holder,
      ),
    }
  }
}

/** The world around a command to the member. */
export function memberContext(rules: OrganisationRules): (command: MemberCommand) => MemberContext {
  return (command) => {
    const named = 'home' in command ? command.home : 'unit' in command ? command.unit : undefined
    return { rules, unit: units.find(({ unit }) => unit === named) }
  }
}

/** The life of one unit, in order. */
export const unitLife: readonly Json[] = [
  organisation.founding(),
  organisation.renaming(),
  organisation.describing(),
  organisation.serving({ unit: daqiao, serves: [works] }),
  organisation.appointing(),
  organisation.upgrading(),
  organisation.ending({ on: day('2026-08-01') }),
  organisation.reforming(),
  organisation.moving({ unit: daqiao, parent: other.unit }),
  organisation.prolonging(),
  organisation.dissolving(),
].map(plain)

/** The life of one member, in order. */
export const memberLife: readonly Json[] = [
  organisation.joining(),
  organisation.recategorising(),
  organisation.describingMember(),
  organisation.affiliating(),
  organisation.suspending(),
  organisation.resuming(),
  organisation.endingAffiliation(),
  organisation.transferring(),
  organisation.leaving(),
  organisation.joining({ ...organisation.transferring(), type: 'join', on: day('2027-01-01') }),
].map(plain)

/** The life of one notice, in order. */
export const noticeLife: readonly Json[] = [
  notices.posting(),
  notices.extending(),
  notices.ending({ at: notices.at('01-17T00:00') }),
].map(plain)

/** The lives of two objections to one matter, in order. */
export const objectionLife: readonly Json[] = [
  objections.raising(),
  objections.raising({
    objection: objections.o2,
    actor: objections.li,
    objector: objections.member,
  }),
  objections.admitting(),
  objections.withdrawing({
    objection: objections.o2,
    objector: objections.member,
    actor: objections.li,
  }),
  objections.ruling(),
  objections.appealing(),
  objections.settling(),
  objections.raising({
    objection: objections.o3,
    actor: objections.sun,
    objector: objections.hidden,
    at: notices.at('01-12T10:00'),
  }),
  objections.dismissing({ objection: objections.o3, at: notices.at('01-12T10:00') }),
].map(plain)

/** The life of one cycle, in order: amended and back, and revised by a ruling. */
export const cycleLife: readonly Json[] = [
  cycles.opening(),
  cycles.amending(),
  cycles.amending({ populations: [cycles.stars, cycles.leaders] }),
  cycles.beginning(),
  cycles.closing(),
  cycles.publishing(),
  cycles.announcing(),
  cycles.revising(),
  cycles.announcing({ notice: cycles.secondNotice.id, at: cycles.at('01-09T10:00') }),
  cycles.confirming(),
  cycles.applying(),
  cycles.carryingOn(),
].map(plain)

/** The cycle in the stage that each command about an appraisal needs. */
const stages = new Map<string, AppraisalContext>()

/** The world around a command about the appraisal. */
export function appraisalContext({ type }: AppraisalCommand): AppraisalContext {
  const known = stages.get(type) ?? cycles.appraisalContext(cycles.cycleFor(type))
  stages.set(type, known)
  return known
}

const grade = 'three-star'

/** The life of one appraisal, in order: revised, with one measure carried out and one declined. */
export const appraisalLife: readonly Json[] = [
  cycles.grading(),
  cycles.revisingB1(),
  cycles.confirmingB1(),
  cycles.proposing({
    measures: [
      { ...cycles.award, grade },
      { ...cycles.talk, grade },
    ],
  }),
  cycles.deciding(),
  cycles.deciding({ measure: '8.2', outcome: 'declined' }),
  cycles.notifying(),
  cycles.carryingOut(),
  cycles.carrying(),
].map(plain)

/** The world around a command by which people decide in grading. */
export function determinationContext({ type }: DeterminationCommand): DeterminationContext {
  return determinations.contextFor(type)
}

/** What people decide about one population, in order: a tie and a grade, each taken back and decided anew. */
export const determinationLife: readonly Json[] = [
  determinations.decidingTie({ id: commandId('d-tie') }),
  determinations.reopeningTie(),
  determinations.decidingTie({
    votes: determinations.tie.tied.map((subject, place) => ({ subject, votes: 9 - place })),
  }),
  determinations.givingGrade(),
  determinations.withdrawingGrade(),
  determinations.givingGrade({ grade: 'two-star', id: commandId('d-grade') }),
  determinations.lifting({ decision: commandId('d-grade') }),
].map(plain)

/** The same about the clauses of one subject. */
export const clausesLife: readonly Json[] = [
  determinations.decidingClause(),
  determinations.withdrawingClause(),
  determinations.decidingClause({ points: 3 }),
].map(plain)
