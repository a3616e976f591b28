import { expect, it } from 'vitest'
import { instant } from '../../src/calendar/index.ts'
import type { Refusal, Result } from '../../src/foundation/index.ts'
import {
  checkOrganisationRules,
  type Member,
  type MemberCommand,
  type MemberContext,
  member,
  type OrganisationRules,
  organisationFaults,
  organisationMessages,
  organisationOn,
  population,
  type Selector,
  type Unit,
  type UnitCommand,
  type UnitContext,
  type UnitEvent,
  unit,
} from '../../src/organisation/index.ts'
import {
  type Fields,
  memberId,
  type Titles,
  type UnitId,
  unitId,
} from '../../src/vocabulary/index.ts'
import {
  affiliating,
  appointing,
  daqiao,
  day,
  describing,
  describingMember,
  dissolving,
  ending,
  endingAffiliation,
  founding,
  grid1,
  grid2,
  joining,
  leaving,
  li,
  liJoined,
  memberOf,
  moving,
  prolonging,
  recategorising,
  reforming,
  renaming,
  resuming,
  rules,
  serving,
  street,
  suspending,
  theDaqiao,
  theGrid1,
  theGroup1,
  theStreet,
  theWenhua,
  theWorks,
  transferring,
  unitOf,
  upgrading,
  wang,
  wangJoined,
  wenhua,
  works,
  zhou,
} from './fixtures.ts'

const lone = '\uD800'
const earlier = instant('2019-12-31T09:00+08:00')
const beforeAll = day('2019-12-31')
const badGrounds = ['', '  ', lone, 'x'.repeat(2001)]
const badFields: readonly [string, Fields][] = [
  ['field-unknown', { nobody: 1 }],
  ['field-type', { 'venue-area': '12' }],
  ['field-out-of-bounds', { 'venue-area': -1 }],
  ['field-decimals', { 'venue-area': 1.25 }],
]
const badNames: readonly [string, Titles][] = [
  ['name-empty', {}],
  ['name-empty', Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`z${n}`, 'x']))],
  ['language-invalid', { __PROTO__: 'x' }],
  ['language-invalid', { [lone]: 'x' }],
  ['text-invalid', { zh: ' ' }],
  ['text-invalid', { zh: lone }],
  ['text-invalid', { zh: 'x'.repeat(201) }],
]
const underStreet = { parent: theStreet }
const posted = unitOf([founding(), underStreet], [appointing(), { member: wangJoined }])
const temporary = unitOf([
  founding({ formation: 'temporary', until: day('2026-09-01') }),
  underStreet,
])
const dissolved = unitOf([founding(), underStreet], dissolving())
const asLi = { member: li, home: grid1 } as const
const withLi = { member: liJoined }
const many = Array.from({ length: 10_001 }, (_, n) => unitId(`u-${n}`))

type UnitCase = [code: string, UnitCommand, Unit | undefined, Partial<UnitContext>?]

