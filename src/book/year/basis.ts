import type { ManualGrades, PopulationSubject, SubjectInput } from '../../assessment/index.ts'
import type {
  CycleId,
  ExemptSubject,
  Roll,
  RulingRef,
  SettledTie,
  SubjectOut,
} from '../../cycle/index.ts'
import { copyOf, type Evolution, evolution, type Mutable } from '../../foundation/index.ts'
import type { EventBase, SubjectId } from '../../vocabulary/index.ts'

/**
 * What the results of one population rest on, kept with the step that needed it: who was on the roll at
 * closing, what the rules were handed of each at publishing, what people had decided by then, and what a
 * ruling changed. So results can be reckoned again to the digit, whatever is recorded later.
 */
export type BasisEvent = BasisRolled | BasisTaken | BasisDetermined | BasisChanged

interface BasisBase<Type extends string> extends EventBase<Type> {
  readonly cycle: CycleId
  readonly population: string
}

/** Part of the roll. */
export interface BasisRolled extends BasisBase<'rolled'>, Roll {}

/** Part of what was graded. */
export interface BasisTaken extends BasisBase<'taken'> {
  readonly subjects: readonly PopulationSubject[]
}

/** What people decided that had an effect: at publishing, or after a ruling. */
export interface BasisDetermined extends BasisBase<'determined'>, BasisDetermination {}

/** What people decided in the grading of one population. */
export interface BasisDetermination {
  readonly ruling?: RulingRef
  readonly ties: readonly SettledTie[]
  readonly manual?: ManualGrades
}

/** What is known of one subject since a ruling. */
export interface BasisChanged extends BasisBase<'changed'> {
  readonly ruling: RulingRef
  readonly input: SubjectInput
}

/** All of it. */
export interface Basis {
  readonly cycle: CycleId
  readonly population: string
  readonly roll: Roll
  readonly subjects: readonly PopulationSubject[]
  readonly determined: readonly BasisDetermination[]
  readonly changes: readonly BasisChange[]
}

/** A ruling, and the input of whom it is about since then. */
export interface BasisChange {
  readonly ruling: RulingRef
  readonly input: SubjectInput
}

type Draft = Mutable<Basis>

function recipe(draft: Draft | undefined, event: BasisEvent): Draft {
  const basis = draft ?? beginning(event)
  const { roll, subjects, determined, changes } = basis
  switch (event.type) {
    case 'rolled':
      roll.in.push(...copyOf<readonly SubjectId[]>(event.in))
      roll.exempt.push(...copyOf<readonly ExemptSubject[]>(event.exempt))
      roll.out.push(...copyOf<readonly SubjectOut[]>(event.out))
      break
    case 'taken':
      subjects.push(...(copyOf<readonly PopulationSubject[]>(event.subjects) as Draft['subjects']))
      break
    case 'determined': {
      const { ruling, ties, manual } = event
      const parts = { ...(ruling && { ruling }), ties, ...(manual && { manual }) }
      determined.push(copyOf<BasisDetermination>(parts) as never)
      break
    }
    case 'changed':
      changes.push(copyOf<BasisChange>({ ruling: event.ruling, input: event.input }) as never)
      break
  }
  return basis
}

function beginning({ cycle, population }: BasisEvent): Draft {
  const roll = { in: [], exempt: [], out: [] }
  return { cycle, population, roll, subjects: [], determined: [], changes: [] }
}

/** How a basis comes to be from its events. */
export const basis: Evolution<Basis, BasisEvent> = /* @__PURE__ */ evolution<Basis, BasisEvent>(
  recipe,
)

/** How much one event holds: so that a long roll is many events and none of them large. */
const perEvent = 200

/** A list in parts of a size; an empty one is one part with nothing in it. */
export function inParts<T>(list: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = []
  for (let from = 0; from === 0 || from < list.length; from += perEvent) {
    parts.push(list.slice(from, from + perEvent))
  }
  return parts
}
