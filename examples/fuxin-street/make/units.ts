import type { MemberId, UnitCommand, UnitId } from 'pledgebook'
import { at, on, type Unnumbered } from './command.ts'
import {
  cadres,
  clerk,
  former,
  gridSecretaries,
  head,
  leadersInCharge,
  unitLeaders,
} from './people.ts'
import {
  branches,
  communities,
  elsewhere,
  type Place,
  residentUnits,
  street,
  upgradeDay,
} from './places.ts'

type Step = Unnumbered<UnitCommand>

const founding = '2024-01-02'
const firstPosts = '2024-01-04'
const change = '2026-02-10'

function found(place: Place, kind: string, parent: UnitId | null, minute: number): Step {
  const domain = kind === 'resident-unit' ? 'agency' : 'community'
  return {
    ...{ type: 'found', at: at(founding, 9, minute), actor: clerk, on: on(founding) },
    ...{ unit: place.unit, kind, domain, formation: 'standalone', parent, name: place.name },
  }
}

/** Everything that stands at the beginning, from the top down. */
function foundings(): readonly Step[] {
  const steps = [found(street, 'working-committee', null, 0)]
  for (const community of communities) {
    steps.push(found(community, 'community-branch', street.unit, steps.length))
    for (const branch of community.branches) {
      steps.push(found(branch, 'grid-branch', community.unit, steps.length))
      for (const group of branch.groups) {
        steps.push(found(group, 'grid-group', branch.unit, steps.length))
      }
    }
  }
  for (const unit of residentUnits) steps.push(found(unit, 'resident-unit', null, steps.length))
  for (const unit of elsewhere) steps.push(found(unit, 'branch-elsewhere', null, steps.length))
  return steps
}

interface Seat {
  readonly unit: UnitId
  readonly member: MemberId
  readonly post: string
  readonly concurrent?: boolean
}

function appoint(day: string, { unit, member, post, concurrent = false }: Seat): Step {
  return {
    ...{ type: 'appoint', at: at(day, 10), actor: clerk, on: on(day) },
    ...{ unit, member, post, concurrent },
  }
}

/** Daqiao's first secretary is the one who will be replaced. */
function postsAtFirst(): readonly Step[] {
  const ofStreet = leadersInCharge.map((member) => ({ member, post: 'leader-in-charge' }))
  const ofCommunities = communities.flatMap(({ unit }, index) => {
    const [one, two, three, four, five] = cadres[index]!
    const isDaqiao = index === 0
    return [
      { unit, member: isDaqiao ? former : one!, post: 'secretary' },
      { unit, member: three!, post: 'inspector' },
      ...[isDaqiao ? one! : [], two!, four!, five!].flat().map((member) => ({
        ...{ unit, member, post: 'cadre' },
      })),
    ]
  })
  const seats: readonly Seat[] = [
    { unit: street.unit, member: head, post: 'secretary' },
    ...ofStreet.map((seat) => ({ unit: street.unit, ...seat })),
    ...ofCommunities,
    ...gridSecretaries.map((member, index) => ({
      ...{ unit: branches[index]!.unit, member, post: 'secretary' },
    })),
    ...unitLeaders.map((member, index) => ({
      ...{ unit: residentUnits[index]!.unit, member, post: 'leader' },
    })),
  ]
  return seats.map((seat) => appoint(firstPosts, seat))
}

/** The secretary of Daqiao is changed on the ground of last year's classing, as the source has it. */
function changeInDaqiao(): readonly Step[] {
  const { unit } = communities[0]!
  const successor = cadres[0]![0]!
  const ended = { unit, actor: clerk, on: on(change) }
  const ground = '上年度社区党（总）支部等次界定'
  return [
    { type: 'end-post', ...ended, at: at(change, 9), member: former, post: 'secretary', ground },
    {
      ...{ type: 'end-post', ...ended, at: at(change, 9, 5) },
      ...{ member: successor, post: 'cadre', ground: '任社区党支部书记' },
    },
    { ...appoint(change, { unit, member: successor, post: 'secretary' }), ground },
  ]
}

/** Three branches become general branches; two leaders of resident units join each committee. */
function upgrades(): readonly Step[] {
  const ground = '理顺隶属关系'
  return communities
    .filter(({ upgraded }) => upgraded)
    .flatMap(({ unit }, index): readonly Step[] => {
      const reserve = cadres[index + 1]![1]!
      const base = { actor: clerk, on: on(upgradeDay), unit }
      const leaders = unitLeaders.slice(index * 2, index * 2 + 2)
      return [
        { type: 'upgrade', ...base, at: at(upgradeDay, 9, index), kind: 'general-branch', ground },
        {
          ...{ type: 'end-post', ...base, at: at(upgradeDay, 9, 30) },
          ...{ member: reserve, post: 'cadre', ground: '任社区党总支副书记' },
        },
        appoint(upgradeDay, { unit, member: reserve, post: 'deputy' }),
        ...leaders.map((member) =>
          appoint(upgradeDay, { unit, member, post: 'committee-member', concurrent: true }),
        ),
      ]
    })
}

/** Every command to a unit, in order of time. Who holds a post has joined the day before. */
export function unitCommands(): readonly Step[] {
  return [...foundings(), ...postsAtFirst(), ...changeInDaqiao(), ...upgrades()]
}