const unitCases: UnitCase[] = [
  ['unit-known', founding(), theDaqiao, underStreet],
  ['unit-kind-unknown', founding({ kind: '__proto__' }), undefined, underStreet],
  ['domain-unknown', founding({ domain: lone }), undefined, underStreet],
  ['formation-unknown', founding({ formation: 'x' }), undefined, underStreet],
  ['parent-needed', founding({ parent: null }), undefined],
  ['parent-itself', founding({ parent: daqiao }), undefined, { parent: theDaqiao }],
  ['parent-missing', founding(), undefined],
  ['parent-missing', founding(), undefined, { parent: theDaqiao }],
  ['parent-not-standing', founding({ on: day('1999-12-31') }), undefined, underStreet],
  [
    'parent-not-allowed',
    founding({ unit: grid1, parent: daqiao, kind: 'grid-group' }),
    undefined,
    { parent: theDaqiao },
  ],
  ['served-itself', founding({ serves: [daqiao] }), undefined, underStreet],
  ['served-twice', founding({ serves: [works, works] }), undefined, underStreet],
  ['served-too-many', founding({ serves: many }), undefined, underStreet],
  ['until-needed', founding({ formation: 'temporary' }), undefined, underStreet],
  ['until-too-early', founding({ until: day('2020-01-01') }), undefined, underStreet],
  ...badNames.map(([code, name]): UnitCase => [code, founding({ name }), undefined, underStreet]),
  ...badFields.map(([code, attributes]): UnitCase => {
    return [code, founding({ attributes }), undefined, underStreet]
  }),
  ...badGrounds.map((ground): UnitCase => {
    return ['text-invalid', founding({ ground }), undefined, underStreet]
  }),

  ['unit-unknown', upgrading(), undefined, underStreet],
  ['unit-unknown', upgrading(), theWenhua, underStreet],
  ['time-went-back', upgrading({ at: earlier }), theDaqiao, underStreet],
  ['not-standing', upgrading({ on: beforeAll }), theDaqiao, underStreet],
  ['not-standing', upgrading({ on: day('2026-12-01') }), dissolved, underStreet],
  ['unit-kind-unknown', upgrading({ kind: 'x' }), theDaqiao, underStreet],
  ['day-taken', upgrading({ on: day('2020-01-01') }), theDaqiao, underStreet],
  ['nothing-changes', upgrading({ kind: 'community-branch' }), theDaqiao, underStreet],
  ['parent-missing', upgrading(), theDaqiao],
  ['parent-not-allowed', upgrading({ kind: 'grid-branch' }), theDaqiao, underStreet],
  ['post-unknown', upgrading({ kind: 'grid-group' }), posted, underStreet],
  ['post-full', upgrading({ kind: 'community-branch' }), generalOf(8), underStreet],
  [
    'concurrent-full',
    upgrading({ unit: grid1, kind: 'community-branch' }),
    ledFromElsewhere(),
    {
      parent: theDaqiao,
    },
  ],
  ['text-invalid', upgrading({ ground: '' }), theDaqiao, underStreet],

  ['unit-unknown', renaming(), undefined],
  ['time-went-back', renaming({ at: earlier }), theDaqiao],
  ['not-standing', renaming({ on: day('2026-09-01') }), temporary],
  ['day-taken', renaming({ on: day('2020-01-01') }), theDaqiao],
  ['nothing-changes', renaming({ name: { zh: '大桥', en: 'Daqiao' } }), theDaqiao],
  ...badNames.map(([code, name]): UnitCase => [code, renaming({ name }), theDaqiao]),
  ['text-invalid', renaming({ ground: lone }), theDaqiao],

  ['unit-unknown', moving(), undefined],
  ['time-went-back', moving({ at: earlier }), theGrid1, { parent: theWenhua }],
  ['not-standing', moving({ on: beforeAll }), theGrid1, { parent: theWenhua }],
  ['parent-itself', moving({ parent: grid1 }), theGrid1],
  ['parent-missing', moving(), theGrid1, { parent: theDaqiao }],
  ['parent-needed', moving({ parent: null }), theGrid1],
  ['parent-not-allowed', moving({ parent: street }), theGrid1, underStreet],
  [
    'parent-not-standing',
    moving({ parent: daqiao, on: day('2026-12-01') }),
    theGrid1,
    { parent: dissolved },
  ],
  ['nothing-changes', moving({ parent: daqiao }), theGrid1, { parent: theDaqiao }],
  ['day-taken', moving({ on: day('2020-01-01') }), theGrid1, { parent: theWenhua }],
  ['text-invalid', moving({ ground: ' ' }), theGrid1, { parent: theWenhua }],

  ['unit-unknown', reforming(), undefined],
  ['time-went-back', reforming({ at: earlier }), theDaqiao],
  ['not-standing', reforming({ on: beforeAll }), theDaqiao],
  ['formation-unknown', reforming({ formation: 'constructor' }), theDaqiao],
  ['until-needed', reforming({ formation: 'temporary' }), theDaqiao],
  ['day-taken', reforming({ on: day('2020-01-01') }), theDaqiao],
  ['nothing-changes', reforming({ formation: 'standalone' }), theDaqiao],
  ['text-invalid', reforming({ ground: '' }), theDaqiao],

  ['unit-unknown', serving(), theDaqiao],
  ['time-went-back', serving({ at: earlier }), theGrid1],
  ['not-standing', serving({ on: beforeAll }), theGrid1],
  ['served-itself', serving({ serves: [works, grid1] }), theGrid1],
  ['served-twice', serving({ serves: [works, works] }), theGrid1],
  ['served-too-many', serving({ serves: many }), theGrid1],
  ['day-taken', serving({ on: day('2020-01-01') }), theGrid1],
  ['nothing-changes', serving({ serves: [] }), theGrid1],
  ['text-invalid', serving({ ground: '' }), theGrid1],

  ['unit-unknown', describing(), undefined],
  ['time-went-back', describing({ at: earlier }), theDaqiao],
  ['not-standing', describing({ on: beforeAll }), theDaqiao],
  ...badFields.map(([code, attributes]): UnitCase => [code, describing({ attributes }), theDaqiao]),
  ['day-taken', describing({ on: day('2020-01-01') }), theDaqiao],
  ['nothing-changes', describing({ attributes: {} }), theDaqiao],
  ['text-invalid', describing({ ground: '' }), theDaqiao],

  ['unit-unknown', prolonging(), undefined],
  ['time-went-back', prolonging({ at: earlier }), temporary],
  ['dissolved-already', prolonging(), dissolved],
  ['nothing-changes', prolonging({ until: null }), theDaqiao],
  ['nothing-changes', prolonging({ until: day('2026-09-01') }), temporary],
  ['until-needed', prolonging({ until: null }), temporary],
  ['until-too-early', prolonging({ until: day('2020-01-01') }), temporary],
  ['text-invalid', prolonging({ ground: '' }), temporary],

  ['unit-unknown', dissolving(), undefined],
  ['time-went-back', dissolving({ at: earlier }), theDaqiao],
  ['dissolved-already', dissolving({ on: day('2026-11-01') }), dissolved],
  ['not-standing', dissolving({ on: day('2020-01-01') }), theDaqiao],
  ['not-standing', dissolving({ on: day('2026-09-01') }), temporary],
  ...badGrounds.map((ground): UnitCase => ['text-invalid', dissolving({ ground }), theDaqiao]),

  ['unit-unknown', appointing(), undefined, { member: wangJoined }],
  ['time-went-back', appointing({ at: earlier }), theDaqiao, { member: wangJoined }],
  ['not-standing', appointing({ on: beforeAll }), theDaqiao, { member: wangJoined }],
  ['holder-missing', appointing(), theDaqiao],
  ['holder-missing', appointing(), theDaqiao, withLi],
  ['holder-not-joined', appointing({ on: day('2020-12-31') }), theDaqiao, { member: wangJoined }],
  ['not-concurrent', appointing({ concurrent: true }), theDaqiao, { member: wangJoined }],
  ['until-too-early', appointing({ until: day('2026-03-01') }), theDaqiao, { member: wangJoined }],
  ['post-unknown', appointing({ post: 'instructor' }), theDaqiao, { member: wangJoined }],
  ['post-unknown', appointing({ post: 'toString' }), theDaqiao, { member: wangJoined }],
  ['post-held', appointing({ on: day('2026-04-01') }), posted, { member: wangJoined }],
  ['post-full', appointing({ member: li }), posted, withLi],
  // the day before the other begins is free, the term reaches into it
  ['post-full', appointing({ member: li, on: day('2026-02-01') }), posted, withLi],
  ['concurrent-full', appointing({ member: li, concurrent: true }), theDaqiao, withLi],
  ['text-invalid', appointing({ ground: '' }), theDaqiao, { member: wangJoined }],

  ['unit-unknown', ending(), undefined],
  ['time-went-back', ending({ at: earlier }), posted],
  ['not-standing', ending({ on: beforeAll }), posted],
  ['post-not-held', ending({ member: zhou }), posted],
  ['post-not-held', ending({ post: 'deputy' }), posted],
  ['post-not-held', ending({ on: day('2026-03-01') }), posted],
  ['post-not-held', ending(), unitOf([founding(), underStreet])],
  ...badGrounds.map((ground): UnitCase => ['text-invalid', ending({ ground }), posted]),
]

