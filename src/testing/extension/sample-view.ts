import { type CivilDate, civilDate } from '../../calendar/index.ts'
import { compareText } from '../../foundation/index.ts'
import type { ExtensionView, GroupBallots } from '../../rulebook/index.ts'
import { type Fact, factId, memberId } from '../../vocabulary/index.ts'
import type { ExtensionSample, SampleFact } from './extension-claims.ts'

/** What a subject's extension would see of a sample: a new one each time. */
export function viewOfSample(sample: ExtensionSample, kinds: readonly string[]): ExtensionView {
  const { attributes = {}, inputs = {}, values = {}, facts = [] } = sample
  const { from = civilDate('2026-01-01'), asOf = civilDate('2026-12-31') } = sample
  const all = facts.map(factOf).sort(byDayThenId)
  const own = kinds.map((kind) => [kind, all.filter((fact) => fact.kind === kind)])
  return { from, asOf, attributes, inputs, facts: Object.fromEntries(own), values }
}

/** What an aggregate would see of a sample. */
export function ballotsOfSample({ ballots = [], entitled }: ExtensionSample): GroupBallots {
  const inOrder = [...ballots].sort((a, b) => b.points - a.points)
  return { group: 'raters', ballots: inOrder, entitled }
}

function factOf(brief: SampleFact, index: number): Fact {
  const made = { id: factId(`f-${index + 1}`), subject: memberId('m-1'), fields: {} }
  // A day that is none is the sample's own: the extension sees what it says.
  return { ...made, ...brief, on: brief.on as CivilDate }
}

function byDayThenId(a: Fact, b: Fact): number {
  return compareText(a.on, b.on) || compareText(a.id, b.id)
}
