import { civilDate, instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Affiliate,
  type Appoint,
  type DescribeMember,
  type DescribeUnit,
  type DissolveUnit,
  type EndAffiliation,
  type EndPost,
  type FoundUnit,
  type Join,
  type Leave,
  type Member,
  type MemberCommand,
  type MemberContext,
  type MemberEvent,
  type MoveUnit,
  member,
  type OrganisationRules,
  type ProlongUnit,
  type Recategorise,
  type ReformUnit,
  type RenameUnit,
  type Resume,
  type ServeUnits,
  type Suspend,
  type Transfer,
  type Unit,
  type UnitCommand,
  type UnitContext,
  type UnitEvent,
  type UpgradeUnit,
  unit,
} from '../../src/organisation/index.ts'
import { commandId, memberId, type UnitId, unitId } from '../../src/vocabulary/index.ts'

const named = (name: string, zh: string) => ({ name, title: { en: name, zh } })
const places = (post: string, least: number, most: number, concurrent = 0) => ({
  ...{ post, least, most, concurrent },
})

/** A street office: committee, communities, grid branches and groups, resident units, enterprises. */
export const rules: OrganisationRules = {
  unitKinds: [
    {
      ...named('working-committee', '党工委'),
      ...{ root: true, under: [], home: false, coveredBy: [] },
      posts: [places('secretary', 1, 1)],
    },
    {
      ...named('community-branch', '社区党支部'),
      ...{ root: false, under: ['working-committee'], home: true, coveredBy: [] },
      posts: [
        places('secretary', 1, 1),
        places('deputy', 0, 2),
        places('committee-member', 2, 7, 6),
      ],
    },
    {
      ...named('general-branch', '社区党总支'),
      ...{ root: false, under: ['working-committee'], home: true, coveredBy: [] },
      posts: [places('secretary', 1, 1), places('committee-member', 2, 9, 6)],
    },
    {
      ...named('grid-branch', '网格党支部'),
      ...{ root: false, under: ['general-branch', 'community-branch'], home: true, coveredBy: [] },
      posts: [places('secretary', 1, 1, 1), places('rotating-chair', 0, 1, 1)],
    },
    {
      ...named('grid-group', '党小组'),
      ...{ root: false, under: ['grid-branch'], home: true, coveredBy: [], posts: [] },
    },
    {
      ...named('resident-unit', '驻区单位'),
      ...{ root: true, under: ['general-branch', 'community-branch'], home: true },
      ...{ coveredBy: [], posts: [] },
    },
    {
      ...named('enterprise', '非公企业'),
      ...{ root: false, under: ['general-branch', 'community-branch'], home: false, posts: [] },
      coveredBy: ['enterprise-branch', 'grid-branch'],
    },
    {
      ...named('enterprise-branch', '企业党支部'),
      ...{ root: false, under: ['general-branch', 'community-branch', 'enterprise'], home: true },
      ...{ coveredBy: [], posts: [places('instructor', 0, 4, 4)] },
    },
  ],
  domains: [
    named('rural', '农村'),
    named('community', '社区'),
    named('agency', '机关'),
    named('state-owned-enterprise', '国有企业'),
    named('school', '学校'),
    named('non-public-enterprise', '非公企业'),
    named('social-organisation', '社会组织'),
  ],
  formations: [
    { ...named('standalone', '单独'), temporary: false },
    { ...named('joint', '联合'), temporary: false },
    { ...named('attached', '挂靠'), temporary: false },
    { ...named('by-trade', '行业统建'), temporary: false },
    { ...named('by-area', '区域共建'), temporary: false },
    { ...named('merged', '兼合式'), temporary: false },
    { ...named('branch-plus', '支部+'), temporary: false },
    { ...named('temporary', '临时'), temporary: true },
  ],
  posts: [
    named('secretary', '书记'),
    named('deputy', '副书记'),
    named('committee-member', '委员'),
    named('rotating-chair', '轮值主席'),
    named('instructor', '指导员'),
  ],
  affiliations: [
    {
      ...named('residence', '居住地'),
      ...{ at: ['community-branch', 'general-branch', 'grid-branch'], most: 2 },
    },
    { ...named('activity', '活动'), at: ['grid-group'], most: 1 },
  ],
  categories: [
    {
      ...named('in-service', '在职'),
      strivesFor: named('devoted-to-the-post', '爱岗敬业先锋'),
      ...{ duties: ['three-ones', 'service-day'], managedBy: 'home' },
    },
    {
      ...named('retired', '离退休'),
      strivesFor: named('warm-in-old-age', '老有所为先锋'),
      ...{ duties: [], managedBy: 'home' },
    },
    {
      ...named('self-employed', '个体'),
      strivesFor: named('honest-trader', '诚信经营先锋'),
      ...{ duties: ['trade-agreement'], managedBy: 'home' },
    },
    {
      ...named('floating', '流动'),
      strivesFor: named('at-home-anywhere', '流动先锋'),
      ...{ duties: ['monthly-four'], managedBy: 'residence' },
    },
  ],
  unitAttributes: [
    { name: 'venue-area', type: 'number', from: 0, to: 100_000, decimals: 1, optional: true },
    { name: 'township-category', type: 'choice', options: ['urban', 'rural'], optional: true },
  ],
  memberAttributes: [
    { name: 'years', type: 'number', from: 0, to: 90, decimals: 0, optional: true },
  ],
}