const inDaqiao = { unit: theDaqiao }
const left = memberOf([joining(), inDaqiao], leaving())
const resident = memberOf([joining(), inDaqiao], [affiliating(), { unit: theWenhua }])
const twice = memberOf(
  [joining(), inDaqiao],
  [affiliating(), { unit: theWenhua }],
  [affiliating({ unit: daqiao }), inDaqiao],
)
const suspended = memberOf([joining(), inDaqiao], suspending())

const resumed = memberOf([joining(), inDaqiao], suspending(), resuming())

type MemberCase = [code: string, MemberCommand, Member | undefined, Partial<MemberContext>?]

const memberCases: MemberCase[] = [
  ['joined-already', joining(), wangJoined, inDaqiao],
  ['joined-already', joining({ on: day('2026-11-30') }), left, inDaqiao],
  ['member-unknown', joining(asLi), wangJoined, { unit: theGrid1 }],
  ['time-went-back', joining({ at: earlier, on: day('2026-12-01') }), left, inDaqiao],
  ['category-unknown', joining({ category: '__proto__' }), undefined, inDaqiao],
  ['home-missing', joining(), undefined],
  ['home-missing', joining(), undefined, { unit: theGrid1 }],
  ['home-not-standing', joining({ on: beforeAll }), undefined, inDaqiao],
  ['home-not-standing', joining({ on: day('2026-12-01') }), undefined, { unit: dissolved }],
  ['home-not-allowed', joining({ home: street }), undefined, { unit: theStreet }],
  ['field-out-of-bounds', joining({ attributes: { years: 91 } }), undefined, inDaqiao],
  ['text-invalid', joining({ ground: '' }), undefined, inDaqiao],

  ['member-unknown', recategorising(), undefined],
  ['member-unknown', recategorising(), liJoined],
  ['time-went-back', recategorising({ at: earlier }), wangJoined],
  ['not-joined', recategorising({ on: day('2020-12-31') }), wangJoined],
  ['not-joined', recategorising({ on: day('2026-12-01') }), left],
  ['category-unknown', recategorising({ category: 'x' }), wangJoined],
  ['day-taken', recategorising({ on: day('2021-01-01') }), wangJoined],
  ['nothing-changes', recategorising({ category: 'in-service' }), wangJoined],
  ['text-invalid', recategorising({ ground: '' }), wangJoined],

  ['member-unknown', transferring(), undefined, { unit: theGrid1 }],
  ['time-went-back', transferring({ at: earlier }), wangJoined, { unit: theGrid1 }],
  ['not-joined', transferring({ on: beforeAll }), wangJoined, { unit: theGrid1 }],
  ['home-missing', transferring(), wangJoined],
  [
    'home-not-standing',
    transferring({ home: daqiao, on: day('2026-12-01') }),
    wangJoined,
    {
      unit: dissolved,
    },
  ],
  ['home-not-allowed', transferring({ home: works }), wangJoined, { unit: theWorks }],
  ['day-taken', transferring({ on: day('2021-01-01') }), wangJoined, { unit: theGrid1 }],
  ['nothing-changes', transferring({ home: daqiao }), wangJoined, inDaqiao],
  ['text-invalid', transferring({ ground: '' }), wangJoined, { unit: theGrid1 }],

  ['member-unknown', affiliating(), undefined, { unit: theWenhua }],
  ['time-went-back', affiliating({ at: earlier }), wangJoined, { unit: theWenhua }],
  ['not-joined', affiliating({ on: beforeAll }), wangJoined, { unit: theWenhua }],
  ['affiliation-unknown', affiliating({ kind: 'x' }), wangJoined, { unit: theWenhua }],
  ['activity-missing', affiliating(), wangJoined],
  [
    'activity-not-standing',
    affiliating({ unit: daqiao, on: day('2026-12-01') }),
    wangJoined,
    {
      unit: dissolved,
    },
  ],
  ['activity-not-allowed', affiliating({ kind: 'activity' }), wangJoined, { unit: theWenhua }],
  ['affiliated-already', affiliating({ on: day('2026-02-01') }), resident, { unit: theWenhua }],
  ['affiliation-full', affiliating({ unit: grid1 }), twice, { unit: theGrid1 }],
  ['until-too-early', affiliating({ until: beforeAll }), wangJoined, { unit: theWenhua }],
  ['text-invalid', affiliating({ ground: '' }), wangJoined, { unit: theWenhua }],

  ['member-unknown', endingAffiliation(), undefined],
  ['time-went-back', endingAffiliation({ at: earlier }), resident],
  ['not-joined', endingAffiliation({ on: beforeAll }), resident],
  ['not-affiliated', endingAffiliation({ unit: grid1 }), resident],
  ['not-affiliated', endingAffiliation({ kind: 'activity' }), resident],
  ['not-affiliated', endingAffiliation({ on: day('2026-03-01') }), resident],
  ...badGrounds.map(
    (ground): MemberCase => ['text-invalid', endingAffiliation({ ground }), resident],
  ),

  ['member-unknown', suspending(), undefined],
  ['time-went-back', suspending({ at: earlier }), wangJoined],
  ['not-joined', suspending({ on: beforeAll }), wangJoined],
  ['suspended-already', suspending({ on: day('2026-04-01') }), suspended],
  ['suspended-already', suspending({ on: day('2026-02-01') }), suspended],
  ['suspended-already', suspending({ on: day('2026-05-31') }), resumed],
  ...badGrounds.map((ground): MemberCase => ['text-invalid', suspending({ ground }), wangJoined]),

  ['member-unknown', resuming(), undefined],
  ['time-went-back', resuming({ at: earlier }), suspended],
  ['not-joined', resuming({ on: beforeAll }), suspended],
  ['not-suspended', resuming(), wangJoined],
  ['not-suspended', resuming({ on: day('2026-03-01') }), suspended],
  ...badGrounds.map((ground): MemberCase => ['text-invalid', resuming({ ground }), suspended]),

  ['member-unknown', describingMember(), undefined],
  ['time-went-back', describingMember({ at: earlier }), wangJoined],
  ['not-joined', describingMember({ on: beforeAll }), wangJoined],
  ['field-unknown', describingMember({ attributes: { name: 'Wang' } }), wangJoined],
  ['day-taken', describingMember({ on: day('2021-01-01') }), wangJoined],
  ['nothing-changes', describingMember({ attributes: {} }), wangJoined],
  ['text-invalid', describingMember({ ground: '' }), wangJoined],

  ['member-unknown', leaving(), undefined],
  ['time-went-back', leaving({ at: earlier }), wangJoined],
  ['not-joined', leaving({ on: day('2021-01-01') }), wangJoined],
  ['not-joined', leaving({ on: beforeAll }), wangJoined],
  ['left-already', leaving({ on: day('2026-11-01') }), left],
  ...badGrounds.map((ground): MemberCase => ['text-invalid', leaving({ ground }), wangJoined]),
]

