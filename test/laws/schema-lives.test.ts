import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import {
  type Appraisal,
  appraisal,
  type CycleState,
  cycle,
  type Determination,
  decisionsIn,
  determination,
  determinedIn,
  editionAt,
  historyOf,
  inputOf,
  latestEdition,
  listedResult,
  measureCountsOf,
  resultAt,
} from '../../src/cycle/index.ts'
import type { Json, Refusal, Result } from '../../src/foundation/index.ts'
import {
  checkOrganisationRules,
  type Member,
  member,
  memberOn,
  type OrganisationRules,
  organisationFaults,
  organisationOn,
  type Unit,
  unit,
  unitOn,
} from '../../src/organisation/index.ts'
import {
  checkNoticeRules,
  checkObjectionRules,
  type Hearing,
  hasRunItsCourse,
  mayBeConfirmed,
  type Notice,
  type NoticeRules,
  notice,
  noticeAt,
  type Objections,
  objection,
  objectionsAt,
} from '../../src/record/index.ts'
import {
  parseAppraisalCommand,
  parseAppraisalEvent,
  parseCycleCommand,
  parseCycleEvent,
  parseDeterminationCommand,
  parseDeterminationEvent,
  parseMemberCommand,
  parseMemberEvent,
  parseNoticeCommand,
  parseNoticeEvent,
  parseNoticeRules,
  parseObjectionCommand,
  parseObjectionEvent,
  parseObjectionRules,
  parseOrganisationRules,
  parseUnitCommand,
  parseUnitEvent,
} from '../../src/schema/index.ts'
import { ruled as whileRuled } from '../cycle/cycle-fixtures.ts'
import { rules as organisationRules, theDaqiao, theStreet } from '../organisation/fixtures.ts'
import { calendar, noticeRules } from '../record/notice-fixtures.ts'
import { hearing, world } from '../record/objection-fixtures.ts'
import { named, plain } from '../schema/examples.ts'
import { expectJson, expectResult, expectToLead, type Life, life } from '../schema/life.ts'
import {
  appraisalContext,
  appraisalLife,
  clausesLife,
  cycleLife,
  determinationContext,
  determinationLife,
  memberContext,
  memberLife,
  noticeLife,
  objectionLife,
  unitContext,
  unitLife,
} from '../schema/lives.ts'
import { changes, reshaped } from '../schema/mutate.ts'

const days = ['0001-01-01', '2021-01-01', '2026-07-01', '9999-12-31'].map(civilDate)
const moments = ['0001-01-02T00:00Z', '2026-01-13T16:00Z', '9999-12-30T23:59Z'].map(instant)

/** Everything that a unit can be asked, on days far and near. */
function askUnit(rules: OrganisationRules): (state: Unit) => void {
  return (state) => {
    for (const day of days) {
      unitOn(state, day)
      expectJson(organisationFaults(organisationOn([theStreet, state], [], day), rules))
    }
  }
}

/** The same of a member. */
function askMember(rules: OrganisationRules): (state: Member) => void {
  return (state) => {
    for (const day of days) {
      memberOn(state, day)
      expectJson(organisationFaults(organisationOn([theDaqiao], [state], day), rules))
    }
  }
}

/** Everything that a notice can be asked, at times far and near. */
function askNotice(rules: NoticeRules): (state: Notice) => void {
  return (state) => {
    for (const now of moments) {
      noticeAt(state, now)
      expectResult(hasRunItsCourse(state, now, rules, calendar))
    }
  }
}

/** The same of objections. */
function askObjections(heard: Hearing): (state: Objections) => void {
  return (state) => {
    for (const now of moments) {
      objectionsAt(state, now)
      expectResult(mayBeConfirmed(world.notice, [state], now, heard))
    }
  }
}

/** The same of a cycle, as far as it is published. */
function askCycle(state: CycleState): void {
  if (!('editions' in state)) return
  latestEdition(state)
  for (const now of moments) editionAt(state, now)
}

/** The same of an appraisal. */
function askAppraisal(state: Appraisal): void {
  for (const now of moments) resultAt(state, now)
  listedResult(state)
  measureCountsOf([state])
  historyOf([state])
  inputOf(state, { decimals: 2, rounding: 'half-up' })
}

