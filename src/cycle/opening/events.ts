import type { Thousandths } from '../../foundation/index.ts'
import type { EventBase, PastGrade, SubjectId } from '../../vocabulary/index.ts'

/** What every event about what was before carries. */
export interface OpeningEventBase<Type extends string> extends EventBase<Type> {
  readonly subject: SubjectId
  readonly ground: string
}

/** Points were brought along. */
export interface PointsBrought extends OpeningEventBase<'points-brought'> {
  readonly cycle: string
  readonly clause: string
  readonly amount: Thousandths
}

/** Grades were brought along. */
export interface ResultsBrought extends OpeningEventBase<'results-brought'> {
  readonly population: string
  readonly results: readonly PastGrade[]
}

/** A number was brought along. */
export interface InputBrought extends OpeningEventBase<'input-brought'> {
  readonly cycle: string
  readonly input: string
  readonly value: number
}

/** Everything that can be brought along. */
export type OpeningEvent = PointsBrought | ResultsBrought | InputBrought