/** A grid branch whose secretary comes from elsewhere, which a community branch's may not. */
function ledFromElsewhere(): Unit {
  return unitOf(
    [founding({ unit: grid1, kind: 'grid-branch', parent: daqiao }), { parent: theDaqiao }],
    [appointing({ unit: grid1, concurrent: true }), { member: wangJoined }],
  )
}

/** A general branch with committee members who joined it. */
function generalOf(count: number): Unit {
  const members = Array.from({ length: count }, (_, n) => memberId(`m-${n}`))
  return unitOf(
    [founding({ kind: 'general-branch' }), underStreet],
    ...members.map((member) => {
      const joined = memberOf([joining({ member }), { unit: theDaqiao }])
      const command = appointing({ member, post: 'committee-member' })
      return [command, { member: joined }] as const
    }),
  )
}

it.each(unitCases)('a unit, %s: refused, state unchanged', (code, command, state, context = {}) => {
  const before = JSON.stringify(state)
  const given = { rules, ...context }
  const result = unit.decide(command, state, given)
  expect(unit.can(command, state, given)).toEqual(result)
  expect(codesOf(result)).toContain(code)
  expect(JSON.stringify(state)).toBe(before)
})

it.each(memberCases)('a member, %s: refused, state unchanged', (code, command, state, context) => {
  const before = JSON.stringify(state)
  const given = { rules, ...context }
  const result = member.decide(command, state, given)
  expect(member.can(command, state, given)).toEqual(result)
  expect(codesOf(result)).toContain(code)
  expect(JSON.stringify(state)).toBe(before)
})

