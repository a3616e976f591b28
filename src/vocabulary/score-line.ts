import type { Exact } from '../foundation/index.ts'
import type { FactId } from './identities.ts'

/** What one clause gives one subject, exactly, with the facts it rests on. The lines of a value sum to it. */
export interface ScoreLine {
  readonly clause: string
  readonly amount: Exact
  readonly facts: readonly FactId[]
}
