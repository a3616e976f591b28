import type { Condition, MemberSelector, Selector } from 'pledgebook'
import type { PopulationName } from './rulebooks.ts'

const communityKinds = ['community-branch', 'general-branch']

function oneOf(attribute: 'kind' | 'home-kind', right: readonly string[]): Condition {
  return { op: 'in', left: `subject.${attribute}`, right }
}

function ofCategory(right: string): MemberSelector {
  const where = { op: 'equals', left: 'subject.category', right } as const
  return { of: 'members', through: { tie: 'home' }, where }
}

/** Who belongs to each population, as data: read from the street, never listed by hand. */
export const selectors: Readonly<Record<PopulationName, Selector>> = {
  branches: { of: 'units', where: oneOf('kind', ['grid-branch']) },
  secretaries: {
    ...{ of: 'members', through: { tie: 'post', post: 'secretary' } },
    where: oneOf('home-kind', ['grid-branch']),
  },
  communities: { of: 'units', where: oneOf('kind', communityKinds) },
  leaders: { of: 'members', through: { tie: 'post', post: 'leader-in-charge' } },
  // Leaders of resident units hold a post there too, and have their home elsewhere.
  cadres: {
    ...{ of: 'members', through: { tie: 'post' } },
    where: oneOf('home-kind', communityKinds),
  },
  'in-service': ofCategory('in-service'),
  retired: ofCategory('retired'),
  'self-employed': ofCategory('self-employed'),
  floating: ofCategory('floating'),
}