const badRules: [code: string, Partial<OrganisationRules>][] = [
  ['name-invalid', { domains: [{ name: 'Big', title: {} }] }],
  ['name-invalid', { domains: [{ name: lone, title: {} }] }],
  ['name-duplicate', { posts: [...rules.posts, ...rules.posts.slice(0, 1)] }],
  ['list-length', { posts: many.map((name) => ({ name, title: {} })) }],
  ['rules-name-unknown', { posts: [] }],
  ['rules-name-unknown', { affiliations: [] }],
  ['kind-unreachable', { unitKinds: rules.unitKinds.slice(1) }],
  ['kind-unreachable', { unitKinds: rules.unitKinds.map((kind) => ({ ...kind, root: false })) }],
  ['attribute-reserved', { unitAttributes: [{ name: 'kind', type: 'flag' }] }],
  ['attribute-reserved', { memberAttributes: [{ name: 'category', type: 'flag' }] }],
  [
    'bounds-invalid',
    { unitAttributes: [{ name: 'a', type: 'number', from: 1, to: 0, decimals: 0 }] },
  ],
  ['places-invalid', placing({ least: 2 })],
  ['places-invalid', placing({ concurrent: -1 })],
  ['places-invalid', placing({ least: 0.5 })],
  ['size-invalid', placing({ most: 0 })],
  ['size-invalid', placing({ most: Number.NaN })],
  ['list-length', underMany()],
  [
    'name-duplicate',
    { affiliations: rules.affiliations.map((each) => ({ ...each, name: 'home' })) },
  ],
  ['size-invalid', { affiliations: rules.affiliations.map((each) => ({ ...each, most: 0 })) }],
  ['name-invalid', { categories: dutiful(['Big']) }],
  ['name-duplicate', { categories: dutiful(['a', 'a']) }],
  ['name-invalid', { categories: striving('Big') }],
]

