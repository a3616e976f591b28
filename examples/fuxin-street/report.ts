import type { Titles } from 'pledgebook'
import { type TreeStage, treeStage } from './stages/tree.ts'
import type { Year } from './year.ts'

/** The whole year as plain JSON, stage by stage: what is printed, in text or as it is. */
export interface Report {
  readonly head: Head
  readonly tree: TreeStage
}

/** Whose year, as of when. */
export interface Head {
  readonly street: Titles
  readonly period: string
  readonly asOf: string
  readonly zone: string
}

/** Reads everything from the year; nothing is computed a second time. */
export function reportOf(year: Year): Report {
  const { data, asOf, world } = year
  const { title: street, period } = data.street
  return { head: { street, period, asOf, zone: world.zone.name }, tree: treeStage(year) }
}
