import { type Board, boardOf, type CycleState, type Titles } from 'pledgebook'
import { organisationRules } from '../rules/organisation.ts'
import { dayOf, streetOn, type Year } from '../year.ts'

/** Who strives for what, and the rules that were laid down for the year. */
export interface CommitStage {
  readonly categories: readonly CategoryView[]
  /** The agreements of self-employed members, as they stand on the day. */
  readonly agreements: Board
  readonly cycle: CycleView | null
}

/** One category of members, and the title that it strives for. */
export interface CategoryView {
  readonly category: string
  readonly members: number
  readonly title: Titles
  readonly duties: readonly string[]
}

/** The cycle, as it was opened. */
export interface CycleView {
  readonly opened: string
  readonly begun: string | null
  readonly rulebooks: readonly PinView[]
}

/** One population and the text of its rules, by the hash of what it says. */
export interface PinView {
  readonly population: string
  readonly rulebook: string
  readonly version: string
  readonly hash: string
  /** Judged by them, and exempt, once the year was closed. */
  readonly in: number | null
  readonly exempt: number | null
}

/** The first stage. */
export function commitStage(year: Year): CommitStage {
  const { members } = streetOn(year, year.asOf)
  const state = year.cycles.get(year.data.street.cycle)
  return {
    categories: organisationRules.categories.map(({ name, strivesFor, duties, title }) => ({
      category: name,
      members: members.filter(({ category }) => category === name).length,
      title: strivesFor?.title ?? title,
      duties,
    })),
    agreements: boardOf([...year.pledges.values()], { on: year.asOf, ahead: 30 }),
    cycle: state ? cycleView(year, state) : null,
  }
}

function cycleView(year: Year, state: CycleState): CycleView {
  const rolls = 'closed' in state ? state.closed.rolls : []
  return {
    opened: dayOf(year, state.opened.at),
    begun: 'begun' in state ? dayOf(year, state.begun.at) : null,
    rulebooks: state.populations.map(({ name, rulebook, hash }) => {
      const roll = rolls.find(({ population }) => population === name)
      return {
        ...{ population: name, rulebook: rulebook.id, version: rulebook.version, hash },
        ...{ in: roll?.in ?? null, exempt: roll?.exempt ?? null },
      }
    }),
  }
}