it.each(badRules)('rules, %s', (code, parts) => {
  const faults = checkOrganisationRules({ ...rules, ...parts })
  expect(faults.map((each) => each.code)).toContain(code)
  tellAll(faults)
})

it('finds nothing wrong with good rules', () => {
  expect(checkOrganisationRules(rules)).toEqual([])
})

function placing(parts: object): Partial<OrganisationRules> {
  const place = { post: 'secretary', least: 1, most: 1, concurrent: 0, ...parts }
  return { unitKinds: rules.unitKinds.map((kind) => ({ ...kind, posts: [place] })) }
}

function underMany(): Partial<OrganisationRules> {
  return { unitKinds: rules.unitKinds.map((kind) => ({ ...kind, under: many.slice(0, 201) })) }
}

function dutiful(duties: readonly string[]) {
  return rules.categories.map((each) => ({ ...each, duties }))
}

function striving(name: string) {
  return rules.categories.map((each) => ({ ...each, strivesFor: { name, title: {} } }))
}

// What is wrong between streams: states that were each well decided, at another time or under other rules.
const on = day('2026-06-01')
const grid2Of = (parts: Parameters<typeof founding>[0], context: Partial<UnitContext>) =>
  unitOf([founding({ unit: grid2, kind: 'grid-branch', ...parts }), context])
