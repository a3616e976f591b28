import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import {
  activeAt,
  ancestorsOf,
  attributesOfMember,
  attributesOfUnit,
  childrenOf,
  coverage,
  holdersAt,
  memberAttributeSpecs,
  membersAt,
  membersUnder,
  organisationFaults,
  organisationOn,
  population,
  postsHeldBy,
  rollUp,
  type Selector,
  unitAttributeSpecs,
  unitsUnder,
} from '../../src/organisation/index.ts'
import { checkFields, memberId, unitId } from '../../src/vocabulary/index.ts'
import {
  affiliating,
  appointing,
  daqiao,
  day,
  founding,
  grid1,
  grid2,
  group1,
  joining,
  li,
  liJoined,
  memberOf,
  recategorising,
  rules,
  street,
  theDaqiao,
  theGrid1,
  theGroup1,
  theStreet,
  theWenhua,
  theWorks,
  unitOf,
  upgrading,
  wang,
  wangJoined,
  wenhua,
  works,
  zhou,
} from './fixtures.ts'

const on = day('2026-06-01')
const theGrid2 = unitOf([
  founding({ unit: grid2, kind: 'grid-branch', parent: wenhua, serves: [works] }),
  { parent: theWenhua },
])
const ledDaqiao = unitOf(
  [founding(), { parent: theStreet }],
  [appointing(), { member: wangJoined }],
  [upgrading(), { parent: theStreet }],
)
const ledGrid1 = unitOf(
  [founding({ unit: grid1, kind: 'grid-branch', parent: daqiao }), { parent: theDaqiao }],
  [appointing({ unit: grid1, concurrent: true }), { member: wangJoined }],
)
const floating = memberOf(
  [joining({ member: zhou, category: 'floating', home: grid2 }), { unit: theGrid2 }],
  [affiliating({ member: zhou, unit: daqiao }), { unit: theDaqiao }],
  [affiliating({ member: zhou, unit: group1, kind: 'activity' }), { unit: theGroup1 }],
)
const units = [theWorks, theGroup1, ledGrid1, theGrid2, theWenhua, ledDaqiao, theStreet]
const members = [floating, liJoined, wangJoined]
const view = organisationOn(units, members, on)
const ids = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit)
const people = (list: readonly { readonly member: string }[]) => list.map(({ member }) => member)

describe('the tree', () => {
  it('lists each unit before everything under it, those of one parent by id', () => {
    expect(ids(view.units)).toEqual([street, daqiao, grid1, group1, works, wenhua, grid2])
    expect(view.parents).toEqual([-1, 0, 1, 2, 1, 0, 5])
    expect(view.ends).toEqual([7, 5, 4, 4, 5, 7, 7])
    expect(view.faults).toEqual([])
    expect(organisationFaults(view, rules)).toEqual([])
  })

  it('is asked by id', () => {
    expect(ids(childrenOf(view, street))).toEqual([daqiao, wenhua])
    expect(ids(childrenOf(view, daqiao))).toEqual([grid1, works])
    expect(ids(ancestorsOf(view, group1))).toEqual([grid1, daqiao, street])
    expect(ids(unitsUnder(view, daqiao))).toEqual([daqiao, grid1, group1, works])
    const nobody = unitId('u-nobody')
    const asked = [
      childrenOf,
      ancestorsOf,
      unitsUnder,
      membersAt,
      membersUnder,
      activeAt,
      holdersAt,
    ]
    for (const ask of asked) expect(ask(view, nobody)).toEqual([])
  })

  it('changes from one day to the next', () => {
    const kinds = ['2026-06-30', '2026-07-01'].map(
      (text) => organisationOn(units, [], day(text)).units[1]?.kind,
    )
    expect(kinds).toEqual(['community-branch', 'general-branch'])
    expect(organisationOn(units, members, day('1999-12-31')).units).toEqual([])
  })

  it('rolls values up', () => {
    const counts = rollUp(
      view,
      ({ unit }) => membersAt(view, unit).length,
      (a, b) => a + b,
    )
    expect(counts).toEqual([3, 2, 1, 0, 0, 1, 1])
  })
})

