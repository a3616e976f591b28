import type { Titles } from 'pledgebook'
import { type ApplyStage, applyStage } from './stages/apply.ts'
import { type CommitStage, commitStage } from './stages/commit.ts'
import { assessAll, type EvaluateStage, evaluateStage } from './stages/evaluate.ts'
import { type FulfilStage, fulfilStage } from './stages/fulfil.ts'
import type { Say } from './stages/refused-view.ts'
import { type ScoreStage, scoreStage } from './stages/score.ts'
import { type SuperviseStage, superviseStage } from './stages/supervise.ts'
import type { Year } from './year.ts'

/** The whole year as plain JSON, stage by stage: what is printed, in text or as it is. */
export interface Report {
  readonly head: Head
  readonly commit: CommitStage
  readonly fulfil: FulfilStage
  readonly supervise: SuperviseStage
  readonly score: ScoreStage
  readonly evaluate: EvaluateStage
  readonly apply: ApplyStage
}

/** Whose year, by which rules, as of when. */
export interface Head {
  readonly branch: Titles
  readonly community: Titles
  readonly street: Titles
  readonly period: string
  readonly asOf: string
  readonly zone: string
  readonly rulebook: {
    readonly id: string
    readonly version: string
    readonly title: Titles
    readonly source: string
  }
  readonly members: Readonly<Record<string, number>>
}

/** Reads everything from the year; nothing is computed a second time. */
export function reportOf(year: Year, say: Say): Report {
  const assessed = assessAll(year)
  return {
    head: headOf(year),
    commit: commitStage(year, say),
    fulfil: fulfilStage(year, say),
    supervise: superviseStage(year, say),
    score: scoreStage(year, say),
    evaluate: evaluateStage(year, assessed, say),
    apply: applyStage(year, assessed),
  }
}

/** What stands above everything. */
export function headOf({ branch, asOf, world, members }: Year): Head {
  const { id, version, title, source, zone } = world.rules.rulebook
  const { title: name, community, street, period } = branch
  const rulebook = { id, version, title, source }
  return { branch: name, community, street, period, asOf, zone, rulebook, members: byCategory() }

  function byCategory(): Head['members'] {
    const counts: Record<string, number> = {}
    for (const { attributes } of members.values()) {
      const category = String(attributes?.['category'])
      counts[category] = (counts[category] ?? 0) + 1
    }
    return counts
  }
}
