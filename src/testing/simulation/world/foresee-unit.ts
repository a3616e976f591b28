import type { OrganisationRules, PostPlaces, UnitCommand } from '../../../organisation/index.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import {
  type Dated,
  membershipAt,
  type PostModel,
  standsAt,
  type UnitModel,
  valueAt,
  type World,
} from './world.ts'

/** The commands about units that a simulation gives. */
export type SimulatedUnitCommand = Extract<
  UnitCommand,
  { readonly type: 'found' | 'rename' | 'move' | 'dissolve' | 'appoint' | 'end-post' }
>

/** What a command about a unit will come to. */
export function foreseeUnit(
  world: World,
  command: SimulatedUnitCommand,
  rules: OrganisationRules,
): Foreseen {
  const unit = world.units.get(command.unit)
  if (command.type === 'found') return foreseeFounding(world, command, rules)
  if (!unit) return no('unit-unknown')
  if (command.at < unit.lastAt) return no('time-went-back')
  if (command.type === 'dissolve' && unit.dissolved !== undefined) return no('dissolved-already')
  if (!standsAt(unit, command.on)) return no('not-standing')
  const foreseen = foreseeChange(world, command, unit, rules)
  if (!foreseen.ok) return foreseen
  return unless([], () => {
    foreseen.happen()
    unit.lastAt = command.at
  })
}

type Founding = Extract<SimulatedUnitCommand, { readonly type: 'found' }>

function foreseeFounding(world: World, command: Founding, rules: OrganisationRules): Foreseen {
  const { unit, kind, parent, on, name, at } = command
  if (world.units.has(unit)) return no('unit-known')
  const known = rules.unitKinds.some((each) => each.name === kind)
  return unless(
    [!known && 'unit-kind-unknown', known && placeFault(world, command, kind, rules)],
    () => {
      world.units.set(unit, {
        ...{ unit, kind, founded: on, dissolved: undefined, lastAt: at, posts: [] },
        parents: [{ on, value: parent }],
        names: [{ on, value: name['en'] ?? '' }],
      })
    },
  )
}

interface Placed {
  readonly unit: string
  readonly parent: string | null
  readonly on: string
}

function placeFault(
  world: World,
  { unit, parent, on }: Placed,
  kind: string,
  { unitKinds }: OrganisationRules,
): string | false {
  const rule = unitKinds.find(({ name }) => name === kind)
  if (parent === null) return rule?.root === false && 'parent-needed'
  if (parent === unit) return 'parent-itself'
  const above = world.units.get(parent)
  if (!above) return 'parent-missing'
  if (!standsAt(above, on)) return 'parent-not-standing'
  return !rule?.under.includes(above.kind) && 'parent-not-allowed'
}

function foreseeChange(
  world: World,
  command: Exclude<SimulatedUnitCommand, Founding>,
  unit: UnitModel,
  rules: OrganisationRules,
): Foreseen {
  const { on } = command
  switch (command.type) {
    case 'rename': {
      const value = command.name['en'] ?? ''
      return unless([changeFault(unit.names, on, value)], () => unit.names.push({ on, value }))
    }
    case 'move': {
      const { parent: value } = command
      const faults = [
        placeFault(world, command, unit.kind, rules),
        changeFault(unit.parents, on, value),
      ]
      return unless(faults, () => unit.parents.push({ on, value }))
    }
    case 'dissolve':
      return unless([on === unit.founded && 'not-standing'], () => {
        unit.dissolved = on
      })
    case 'appoint':
      return foreseeAppointment(world, command, unit, rules)
    case 'end-post':
      return foreseeEnd(command, unit)
  }
}

/** The second change on one day, or none at all. */
export function changeFault<T>(dated: readonly Dated<T>[], on: string, value: T): string | false {
  if (dated.some((each) => each.on === on)) return 'day-taken'
  return valueAt(dated, on) === value && 'nothing-changes'
}

function foreseeAppointment(
  world: World,
  command: Extract<SimulatedUnitCommand, { readonly type: 'appoint' }>,
  unit: UnitModel,
  rules: OrganisationRules,
): Foreseen {
  const { member, post, on, concurrent } = command
  const person = world.members.get(member)
  const home = valueAt(membershipAt(person, on)?.homes ?? [], on)
  const others = unit.posts.filter((each) => each.post === post && (!each.until || on < each.until))
  const places = rules.unitKinds
    .find(({ name }) => name === unit.kind)
    ?.posts.find((each) => each.post === post)
  const holderFault = !person ? 'holder-missing' : home === undefined && 'holder-not-joined'
  const isHeld = others.some((each) => each.member === member)
  return unless(
    [
      holderFault,
      !holderFault && concurrent && home === unit.unit && 'not-concurrent',
      ...(isHeld ? ['post-held'] : roomFaults(places, [...others, { concurrent }])),
    ],
    () => unit.posts.push({ member, post, concurrent, from: on, until: undefined }),
  )
}

function roomFaults(
  places: PostPlaces | undefined,
  holders: readonly Pick<PostModel, 'concurrent'>[],
): readonly (string | false)[] {
  if (!places) return ['post-unknown']
  const fromElsewhere = holders.filter(({ concurrent }) => concurrent)
  return [
    holders.length > places.most && 'post-full',
    fromElsewhere.length > places.concurrent && 'concurrent-full',
  ]
}

function foreseeEnd(
  { member, post, on }: Extract<SimulatedUnitCommand, { readonly type: 'end-post' }>,
  unit: UnitModel,
): Foreseen {
  const held = unit.posts.find(
    (each) =>
      each.member === member && each.post === post && each.from < on && each.until === undefined,
  )
  if (!held) return no('post-not-held')
  return unless([], () => {
    held.until = on
  })
}
