import type { SimulatedCommand } from '../simulated-command.ts'
import { mostForService, verdictPoints } from '../simulated-rules.ts'
import { accountKey, enter, stands } from './foresee-account.ts'
import { cycleOf } from './foresee-pledge.ts'
import { dayOfInstant, type FactModel, type World } from './world.ts'

/**
 * What follows from a command that happened: facts of pledges, points of facts. It may run later.
 *
 * @param counted - Whether the fact that it is about counted before.
 */
export function follow(world: World, command: SimulatedCommand, counted: boolean): () => void {
  if (command.to === 'record') {
    const fact = world.facts.get(command.fact)
    if (!fact || isCounted(fact) === counted) return nothing
    return () => post(world, fact, command.at)
  }
  if (command.to !== 'pledge') return nothing
  if (command.type === 'verify') return () => recordVerdict(world, command)
  return command.type === 'review' ? () => recordReview(world, command) : nothing
}

function nothing(): void {}

/** Whether a fact counts. */
export function isCounted({ status }: FactModel): boolean {
  return status === 'certified' || status === 'counted'
}

type Of<Type> = Extract<SimulatedCommand, { readonly to: 'pledge'; readonly type: Type }>

function recordVerdict(world: World, { pledge, at, actor, outcome }: Of<'verify'>): void {
  const points = verdictPoints[outcome]
  recorded(world, pledge, { part: 'verdict', kind: 'verdict', points, at, actor, counts: false })
}

function recordReview(world: World, { pledge, at, actor, month, points }: Of<'review'>): void {
  recorded(world, pledge, { part: month, kind: 'review', points, at, actor, counts: true })
}

interface Told {
  readonly part: string
  readonly kind: string
  readonly points: number
  readonly at: string
  readonly actor: string
  readonly counts: boolean
}

function recorded(world: World, pledge: string, told: Told): void {
  const { part, kind, points, at, actor, counts } = told
  const subject = world.pledges.get(pledge)?.by ?? ''
  const fact: FactModel = {
    ...{ fact: `${pledge}:${part}`, kind, subject, points, lastAt: at },
    ...{ recorders: new Set([actor]), recordedAt: at, withdrawnAt: undefined },
    on: dayOfInstant(at),
    status: counts ? 'counted' : 'awaiting',
    counts: counts ? { from: at, until: undefined } : undefined,
  }
  world.facts.set(fact.fact, fact)
  if (counts) post(world, fact, at)
}

/**
 * What the facts of a subject gave by what was known then, and at every later time at which that changed: unless
 * all of it stands already.
 */
function post(world: World, { subject, on }: FactModel, at: string): void {
  const cycle = cycleOf(on)
  const key = accountKey(subject, cycle)
  const lastAt = world.accounts.get(key)?.lastAt
  const first = lastAt === undefined || lastAt < at ? at : lastAt
  const own = [...world.facts.values()].filter(
    (fact) => fact.subject === subject && cycleOf(fact.on) === cycle,
  )
  const changes = own.flatMap(({ counts }) => [counts?.from, counts?.until])
  const isLater = (time: string | undefined): time is string => time !== undefined && time > first
  const later = [...new Set(changes.filter(isLater))].sort()
  const isAsItWas = stands(world, key, linesAt(own, first))
  if (isAsItWas && stands(world, key, linesAt(own, later.at(-1) ?? first))) return
  for (const time of [first, ...later]) {
    const lines = linesAt(own, time)
    enter(world, key, { at: time, rulebook: 'simulated', lines, settleBy: undefined })
  }
}

/** All lines, as the facts that count at a time give them. */
export function linesAt(
  facts: readonly FactModel[],
  time: string,
): readonly { readonly clause: string; readonly amount: number }[] {
  const counted = facts.filter(({ counts }) => {
    return counts && counts.from <= time && (counts.until === undefined || time < counts.until)
  })
  return ['service', 'visit', 'review', 'verdict'].flatMap((clause) => {
    const own = counted.filter(({ kind }) => kind === clause)
    const sum = own.reduce((points, fact) => points + fact.points, 0)
    const amount = (clause === 'service' ? Math.min(sum, mostForService) : sum) * 1000
    return own.length === 0 ? [] : [{ clause, amount }]
  })
}