const inGrid2 = grid2Of({ parent: daqiao }, { parent: theDaqiao })
const gone = unitOf(
  [founding({ unit: grid2, kind: 'grid-branch', parent: daqiao }), { parent: theDaqiao }],
  dissolving({ unit: grid2, on: day('2026-05-01') }),
)
const wangAtGrid2 = memberOf([joining({ home: grid2 }), { unit: inGrid2 }])
const wangActiveAtGrid2 = memberOf(
  [joining(), inDaqiao],
  [affiliating({ unit: grid2 }), { unit: inGrid2 }],
)
const all = [theStreet, theDaqiao, theWenhua, theGrid1]
const noRules: OrganisationRules = {
  ...{ unitKinds: [], domains: [], formations: [], posts: [], categories: [], affiliations: [] },
  ...{ unitAttributes: [], memberAttributes: [] },
}
const lonely = { ...rules.unitKinds[1], root: false, under: [], home: false, posts: [] }
const stricter: OrganisationRules = {
  ...rules,
  unitKinds: rules.unitKinds.map((kind) => ({
    ...{ ...kind, ...lonely, name: kind.name, title: kind.title },
    posts: [{ post: 'committee-member', least: 0, most: 1, concurrent: 0 }],
  })),
  affiliations: rules.affiliations.map((each) => ({ ...each, at: [] })),
}
const crowded = unitOf(
  [founding(), underStreet],
  [appointing({ post: 'committee-member' }), { member: wangJoined }],
  [appointing({ post: 'committee-member', member: li, concurrent: true }), withLi],
  [appointing(), { member: wangJoined }],
)

const faultCases: [string, readonly Unit[], readonly Member[], OrganisationRules?][] = [
  ['unit-duplicate', [...all, theGrid1], []],
  ['member-duplicate', all, [wangJoined, wangJoined]],
  ['parent-missing', [theGrid1], []],
  ['parent-not-standing', [theStreet, dissolvedSince('2026-05-01'), theGrid1], []],
  ['cycle', circleOf(), []],
  ['served-missing', [...all, grid2Of({ parent: daqiao, serves: [works] }, inContext())], []],
  ['home-missing', all, [wangAtGrid2]],
  ['home-not-standing', [...all, gone], [wangAtGrid2]],
  ['activity-missing', all, [wangActiveAtGrid2]],
  ['activity-not-standing', [...all, gone], [wangActiveAtGrid2]],
  ['holder-not-joined', [theStreet, posted], []],
  ['holder-elsewhere', [theStreet, theWenhua, posted], [movedTo(wenhua, theWenhua)]],
  ['not-concurrent', concurrentHere(), [wangJoined, liJoined]],
  ['unit-kind-unknown', all, [], noRules],
  ['domain-unknown', all, [], noRules],
  ['formation-unknown', all, [], noRules],
  ['category-unknown', all, [wangJoined], noRules],
  ['affiliation-unknown', [...all, inGrid2], [wangActiveAtGrid2], noRules],
  ['activity-not-allowed', [...all, inGrid2], [wangActiveAtGrid2], stricter],
  ['home-not-allowed', all, [wangJoined], stricter],
  ['parent-needed', all, [], stricter],
  ['parent-not-allowed', all, [], stricter],
  ['post-unknown', [theStreet, crowded], [wangJoined, liJoined], stricter],
  ['post-full', [theStreet, crowded], [wangJoined, liJoined], stricter],
  ['concurrent-full', [theStreet, crowded], [wangJoined, liJoined], stricter],
  ['manager-missing', all, [memberOf([joining({ category: 'floating' }), inDaqiao])]],
]

it.each(faultCases)('between streams, %s', (code, units, members, under = rules) => {
  const view = organisationOn(units, members, on)
  const faults = [...view.faults, ...organisationFaults(view, under)]
  expect(faults.map((each) => each.code)).toContain(code)
  tellAll(faults)
})

it('finds nothing wrong where nothing is', () => {
  const view = organisationOn([...all, theGroup1, theWorks], [wangJoined, liJoined], on)
  expect(view.faults).toEqual([])
  expect(organisationFaults(view, rules)).toEqual([])
})

function dissolvedSince(from: string): Unit {
  return unitOf([founding(), underStreet], dissolving({ on: day(from) }))
}

function inContext() {
  return { parent: theDaqiao }
}

/** Two moves, each right for its own stream, that make a circle. */
function circleOf(): readonly Unit[] {
  return [theStreet, movedUnder(daqiao, wenhua), movedUnder(wenhua, daqiao), theGrid1]
}

