import type { MemberCommand, OrganisationRules } from '../../../organisation/index.ts'
import { changeFault } from './foresee-unit.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import {
  type MemberModel,
  type MembershipModel,
  membershipAt,
  standsAt,
  type World,
} from './world.ts'

/** The commands about members that a simulation gives. */
export type SimulatedMemberCommand = Extract<
  MemberCommand,
  {
    readonly type: 'join' | 'transfer' | 'recategorise' | 'suspend' | 'resume' | 'leave'
  }
>

/** What a command about a member will come to. */
export function foreseeMember(
  world: World,
  command: SimulatedMemberCommand,
  rules: OrganisationRules,
): Foreseen {
  const member = world.members.get(command.member)
  if (command.type === 'join') return foreseeJoining(world, command, member, rules)
  if (!member) return no('member-unknown')
  if (command.at < member.lastAt) return no('time-went-back')
  const membership = membershipAt(member, command.on)
  if (!membership) return no('not-joined')
  const foreseen = foreseeChange(world, command, membership, rules)
  if (!foreseen.ok) return foreseen
  return unless([], () => {
    foreseen.happen()
    member.lastAt = command.at
  })
}

type Joining = Extract<SimulatedMemberCommand, { readonly type: 'join' }>

function foreseeJoining(
  world: World,
  command: Joining,
  before: MemberModel | undefined,
  rules: OrganisationRules,
): Foreseen {
  const { member, home, category, on, at } = command
  const last = before?.memberships.at(-1)
  if (last && (last.until === undefined || on < last.until)) return no('joined-already')
  const faults = [
    before !== undefined && at < before.lastAt && 'time-went-back',
    homeFault(world, home, on),
    !rules.categories.some(({ name }) => name === category) && 'category-unknown',
  ]
  return unless(faults, () => {
    const model = before ?? { member, memberships: [], lastAt: at }
    world.members.set(member, model)
    model.lastAt = at
    const homes = [{ on, value: home }]
    const categories = [{ on, value: category }]
    model.memberships.push({ from: on, until: undefined, homes, categories, suspensions: [] })
  })
}

function homeFault(world: World, home: string, on: string): string | false {
  const unit = world.units.get(home)
  if (!unit) return 'home-missing'
  return !standsAt(unit, on) && 'home-not-standing'
}

function foreseeChange(
  world: World,
  command: Exclude<SimulatedMemberCommand, Joining>,
  membership: MembershipModel,
  rules: OrganisationRules,
): Foreseen {
  const { on } = command
  const { homes, categories } = membership
  switch (command.type) {
    case 'transfer': {
      const { home: value } = command
      const faults = [homeFault(world, value, on), changeFault(homes, on, value)]
      return unless(faults, () => homes.push({ on, value }))
    }
    case 'recategorise': {
      const { category: value } = command
      const known = rules.categories.some(({ name }) => name === value)
      const faults = [!known && 'category-unknown', changeFault(categories, on, value)]
      return unless(faults, () => categories.push({ on, value }))
    }
    case 'leave':
      if (membership.until !== undefined) return no('left-already')
      return unless([on === membership.from && 'not-joined'], () => {
        membership.until = on
      })
    default:
      return foreseeRights(command, membership)
  }
}

function foreseeRights(
  { type, on }: Extract<SimulatedMemberCommand, { readonly type: 'suspend' | 'resume' }>,
  { suspensions }: MembershipModel,
): Foreseen {
  const open = suspensions.find(({ until }) => until === undefined || on < until)
  if (type === 'suspend') {
    return unless([open !== undefined && 'suspended-already'], () => {
      suspensions.push({ from: on, until: undefined })
    })
  }
  // A suspension ends on a day after the one from which it held.
  if (!open || open.until !== undefined || open.from >= on) return no('not-suspended')
  return unless([], () => {
    open.until = on
  })
}