describe('the people', () => {
  it('stand by their home, and are found under it', () => {
    expect(people(view.members)).toEqual([wang, li, zhou])
    expect(people(membersAt(view, daqiao))).toEqual([wang])
    expect(people(membersUnder(view, daqiao))).toEqual([wang, li])
    expect(people(membersUnder(view, street))).toEqual([wang, li, zhou])
    expect(people(activeAt(view, daqiao))).toEqual([zhou])
  })

  it('active in one unit in two ways are one member there', () => {
    const [residence, activity] = rules.affiliations
    if (!residence || !activity) throw new Error('no affiliations')
    const both = { ...rules, affiliations: [residence, { ...activity, at: residence.at }] }
    const twice = memberOf(
      [joining(), { unit: theDaqiao }],
      [affiliating(), { unit: theWenhua, rules: both }],
      [affiliating({ kind: 'activity' }), { unit: theWenhua, rules: both }],
    )
    const busy = organisationOn(units, [twice], on)
    expect(people(activeAt(busy, wenhua))).toEqual([wang])
    const selector: Selector = { of: 'members', through: { tie: 'affiliation' } }
    expect(unwrap(population(busy, selector, both))).toEqual([wang])
  })

  it('hold posts, also several', () => {
    expect(people(holdersAt(view, grid1))).toEqual([wang])
    expect(people(holdersAt(view, grid1, 'rotating-chair'))).toEqual([])
    expect(postsHeldBy(view, wang).map(({ unit, held }) => [unit, held.concurrent])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(postsHeldBy(view, memberId('m-nobody'))).toEqual([])
  })

  it('whose home does not stand come last and are no part of any total', () => {
    const without = organisationOn([theStreet, theDaqiao], members, on)
    expect(people(without.members)).toEqual([wang, li, zhou])
    expect(people(membersUnder(without, street))).toEqual([wang])
    expect(without.faults.map(({ code, subject }) => [code, subject])).toEqual([
      ['home-missing', li],
      ['home-missing', zhou],
      ['activity-missing', zhou],
    ])
  })
})

describe('what does not fit', () => {
  it('a unit without its parent stands as a root, and nobody is lost', () => {
    const orphans = organisationOn([theGrid1, theGroup1], [liJoined], on)
    expect(orphans.parents).toEqual([-1, 0])
    expect(orphans.faults).toMatchObject([{ code: 'parent-missing', subject: grid1 }])
  })

  it('an id that comes twice is left out, whichever comes first', () => {
    const other = unitOf([founding({ domain: 'rural' }), { parent: theStreet }])
    const one = organisationOn([theStreet, theDaqiao, other], [], on)
    expect(one).toEqual(organisationOn([other, theDaqiao, theStreet], [], on))
    expect(ids(one.units)).toEqual([street])
    expect(one.faults).toMatchObject([{ code: 'unit-duplicate', subject: daqiao }])
  })
})

describe('coverage', () => {
  it('counts a branch under the enterprise, and one that serves it', () => {
    expect(coverage(view, rules)).toEqual([{ unit: works, kind: 'enterprise', coveredBy: [grid2] }])
    const own = unitId('u-own')
    const ownBranch = unitOf([
      founding({ unit: own, kind: 'enterprise-branch', parent: works, serves: [works] }),
      { parent: theWorks },
    ])
    const covered = coverage(organisationOn([...units, ownBranch], [], on), rules)
    expect(covered).toEqual([{ unit: works, kind: 'enterprise', coveredBy: [own, grid2] }])
  })

  it('shows what is missing', () => {
    const without = organisationOn([theStreet, theDaqiao, theWorks, theGrid1], [], on)
    expect(coverage(without, rules)).toEqual([{ unit: works, kind: 'enterprise', coveredBy: [] }])
  })
})

describe('populations', () => {
  const cases: [string, Selector, readonly string[]][] = [
    ['all units', { of: 'units' }, ids(view.units)],
    [
      'grid branches',
      { of: 'units', where: { op: 'equals', left: 'subject.kind', right: 'grid-branch' } },
      [grid1, grid2],
    ],
    [
      'of a domain, under a unit',
      {
        ...{ of: 'units', under: daqiao },
        where: { op: 'equals', left: 'subject.domain', right: 'community' },
      },
      [daqiao, grid1, group1],
    ],
    ['all members', { of: 'members', through: { tie: 'home' } }, [wang, li, zhou]],
    ['with a home under a unit', { of: 'members', through: { tie: 'home' }, under: grid1 }, [li]],
    [
      'of a category',
      {
        ...{ of: 'members', through: { tie: 'home' } },
        where: { op: 'in', left: 'subject.category', right: ['floating', 'retired'] },
      },
      [zhou],
    ],
    [
      'with a home of a kind',
      {
        ...{ of: 'members', through: { tie: 'home' } },
        where: { op: 'equals', left: 'subject.home-kind', right: 'grid-branch' },
      },
      [li, zhou],
    ],
    [
      'active under a unit',
      { of: 'members', through: { tie: 'affiliation' }, under: daqiao },
      [zhou],
    ],
    [
      'active in one way',
      { of: 'members', through: { tie: 'affiliation', kind: 'residence' }, under: grid1 },
      [],
    ],
    [
      'active in another',
      { of: 'members', through: { tie: 'affiliation', kind: 'activity' }, under: grid1 },
      [zhou],
    ],
    ['holders of posts', { of: 'members', through: { tie: 'post' } }, [wang]],
    [
      'secretaries under a unit',
      { of: 'members', through: { tie: 'post', post: 'secretary' }, under: wenhua },
      [],
    ],
    ['deputies', { of: 'members', through: { tie: 'post', post: 'deputy' } }, []],
  ]
  it.each(cases)('%s', (_, selector, expected) => {
    expect(unwrap(population(view, selector, rules))).toEqual(expected)
  })

  it('read attributes that fit the catalogue they give', () => {
    for (const unit of view.units) {
      expect(checkFields(unitAttributeSpecs(rules), attributesOfUnit(unit), [])).toEqual([])
    }
    for (const member of view.members) {
      const fields = attributesOfMember(member, view.units[0])
      expect(checkFields(memberAttributeSpecs(rules), fields, [])).toEqual([])
    }
  })

  it('follow the day', () => {
    const retiring = memberOf([joining(), { unit: theDaqiao }], recategorising())
    const retired: Selector = {
      ...{ of: 'members', through: { tie: 'home' } },
      where: { op: 'equals', left: 'subject.category', right: 'retired' },
    }
    const found = ['2026-02-28', '2026-03-01'].map((text) =>
      unwrap(population(organisationOn(units, [retiring], day(text)), retired, rules)),
    )
    expect(found).toEqual([[], [wang]])
  })
})
