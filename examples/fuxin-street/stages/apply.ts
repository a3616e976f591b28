import {
  type AppraisalMeasure,
  type MoneyTotal,
  measuresByDecider,
  moneyTotals,
  unwrap,
} from 'pledgebook'
import { dayOf, type Year } from '../year.ts'

/** What follows: proposed by the rules, decided by people. */
export interface ApplyStage {
  readonly agendas: readonly Agenda[]
  /** Money by clause, of the measures that stand: neither declined nor lifted, paid or not yet. */
  readonly money: readonly MoneyOf[]
  readonly totals: readonly MoneyTotal[]
  /** How many measures are how far. */
  readonly states: Readonly<Record<string, number>>
  readonly declined: readonly Declined[]
  readonly applied: string | null
  readonly carried: { readonly on: string; readonly next: string } | null
}

/** What one role has to decide on. */
export interface Agenda {
  readonly decidedBy: string
  readonly kinds: readonly AgendaItem[]
}

/** One kind of measure, and about whom in which population. */
export interface AgendaItem {
  readonly measure: string
  readonly about: readonly { readonly population: string; readonly subjects: readonly string[] }[]
}

/** What one clause gives and keeps back, in the currency's smallest unit. */
export interface MoneyOf {
  readonly population: string
  readonly clause: string
  readonly measures: number
  readonly minor: number
  readonly withheld: number
}

/** A proposal that people did not follow. */
export interface Declined {
  readonly subject: string
  readonly population: string
  readonly clause: string
  readonly by: string
  readonly reason: string
}

/** One measure and the population of whom it is about. */
interface Held {
  readonly population: string
  readonly one: AppraisalMeasure
}

/** Whether a measure stands: neither declined nor lifted. */
export function stands(status: AppraisalMeasure['status']): boolean {
  return status !== 'declined' && status !== 'lifted'
}

/** The last stage. */
export function applyStage(year: Year): ApplyStage {
  const held = measuresOf(year)
  const state = year.cycles.get(year.data.street.cycle)
  const states: Record<string, number> = {}
  for (const { one } of held) states[one.status] = (states[one.status] ?? 0) + 1
  return {
    agendas: agendasOf(held),
    money: moneyOf(held),
    totals: unwrap(moneyTotals(held.map(({ one }) => one))),
    states,
    declined: held.flatMap(declinedOf),
    applied: state && 'applied' in state ? dayOf(year, state.applied.at) : null,
    carried:
      state?.status === 'carried'
        ? { on: dayOf(year, state.carried.at), next: state.carried.next.id }
        : null,
  }
}

function measuresOf({ appraisals }: Year): readonly Held[] {
  return [...appraisals.values()].flatMap((appraisal) =>
    appraisal.status === 'provisional'
      ? []
      : appraisal.measures.map((one) => ({ population: appraisal.population, one })),
  )
}

function agendasOf(held: readonly Held[]): readonly Agenda[] {
  return measuresByDecider(held.map(({ one }) => one.measure)).map(({ decidedBy, kinds }) => ({
    decidedBy,
    kinds: kinds.map(({ measure }) => {
      const own = held.filter(
        ({ one }) => one.measure.decidedBy === decidedBy && one.measure.kind === measure,
      )
      return {
        measure,
        about: [...new Set(own.map(({ population }) => population))].map((population) => ({
          population,
          subjects: own
            .filter((each) => each.population === population)
            .map(({ one }) => one.measure.subject),
        })),
      }
    }),
  }))
}

function byClause(held: readonly Held[]) {
  const groups = new Map<string, Held[]>()
  for (const each of held) {
    const key = `${each.population}/${each.one.measure.clause}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => {
    const [{ population, one }] = group as [Held]
    return { population, clause: one.measure.clause, held: group }
  })
}

function moneyOf(held: readonly Held[]): readonly MoneyOf[] {
  const standing = held.filter(({ one }) => one.measure.money && stands(one.status))
  return byClause(standing).map(({ population, clause, held: same }) => ({
    ...{ population, clause, measures: same.length },
    minor: same.reduce((sum, { one }) => sum + (one.measure.money?.minor ?? 0), 0),
    withheld: same.reduce((sum, { one }) => sum + (one.measure.withheld?.minor ?? 0), 0),
  }))
}

function declinedOf({ population, one }: Held): readonly Declined[] {
  if (one.status !== 'declined') return []
  const { subject, clause } = one.measure
  const { by, reason } = one.decision
  return [{ subject, population, clause, by, reason }]
}