/** The same of what people decide in grading. */
function askDetermination(state: Determination): void {
  determinedIn(state)
  decisionsIn(state)
}

const lifeOfDetermination = life(
  determination,
  parseDeterminationCommand,
  parseDeterminationEvent,
  determinationContext,
  askDetermination,
)
const lifeOfUnit = (rules: OrganisationRules) =>
  life(unit, parseUnitCommand, parseUnitEvent, unitContext(rules), askUnit(rules))
const lifeOfMember = (rules: OrganisationRules) =>
  life(member, parseMemberCommand, parseMemberEvent, memberContext(rules), askMember(rules))
const lifeOfNotice = (rules: NoticeRules) =>
  life(notice, parseNoticeCommand, parseNoticeEvent, () => ({ rules, calendar }), askNotice(rules))
const lifeOfObjections = (heard: Hearing) =>
  life(
    objection,
    parseObjectionCommand,
    parseObjectionEvent,
    () => ({ ...world, hearing: heard }),
    askObjections(heard),
  )

/** Each kind of life, and one that is led to its end. */
const lives: Readonly<Record<string, readonly [Life, readonly Json[]]>> = {
  unit: [lifeOfUnit(organisationRules), unitLife],
  member: [lifeOfMember(organisationRules), memberLife],
  notice: [lifeOfNotice(noticeRules), noticeLife],
  objection: [lifeOfObjections(hearing), objectionLife],
  cycle: [life(cycle, parseCycleCommand, parseCycleEvent, () => whileRuled, askCycle), cycleLife],
  appraisal: [
    life(appraisal, parseAppraisalCommand, parseAppraisalEvent, appraisalContext, askAppraisal),
    appraisalLife,
  ],
  determination: [lifeOfDetermination, determinationLife],
  'determination of clauses': [lifeOfDetermination, clausesLife],
}

describe.each(Object.entries(lives))('%s: no command that parses', (name, [run, whole]) => {
  it('is lost on the way, in a life that is led to its end', () => {
    expect(run(whole)).toBe(whole.length)
  })

  it('makes it throw, nor any question to it, and every event parses', () => {
    expectToLead(run, [...whole, ...named(`${name} command`)])
  }, 60_000)
})

/** Rules as they come in: how they are read and checked, and the lives that are led under them. */
interface Ruled {
  readonly json: Json
  readonly run: (json: unknown) => readonly Refusal[] | undefined
}

function ruled<Rules extends Read, Read>(
  rules: Rules,
  parse: (value: unknown) => Result<Read>,
  check: (rules: Read) => readonly Refusal[],
  runs: readonly ((rules: Rules) => void)[],
): Ruled {
  return {
    json: plain(rules),
    run: (json) => {
      const parsed = parse(json)
      if (!parsed.ok) return undefined
      const faults = check(parsed.value)
      expectJson(faults)
      // Nothing in rules without fault is open.
      if (faults.length === 0) for (const run of runs) run(parsed.value as Rules)
      return faults
    },
  }
}

describe.each([
  [
    'organisation',
    ruled(organisationRules, parseOrganisationRules, checkOrganisationRules, [
      (rules) => lifeOfUnit(rules)(unitLife),
      (rules) => lifeOfMember(rules)(memberLife),
    ]),
  ],
  [
    'notice',
    ruled(noticeRules, parseNoticeRules, checkNoticeRules, [
      (rules) => lifeOfNotice(rules)(noticeLife),
    ]),
  ],
  [
    'objection',
    ruled(hearing.objections, parseObjectionRules, checkObjectionRules, [
      (objections) => lifeOfObjections({ ...hearing, objections })(objectionLife),
    ]),
  ],
] as const)('no %s rules that parse', (_, { json, run }) => {
  it('make the check throw, nor any life that is led under those without fault', () => {
    expect(run(json)).toEqual([])
    let [faulty, fine] = [0, 0]
    fc.assert(
      fc.property(changes, (list) => {
        const faults = run(reshaped(json, list))
        if (faults?.length === 0) fine++
        else if (faults) faulty++
      }),
      { numRuns: 400 },
    )
    expect(faulty).toBeGreaterThan(20)
    expect(fine).toBeGreaterThan(20)
  }, 60_000)
})
