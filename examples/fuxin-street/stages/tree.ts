import {
  activeAt,
  childrenOf,
  holdersAt,
  type MemberId,
  membersUnder,
  type Organisation,
  organisationFaults,
  type Post,
  type Titles,
  type UnitId,
  type UnitOn,
} from 'pledgebook'
import { streetOn, type Year } from '../year.ts'

/** The tree of the street on a day, and what changed in it since the year began. */
export interface TreeStage {
  readonly street: { readonly secretary: string | null; readonly inCharge: readonly string[] }
  /** How many units there are of each kind. */
  readonly units: Readonly<Record<string, number>>
  readonly communities: readonly CommunityView[]
  readonly changes: readonly Change[]
  /** What is wrong between the streams, or not allowed by the rules. */
  readonly faults: readonly string[]
}

/** One community and the branches under it. */
export interface CommunityView {
  readonly unit: UnitId
  readonly name: Titles
  readonly kind: string
  readonly secretary: string | null
  readonly deputies: readonly string[]
  readonly inspector: string | null
  readonly concurrent: readonly { readonly member: string; readonly from: Titles }[]
  readonly branches: readonly BranchView[]
  /** Who has a home here or below, and who only reports here. */
  readonly members: number
  readonly reporting: number
}

/** One grid branch. */
export interface BranchView {
  readonly unit: UnitId
  readonly name: Titles
  readonly secretary: string | null
  readonly groups: number
  readonly members: number
}

/** One dated change of a unit. */
export interface Change {
  readonly on: string
  readonly unit: string
  readonly name: Titles
  readonly what: 'upgraded' | 'post-ended' | 'appointed'
  readonly kind?: string
  readonly post?: string
  readonly member?: string
  readonly ground?: string
}

/** Reads the tree of the day; nothing of it is stored. */
export function treeStage(year: Year): TreeStage {
  const view = streetOn(year, year.asOf)
  const root = year.data.street.unit as UnitId
  const faults = [...view.faults, ...organisationFaults(view, year.world.organisation)]
  return {
    street: {
      secretary: holderOf(view, root, 'secretary'),
      inCharge: holdersAt(view, root, 'leader-in-charge').map(({ member }) => member),
    },
    units: countsOf(view.units.map(({ kind }) => kind)),
    communities: childrenOf(view, root).map((unit) => communityView(view, unit)),
    changes: changesOf(year),
    faults: faults.map(({ code }) => code),
  }
}

function communityView(view: Organisation, { unit, name, kind }: UnitOn): CommunityView {
  const holders = (post: string) => holdersAt(view, unit, post).map(({ member }) => member)
  return {
    ...{ unit, name, kind },
    secretary: holderOf(view, unit, 'secretary'),
    deputies: holders('deputy'),
    inspector: holderOf(view, unit, 'inspector'),
    concurrent: holders('committee-member').map((member) => ({
      member,
      from: homeOf(view, member),
    })),
    branches: childrenOf(view, unit).map((branch) => ({
      unit: branch.unit,
      name: branch.name,
      secretary: holderOf(view, branch.unit, 'secretary'),
      groups: childrenOf(view, branch.unit).length,
      members: membersUnder(view, branch.unit).length,
    })),
    members: membersUnder(view, unit).length,
    reporting: activeAt(view, unit).length,
  }
}

function holderOf(view: Organisation, unit: UnitId, post: string): string | null {
  return holdersAt(view, unit, post)[0]?.member ?? null
}

function homeOf(view: Organisation, member: MemberId): Titles {
  const home = view.members[view.memberPositions.get(member) ?? -1]?.home
  return home === undefined ? {} : (view.units[view.positions.get(home) ?? -1]?.name ?? {})
}

/** What the units themselves remember of the year. */
function changesOf({ units, data, asOf }: Year): readonly Change[] {
  const isRecent = (on: string) => on >= data.street.days.from && on <= asOf
  const changes = [...units.values()].flatMap(({ unit, name: names, kind, posts }) => {
    const base = { unit, name: names[0]?.value ?? {} }
    const upgraded = kind.slice(1).map(({ from: on, value, ground }) => ({
      ...{ on, ...base, what: 'upgraded' as const, kind: value },
      ...(ground !== undefined && { ground }),
    }))
    return [...upgraded, ...posts.flatMap((post) => postChanges(base, post))]
  })
  return changes.filter(({ on }) => isRecent(on)).sort((a, b) => (a.on < b.on ? -1 : 1))
}

function postChanges(
  base: Pick<Change, 'unit' | 'name'>,
  { from, post, member, ground, ended }: Post,
): readonly Change[] {
  const started: Change = {
    ...{ on: from, ...base, what: 'appointed', post, member },
    ...(ground !== undefined && { ground }),
  }
  if (ended === undefined) return [started]
  const end = { on: ended.on, ...base, what: 'post-ended' as const, post, member }
  return [started, ended.ground === undefined ? end : { ...end, ground: ended.ground }]
}

/** How often each word comes. */
export function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
