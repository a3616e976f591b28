import type { Year } from '../year.ts'
import { type Assessed, doneOf } from './evaluate.ts'

/** Apply 运用: what is proposed to whom, and the totals. */
export interface ApplyStage {
  readonly measures: readonly MeasureView[]
  readonly totals: Totals
}

/** One kind of measure and the members to whom it is proposed. */
export interface MeasureView {
  readonly clause: string
  readonly measure: string
  readonly decidedBy: string
  readonly status: string
  readonly members: readonly string[]
}

/** How much there was in all. */
export interface Totals {
  readonly commands: number
  readonly refusedCommands: number
  readonly members: number
  readonly pledges: number
  readonly facts: number
  readonly entries: number
  readonly graded: number
  readonly proposed: number
}

/** The last stage on the day of the year. */
export function applyStage(year: Year, assessed: Assessed): ApplyStage {
  const done = doneOf(assessed)
  const proposed = done.flatMap(({ measures }) => measures)
  return {
    measures: year.world.rules.measures.map(({ clause, measure, decidedBy }) => {
      const own = proposed.filter((each) => each.clause === clause)
      const members = own.map(({ subject }) => subject)
      return { clause, measure, decidedBy, status: 'proposed', members }
    }),
    totals: {
      commands: year.commands,
      refusedCommands: year.refused.length,
      members: year.members.size,
      pledges: year.pledges.size,
      facts: year.records.size,
      entries: [...year.ledgers.values()].flatMap(({ entries }) => entries).length,
      graded: done.filter(({ grade }) => grade !== null).length,
      proposed: proposed.length,
    },
  }
}
