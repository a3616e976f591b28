import type { Rulebook } from '../../src/rulebook/index.ts'
import * as shipped from '../../src/rulebooks/index.ts'

/** The rulebooks that the package ships, by name; not the parts of some, nor those that are made for a place. */
export const shippedRulebooks: readonly (readonly [string, Rulebook])[] = Object.entries(
  shipped,
).flatMap(([name, each]) =>
  typeof each === 'object' && 'grading' in each ? [[name, each] as const] : [],
)