function movedUnder(id: UnitId, parent: UnitId): Unit {
  const base = { unit: id, at: instant('2026-02-01T09:00Z'), actor: wang, cause: founding().id }
  const kinds = { kind: 'general-branch', domain: 'community', formation: 'standalone' }
  const content = { name: { en: 'x' }, parent: street, serves: [], attributes: {} }
  const founded: UnitEvent = {
    ...{ ...base, ...kinds, ...content },
    type: 'founded',
    on: day('2020-01-01'),
  }
  const moved: UnitEvent = { ...base, type: 'moved', on: day('2026-02-01'), parent }
  const state = unit.replay([founded, moved])
  if (!state) throw new Error('no events')
  return state
}

function movedTo(home: typeof wenhua, context: Unit): Member {
  return memberOf(
    [joining(), inDaqiao],
    [transferring({ home, on: day('2026-05-01') }), { unit: context }],
  )
}

/** A holder from below, appointed as one from elsewhere. */
function concurrentHere(): readonly Unit[] {
  const post = 'committee-member'
  const daqiaoWithLi = unitOf(
    [founding(), underStreet],
    [appointing({ post, member: li, concurrent: true }), withLi],
  )
  return [theStreet, daqiaoWithLi, theGrid1]
}

const selectorCases: [string, Selector][] = [
  ['unit-unknown', { of: 'units', under: grid2 }],
  [
    'selector-may-miss',
    { of: 'units', where: { op: 'at-least', left: 'subject.venue-area', right: 1 } },
  ],
  [
    'selector-undecided',
    {
      ...{ of: 'members', through: { tie: 'home' } },
      where: { op: 'equals', left: 'subject.home-kind', right: 'grid-branch' },
    },
  ],
  ['reference-unknown', { of: 'units', where: { op: 'known', left: 'subject.category' } }],
  ['reference-out-of-place', { of: 'units', where: { op: 'known', left: 'input.x' } }],
  [
    'option-unknown',
    { of: 'units', where: { op: 'equals', left: 'subject.kind', right: 'castle' } },
  ],
]

it.each(selectorCases)('a selector, %s', (code, selector) => {
  const view = organisationOn(all, [wangAtGrid2], on)
  expect(codesOf(population(view, selector, rules))).toContain(code)
})

it('reaches every code of the room, and has a sentence for each in both languages', () => {
  const cases = [...unitCases, ...memberCases, ...badRules, ...faultCases, ...selectorCases]
  const reached = new Set(cases.map(([code]) => code))
  const missing = Object.keys(organisationMessages.en).filter((code) => !reached.has(code))
  expect(missing).toEqual([])
  expect(Object.keys(organisationMessages.zh)).toEqual(Object.keys(organisationMessages.en))
})

function codesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) throw new Error('accepted')
  tellAll(result.refusals)
  return result.refusals.map((each) => each.code)
}

function tellAll(refusals: readonly Refusal[]): void {
  for (const each of refusals) tell(each)
  expect(refusals.map(wholly)).toMatchSnapshot()
}

/** JSON as it is, and a sentence in both languages. */
function tell(each: Refusal): void {
  expect(JSON.parse(JSON.stringify(each))).toEqual(each)
  expect(JSON.stringify(each)).not.toMatch(/\\ud8/i)
  if (!Object.hasOwn(organisationMessages.en, each.code)) return
  for (const words of [organisationMessages.en, organisationMessages.zh]) {
    const sentence = (words as Record<string, (refusal: Refusal) => string>)[each.code]?.(each)
    expect(sentence).toMatch(/\S[.。]$/)
    expect(sentence).not.toMatch(/undefined|\[object|NaN|\p{Cs}/u)
  }
}

/** All that a refusal carries, and what is said of it: whoever changes a word sees it here. */
function wholly(each: Refusal): readonly string[] {
  const said = [organisationMessages.en, organisationMessages.zh].map((words) => {
    return (words as Record<string, (refusal: Refusal) => string>)[each.code]?.(each) ?? ''
  })
  return [JSON.stringify(each), ...said].map((text) => text.slice(0, 400))
}
