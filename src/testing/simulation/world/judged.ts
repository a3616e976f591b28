import { measuresFor, starsFrom } from '../simulated-rules.ts'
import { linesAt } from './follow.ts'
import {
  type FactModel,
  type MemberModel,
  membershipAt,
  standsAt,
  type UnitModel,
  type World,
} from './world.ts'
import type { AppraisalModel, CycleModel, OnRollModel } from './year-model.ts'

/**
 * Who is judged on a day: members, and units that stand. Whoever changed in the command before may be on the
 * roll or not, and so may whoever changed at a later time than the closing, which knows less than this world.
 */
export function rollAt(world: World, day: string, at: string): readonly OnRollModel[] {
  const inDoubt = (model: { readonly lastAt: string }, subject: string) =>
    subject === world.changed || model.lastAt > at
  const entry = (population: string, subject: string, isOn: boolean, doubted: boolean) =>
    isOn || doubted ? [{ population, subject, certain: !doubted }] : []
  return [
    ...[...world.members.values()].flatMap((each: MemberModel) => {
      const isOn = membershipAt(each, day) !== undefined
      return entry('members', each.member, isOn, inDoubt(each, each.member))
    }),
    ...[...world.units.values()].flatMap((each: UnitModel) =>
      entry('branches', each.unit, standsAt(each, day), inDoubt(each, each.unit)),
    ),
  ]
}

/** The appraisals of a cycle. */
export function appraisalsIn(world: World, cycle: string): readonly AppraisalModel[] {
  return [...world.appraisals.values()].filter((each) => each.cycle === cycle)
}

/** Everybody on the roll gets the star of what was known at closing. */
export function grade(world: World, { cycle, closing }: CycleModel): void {
  if (!closing) return
  const { at, roll } = closing
  for (const { population, subject, certain } of roll) {
    const own = factsOf(world, subject).filter(
      ({ recordedAt, withdrawnAt }) =>
        recordedAt <= at && (withdrawnAt === undefined || at < withdrawnAt),
    )
    world.appraisals.set(`${cycle}/${population}/${subject}`, {
      ...{ cycle, population, subject, certain, lastAt: at, stage: 'provisional' },
      listed: new Set(own.map(({ fact }) => fact)),
      grade: starAt(own, at),
      measures: new Map(),
    })
  }
}

/** After a ruling: the star of what was handed to the rules and still counts. */
export function regrade(world: World, known: AppraisalModel, at: string): void {
  const listed = factsOf(world, known.subject).filter(({ fact }) => known.listed.has(fact))
  known.grade = starAt(listed, at)
}

/** A confirmed result gets what its rules propose. */
export function confirm(known: AppraisalModel, at: string): void {
  known.stage = 'confirmed'
  known.lastAt = at
  for (const { clause, decidedBy: role } of measuresFor(known.grade)) {
    known.measures.set(clause, { clause, role, stage: 'proposed', decider: undefined, until: '' })
  }
}

function factsOf(world: World, subject: string): readonly FactModel[] {
  return [...world.facts.values()].filter((fact) => fact.subject === subject)
}

function starAt(facts: readonly FactModel[], at: string): string {
  const total = linesAt(facts, at).reduce((sum, { amount }) => sum + amount, 0)
  const reached = Object.entries(starsFrom).filter(([, from]) => total >= from * 1000)
  return reached.at(-1)?.[0] ?? 'no-star'
}