export const day = civilDate
export const [street, daqiao, wenhua, grid1, grid2, group1, works] = [
  'u-street',
  'u-daqiao',
  'u-wenhua',
  'u-grid-1',
  'u-grid-2',
  'u-group-1',
  'u-works',
].map(unitId) as [UnitId, UnitId, UnitId, UnitId, UnitId, UnitId, UnitId]
export const [wang, li, zhou] = ['m-wang', 'm-li', 'm-zhou'].map(memberId) as [
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
]

let count = 0
const base = () => ({
  id: commandId(`c-${++count}`),
  at: instant('2026-03-01T09:00+08:00'),
  actor: memberId('m-clerk'),
})
const onUnit = () => ({ ...base(), unit: daqiao, on: day('2026-03-01') })
const onMember = () => ({ ...base(), member: wang, on: day('2026-03-01') })

/** Makes commands with all parts filled in, of which a test names those that matter. */
function making<C>(make: () => C): (parts?: Partial<C>) => C {
  return (parts = {}) => ({ ...make(), ...parts })
}

export const founding = making<FoundUnit>(() => ({
  ...onUnit(),
  ...{ type: 'found', on: day('2020-01-01'), at: instant('2020-01-01T09:00+08:00') },
  ...{ kind: 'community-branch', domain: 'community', formation: 'standalone', parent: street },
  name: { en: 'Daqiao', zh: '大桥' },
}))
export const upgrading = making<UpgradeUnit>(() => ({
  ...onUnit(),
  ...{ type: 'upgrade', on: day('2026-07-01'), kind: 'general-branch' },
}))
export const renaming = making<RenameUnit>(() => ({
  ...onUnit(),
  ...{ type: 'rename', name: { zh: '大桥社区' } },
}))
export const moving = making<MoveUnit>(() => ({
  ...onUnit(),
  ...{ type: 'move', unit: grid1, parent: wenhua },
}))
export const reforming = making<ReformUnit>(() => ({
  ...onUnit(),
  ...{ type: 'reform', formation: 'joint' },
}))
export const serving = making<ServeUnits>(() => ({
  ...onUnit(),
  ...{ type: 'serve', unit: grid1, serves: [works] },
}))
export const describing = making<DescribeUnit>(() => ({
  ...onUnit(),
  ...{ type: 'describe', attributes: { 'venue-area': 1200 } },
}))
export const prolonging = making<ProlongUnit>(() => ({
  ...base(),
  ...{ unit: daqiao, type: 'prolong', until: day('2027-01-01') },
}))
export const dissolving = making<DissolveUnit>(() => ({
  ...onUnit(),
  ...{ type: 'dissolve', on: day('2026-12-01'), ground: 'merged into Wenhua' },
}))
export const appointing = making<Appoint>(() => ({
  ...onUnit(),
  ...{ type: 'appoint', member: wang, post: 'secretary', concurrent: false },
}))
export const ending = making<EndPost>(() => ({
  ...onUnit(),
  ...{ type: 'end-post', member: wang, post: 'secretary', on: day('2026-06-01') },
  ground: 'class three in 2025',
}))

