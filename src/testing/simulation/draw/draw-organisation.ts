import { memberId, unitId } from '../../../vocabulary/index.ts'
import type { SimulatedMemberCommand } from '../world/foresee-member.ts'
import type { SimulatedUnitCommand } from '../world/foresee-unit.ts'
import { membershipAt, standsAt } from '../world/world.ts'
import {
  anyMember,
  anyUnit,
  envelope,
  type Hand,
  mostly,
  nextNumber,
  registrar,
  standingUnits,
  todayOf,
} from './hand.ts'

const ground = 'as decided'
const posts = ['secretary', 'clerk', 'inspector'] as const

/** A command about a unit: at first foundings, then whatever happens to units. */
export function drawUnitCommand(hand: Hand): SimulatedUnitCommand {
  const { chances, world } = hand
  if (standingUnits(hand).length < 3 || chances.percent(6)) return founding(hand)
  const unit = anyUnit(hand)
  const [on, base] = [todayOf(hand), envelope(hand, mostly(hand, registrar))]
  const type = chances.one(['appoint', 'appoint', 'appoint', 'end-post', 'rename', 'move', 'odd'])
  const dated = { ...base, unit, on }
  if (type === 'rename') return { ...dated, type, name: { en: `Unit ${chances.below(50)}` } }
  if (type === 'move') return moving(hand, dated)
  if (type === 'end-post') return ending(hand, dated)
  if (type === 'odd' && chances.percent(15)) return { ...dated, type: 'dissolve', ground }
  const member = anyMember(hand) ?? memberId('m-0')
  const home = membershipAt(world.members.get(member), on)?.homes.at(-1)?.value
  const concurrent = chances.percent(5) ? home === unit : home !== unit
  return { ...dated, type: 'appoint', member, post: chances.one(posts), concurrent }
}

/** A branch that goes below another committee, mostly. */
function moving(hand: Hand, dated: ReturnType<typeof envelope> & Pick<Ending, 'unit' | 'on'>) {
  const { chances, world } = hand
  const standing = [...world.units.values()].filter((unit) => standsAt(unit, dated.on))
  const branch = chances.any(standing.filter(({ kind }) => kind === 'branch'))
  const above = branch?.parents.at(-1)?.value
  const committees = standing.filter(({ kind, unit }) => kind === 'committee' && unit !== above)
  const parent = chances.any(committees)
  const base = { ...dated, type: 'move' } as const
  if (!branch || !parent || chances.percent(10)) return { ...base, parent: anyUnit(hand) }
  return { ...base, unit: unitId(branch.unit), parent: unitId(parent.unit) }
}

/** The end of a post that is held, mostly. */
function ending(hand: Hand, dated: ReturnType<typeof envelope> & Pick<Ending, 'unit' | 'on'>) {
  const held = [...hand.world.units.values()].flatMap(({ unit, posts: all }) =>
    all.filter(({ until }) => until === undefined).map((post) => ({ ...post, unit })),
  )
  const { unit, member, post } = hand.chances.any(held) ?? {
    ...{ unit: dated.unit, member: 'm-1', post: 'clerk' },
  }
  const base = { ...dated, unit: unitId(unit), type: 'end-post', ground } as const
  return { ...base, member: memberId(member), post }
}

type Ending = Extract<SimulatedUnitCommand, { readonly type: 'end-post' }>

function founding(hand: Hand): SimulatedUnitCommand {
  const { chances, world } = hand
  const today = todayOf(hand)
  const committees = [...world.units.values()].filter(
    (unit) => unit.kind === 'committee' && standsAt(unit, today),
  )
  const above = chances.any(committees)
  const isRoot = above === undefined || chances.percent(10)
  const number = nextNumber(hand, world.units.size)
  return {
    ...envelope(hand, mostly(hand, registrar)),
    ...{ type: 'found', unit: unitId(`u-${number}`), on: today, name: { en: `Unit ${number}` } },
    ...{ kind: isRoot ? 'committee' : 'branch', domain: 'community', formation: 'standalone' },
    parent: isRoot ? null : unitId(above.unit),
  }
}

/** A command about a member: at first joining, then whatever happens to members. */
export function drawMemberCommand(hand: Hand): SimulatedMemberCommand {
  const { chances, world } = hand
  const [on, base] = [todayOf(hand), envelope(hand, mostly(hand, registrar))]
  const home = anyUnit(hand)
  const category = chances.one(['in-service', 'retired'])
  const dated = { ...base, on }
  if (world.members.size < 8 || chances.percent(25)) {
    const isNew = world.members.size < 40 && chances.percent(80)
    const there = world.members.size
    const number = isNew || there === 0 ? there + 1 : chances.between(1, there)
    return { ...dated, type: 'join', member: memberId(`m-${number}`), home, category }
  }
  const suspended = suspendedIn(hand)
  if (suspended.length > 0 && chances.percent(15)) {
    return { ...dated, type: 'resume', member: memberId(chances.any(suspended) ?? 'm-1'), ground }
  }
  const member = memberId(chances.any([...world.members.keys()]) ?? 'm-1')
  const type = chances.one(['transfer', 'transfer', 'recategorise', 'suspend', 'resume', 'leave'])
  if (type === 'transfer') return { ...dated, type, member, home }
  if (type === 'recategorise') return { ...dated, type, member, category }
  return { ...dated, type, member, ground }
}

function suspendedIn(hand: Hand): readonly string[] {
  const today = todayOf(hand)
  return [...hand.world.members.values()]
    .filter((each) => {
      const last = membershipAt(each, today)?.suspensions.at(-1)
      return last !== undefined && last.until === undefined && last.from < today
    })
    .map(({ member }) => member)
}
