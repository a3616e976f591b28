import type { Rulebook } from 'pledgebook'
import { branchGrades, branchRules } from './branches.ts'
import { cadreRules } from './cadres.ts'
import { communityRules } from './communities.ts'
import { leaderRules } from './leaders.ts'
import { floatingRules, inServiceRules, retiredRules, selfEmployedRules } from './members.ts'
import { secretaryRules } from './secretaries.ts'

/** Who is graded together. */
export const populationNames = [
  'branches',
  'secretaries',
  'communities',
  'leaders',
  'cadres',
  'in-service',
  'retired',
  'self-employed',
  'floating',
] as const

/** The name of one population. */
export type PopulationName = (typeof populationNames)[number]

/** Each population's rulebook. */
export const rulebooks: readonly (readonly [PopulationName, Rulebook])[] = [
  ['branches', branchRules],
  ['secretaries', secretaryRules(branchGrades)],
  ['communities', communityRules],
  ['leaders', leaderRules],
  ['cadres', cadreRules],
  ['in-service', inServiceRules],
  ['retired', retiredRules],
  ['self-employed', selfEmployedRules],
  ['floating', floatingRules],
]