export const joining = making<Join>(() => ({
  ...onMember(),
  ...{ type: 'join', on: day('2021-01-01'), at: instant('2021-01-01T09:00+08:00') },
  ...{ home: daqiao, category: 'in-service' },
}))
export const recategorising = making<Recategorise>(() => ({
  ...onMember(),
  ...{ type: 'recategorise', category: 'retired' },
}))
export const transferring = making<Transfer>(() => ({
  ...onMember(),
  ...{ type: 'transfer', home: grid1 },
}))
export const affiliating = making<Affiliate>(() => ({
  ...onMember(),
  ...{ type: 'affiliate', unit: wenhua, kind: 'residence' },
}))
export const endingAffiliation = making<EndAffiliation>(() => ({
  ...onMember(),
  ...{ type: 'end-affiliation', on: day('2026-06-01'), unit: wenhua, kind: 'residence' },
  ground: 'moved house',
}))
export const suspending = making<Suspend>(() => ({
  ...onMember(),
  ...{ type: 'suspend', ground: 'did not take part for half a year' },
}))
export const resuming = making<Resume>(() => ({
  ...onMember(),
  ...{ type: 'resume', on: day('2026-06-01'), ground: 'takes part again' },
}))
export const describingMember = making<DescribeMember>(() => ({
  ...onMember(),
  ...{ type: 'describe-member', attributes: { years: 12 } },
}))
export const leaving = making<Leave>(() => ({
  ...onMember(),
  ...{ type: 'leave', on: day('2026-12-01'), ground: 'moved to another city' },
}))

type UnitStep = UnitCommand | readonly [UnitCommand, Partial<UnitContext>]
type MemberStep = MemberCommand | readonly [MemberCommand, Partial<MemberContext>]

/** The events of commands about one unit that are all accepted. */
export function unitEvents(...steps: readonly UnitStep[]): readonly UnitEvent[] {
  const events: UnitEvent[] = []
  for (const step of steps) {
    const [command, context] = 'type' in step ? [step, {}] : step
    const decided = unit.decide(command, unit.replay(events), { rules, ...context })
    events.push(...unwrap(decided))
  }
  return events
}

/** The unit that they lead to. */
export function unitOf(...steps: readonly UnitStep[]): Unit {
  const state = unit.replay(unitEvents(...steps))
  if (!state) throw new Error('no events')
  return state
}

/** The events of commands about one member that are all accepted. */
function memberEvents(...steps: readonly MemberStep[]): readonly MemberEvent[] {
  const events: MemberEvent[] = []
  for (const step of steps) {
    const [command, context] = 'type' in step ? [step, {}] : step
    const decided = member.decide(command, member.replay(events), { rules, ...context })
    events.push(...unwrap(decided))
  }
  return events
}

/** The member that they lead to. */
export function memberOf(...steps: readonly MemberStep[]): Member {
  const state = member.replay(memberEvents(...steps))
  if (!state) throw new Error('no events')
  return state
}

export const theStreet = unitOf(
  founding({ unit: street, kind: 'working-committee', parent: null, on: day('2000-01-01') }),
)
const underStreet = { parent: theStreet }
export const theDaqiao = unitOf([founding(), underStreet])
export const theWenhua = unitOf([founding({ unit: wenhua, kind: 'general-branch' }), underStreet])
export const theGrid1 = unitOf([
  founding({ unit: grid1, kind: 'grid-branch', parent: daqiao, name: { zh: '一网格' } }),
  { parent: theDaqiao },
])
export const theGroup1 = unitOf([
  founding({ unit: group1, kind: 'grid-group', parent: grid1 }),
  { parent: theGrid1 },
])
export const theWorks = unitOf([
  founding({
    ...{ unit: works, kind: 'enterprise', parent: daqiao },
    domain: 'non-public-enterprise',
  }),
  { parent: theDaqiao },
])
export const wangJoined = memberOf([joining(), { unit: theDaqiao }])
export const liJoined = memberOf([joining({ member: li, home: grid1 }), { unit: theGrid1 }])
