import type { CivilDate } from '../calendar/index.ts'
import type { Exact } from '../foundation/index.ts'
import type { Fact, Fields } from '../vocabulary/index.ts'
import type { StandardSchema } from './standard-schema.ts'

/**
 * A function of somebody's own, for what the data of a rulebook cannot say. Make one with `defineItem`,
 * `defineGate`, `defineTieBreak`, `defineAggregate` or `defineMeasure` and hand it to `compileRulebook`
 * by value: the name under which it is handed in is its name in the rulebook. `Input` is what stands
 * in the rulebook as its parameters.
 */
export type Extension<Input = unknown> =
  | ItemExtension<Input>
  | GateExtension<Input>
  | TieBreakExtension<Input>
  | AggregateExtension<Input>
  | MeasureExtension<Input>

/** Extensions by their names in the rulebook. */
export interface Extensions {
  readonly [name: string]: Extension
}

/** What every extension carries. */
interface ExtensionBase<Input> {
  /** What it is, wherever it is used: `'snow-duty'`. An id. */
  readonly id: string
  /** A text that changes whenever one of its answers may: results name it. */
  readonly version: string
  readonly params: StandardSchema<Input>
  /** The kinds of fact that it reads. */
  readonly facts: readonly string[]
}

/** Gives points, where a clause gives a value. */
export interface ItemExtension<Input = unknown> extends ExtensionBase<Input> {
  readonly sort: 'item'
  /** What it can give with these parameters. */
  readonly bounds: (params: unknown) => Bounds
  /** Its answer, asked through `askExtension`, which trusts nothing of it. */
  readonly run: (params: unknown, view: ExtensionView) => unknown
}

/** Answers yes or no, where a condition stands that is about the whole subject. */
export interface GateExtension<Input = unknown> extends ExtensionBase<Input> {
  readonly sort: 'gate'
  /** Whether it may answer `'missing'`. */
  readonly mayMiss: boolean
  /** Its answer, asked through `askExtension`, which trusts nothing of it. */
  readonly run: (params: unknown, view: ExtensionView) => unknown
}

/** Gives one key of the order in which subjects are placed. */
export interface TieBreakExtension<Input = unknown> extends ExtensionBase<Input> {
  readonly sort: 'tie-break'
  /** Its answer, asked through `askExtension`, which trusts nothing of it. */
  readonly run: (params: unknown, view: ExtensionView) => unknown
}

/** Makes one number of the ballots of a rater group, in the place of their mean. */
export interface AggregateExtension<Input = unknown> extends ExtensionBase<Input> {
  readonly sort: 'aggregate'
  /** What it can give, where that is not between the least and the most points of one ballot. */
  readonly bounds: ((params: unknown) => Bounds) | undefined
  /** Its answer, asked through `askExtension`, which trusts nothing of it. */
  readonly run: (params: unknown, ballots: GroupBallots) => unknown
}

/** Gives the sum of a measure. */
export interface MeasureExtension<Input = unknown> extends ExtensionBase<Input> {
  readonly sort: 'measure'
  /** Its answer, asked through `askExtension`, which trusts nothing of it. */
  readonly run: (params: unknown, view: ExtensionView) => unknown
}

/** What a number can be: from one to the other, both belonging, with at most so many decimals, 0 to 6. */
export interface Bounds {
  readonly from: number
  readonly to: number
  readonly decimals: number
}

/** What an extension sees of one subject: frozen copies, and nothing that it did not ask for. */
export interface ExtensionView<Kind extends string = string> {
  /** The first and the last day that are reckoned. */
  readonly from: CivilDate
  readonly asOf: CivilDate
  readonly attributes: Fields
  readonly inputs: { readonly [name: string]: number }
  /** The facts that count, of the kinds that it declares, by day and then by id. */
  readonly facts: { readonly [K in Kind]: readonly Fact[] }
  /** The named values that are finished where it stands: those above an item, all for the others. */
  readonly values: { readonly [name: string]: Exact }
}

/** What an aggregate sees: the valid ballots of one group about one subject, at least one. */
export interface GroupBallots {
  readonly group: string
  /** What can be said, in the order of the rulebook, its points, and how many said it. */
  readonly ballots: readonly BallotCount[]
  /** Who had the right to vote, where known. */
  readonly entitled: number | undefined
}

/** One thing that ballots said. */
export interface BallotCount {
  /** The choice by its name; of a group that gives marks, the mark itself. */
  readonly choice: string
  readonly points: number
  readonly count: number
}

/** What an extension gives: its answer, with the reason in words where there is one to tell. */
export type Told<Answer> = Answer | { readonly value: Answer; readonly reason: string }
