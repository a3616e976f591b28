import { isVouched, type Titles } from 'pledgebook'
import { populationNames } from '../rules/rulebooks.ts'
import type { Year } from '../year.ts'

/** What was done and written down. */
export interface FulfilStage {
  readonly kinds: readonly KindView[]
}

/** One kind of fact: how many there are, and how many of them count. */
export interface KindView {
  readonly kind: string
  readonly title: Titles
  readonly recorded: number
  readonly certified: number
  readonly waiting: number
  readonly withdrawn: number
}

/** The second stage. */
export function fulfilStage({ world, records }: Year): FulfilStage {
  const kinds = populationNames.flatMap((name) => world.rulesOf(name).rulebook.catalogue.facts)
  const all = [...records.values()]
  return {
    kinds: kinds.map(({ kind, title }) => {
      const own = all.filter((each) => each.kind === kind)
      return {
        ...{ kind, title, recorded: own.length, certified: own.filter(isVouched).length },
        waiting: own.filter(({ status }) => status === 'awaiting').length,
        withdrawn: own.filter(({ status }) => status === 'withdrawn').length,
      }
    }),
  }
}
