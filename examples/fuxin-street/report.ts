import type { Titles } from 'pledgebook'
import { type ApplyStage, applyStage } from './stages/apply.ts'
import { type CommitStage, commitStage } from './stages/commit.ts'
import { type EvaluateStage, evaluateStage } from './stages/evaluate.ts'
import { type FulfilStage, fulfilStage } from './stages/fulfil.ts'
import { type RefusedView, refusedViews } from './stages/refused.ts'
import { type ScoreStage, scoreStage } from './stages/score.ts'
import { type SuperviseStage, superviseStage } from './stages/supervise.ts'
import { countsOf, type TreeStage, treeStage } from './stages/tree.ts'
import { streetOn, type Year } from './year.ts'

/** The whole year as plain JSON, stage by stage: what is printed, in text or as it is. */
export interface Report {
  readonly head: Head
  readonly tree: TreeStage
  readonly commit: CommitStage
  readonly fulfil: FulfilStage
  readonly supervise: SuperviseStage
  readonly score: ScoreStage
  readonly evaluate: EvaluateStage
  readonly apply: ApplyStage
  readonly refused: readonly RefusedView[]
}

/** Whose year, as of when. */
export interface Head {
  readonly street: Titles
  readonly period: string
  readonly asOf: string
  readonly zone: string
  /** How many members there are of each category. */
  readonly members: Readonly<Record<string, number>>
  /** How many commands were run, those refused among them, and how many things they are about. */
  readonly commands: number
  readonly streams: number
}

/** Reads everything from the year; nothing is computed a second time. */
export function reportOf(year: Year): Report {
  return {
    head: headOf(year),
    tree: treeStage(year),
    commit: commitStage(year),
    fulfil: fulfilStage(year),
    supervise: superviseStage(year),
    score: scoreStage(year),
    evaluate: evaluateStage(year),
    apply: applyStage(year),
    refused: refusedViews(year),
  }
}

/** What stands above everything. */
export function headOf(year: Year): Head {
  const { data, asOf, world, commands } = year
  const { title: street, period } = data.street
  const { units, members, pledges, records, cycles, appraisals, notices, objections } = year
  const books = [units, members, pledges, records, cycles, appraisals, notices, objections]
  const streams = books.reduce((sum, { size }) => sum + size, 0)
  const categories = streetOn(year, asOf).members.map(({ category }) => category)
  return {
    ...{ street, period, asOf, zone: world.zone.name, members: countsOf(categories) },
    ...{ commands, streams },
  }
}
