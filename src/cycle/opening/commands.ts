import type { Thousandths } from '../../foundation/index.ts'
import type { CommandBase, PastGrade, SubjectId } from '../../vocabulary/index.ts'

/** What every command about what was before carries. */
export interface OpeningCommandBase<Type extends string> extends CommandBase<Type> {
  readonly subject: SubjectId
  /** Where it was taken from, such as the old ledger: 1 to 2000 characters. */
  readonly ground: string
}

/** Points that somebody has in a cycle from before its record was kept here. */
export interface BringPoints extends OpeningCommandBase<'bring-points'> {
  /** The cycle's id: `'2026'`. 1 to 64 characters. */
  readonly cycle: string
  /** The clause under which they stand: `'brought-forward'`. 1 to 200 characters. */
  readonly clause: string
  /** Below zero where points were lost. Zero takes back what was brought in error. */
  readonly amount: Thousandths
}

/** Grades of earlier periods, for runs of years and for comparison with last year. */
export interface BringResults extends OpeningCommandBase<'bring-results'> {
  /** The name of the population in which they were given. 1 to 200 characters. */
  readonly population: string
  /** 1 to 100, each period once. */
  readonly results: readonly PastGrade[]
}

/** A number of a cycle that no fact here gives: last year's total. */
export interface BringInput extends OpeningCommandBase<'bring-input'> {
  readonly cycle: string
  /** As the catalogue of a rulebook calls it. 1 to 200 characters. */
  readonly input: string
  /** A decimal. */
  readonly value: number
}

/** What can be brought along from before the book. Said again, it stands in place of what was said before. */
export type OpeningCommand = BringPoints | BringResults | BringInput
