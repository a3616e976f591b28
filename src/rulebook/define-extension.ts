import type { Answer } from '../vocabulary/index.ts'
import type {
  AggregateExtension,
  Bounds,
  ExtensionView,
  GateExtension,
  GroupBallots,
  ItemExtension,
  MeasureExtension,
  TieBreakExtension,
  Told,
} from './extension.ts'
import type { SchemaInput, SchemaOutput, StandardSchema } from './standard-schema.ts'

/** What every definition says of itself. */
export interface Definition<Schema extends StandardSchema> {
  /** What it is, wherever it is used: `'snow-duty'`. An id. */
  readonly id: string
  /** Change it whenever an answer may change: results name it. An id. */
  readonly version: string
  /** Reads the parameters that stand in the rulebook, at once. */
  readonly params: Schema
}

/** A definition of something that is asked of one subject. */
export interface SubjectDefinition<Schema extends StandardSchema, Kind extends string, A>
  extends Definition<Schema> {
  /** The kinds of fact that it reads; without them it sees none. */
  readonly facts?: readonly Kind[]
  /** Pure and total: the same answer to the same question, and always one. */
  readonly value: (params: SchemaOutput<Schema>, view: ExtensionView<Kind>) => Told<A>
}

/** A definition of an item. */
export interface ItemDefinition<Schema extends StandardSchema, Kind extends string>
  extends SubjectDefinition<Schema, Kind, number> {
  /** What it can give, by its parameters where these say it: a rulebook's bands are proven against it. */
  readonly bounds: Bounds | ((params: SchemaOutput<Schema>) => Bounds)
}

/** A definition of a gate. */
export interface GateDefinition<Schema extends StandardSchema, Kind extends string>
  extends SubjectDefinition<Schema, Kind, Answer> {
  /** Whether it may answer `'missing'`; then the clause must say what that means. */
  readonly mayMiss?: boolean
}

/** A definition of an aggregate. */
export interface AggregateDefinition<Schema extends StandardSchema> extends Definition<Schema> {
  /** What it can give; without it, what one ballot of the group can say. */
  readonly bounds?: Bounds | ((params: SchemaOutput<Schema>) => Bounds)
  /** One decimal from the ballots of a group. Pure and total. */
  readonly value: (params: SchemaOutput<Schema>, ballots: GroupBallots) => Told<number>
}

/**
 * Defines an item: points that data cannot say, within bounds that it states. Use it in a rulebook as
 * `{ kind: 'extension', clause, use, params }`. A throw, a promise, and a number out of its bounds or
 * with more decimals are refused when a subject stands (`extension-failed`, `extension-async`,
 * `extension-out-of-bounds`).
 *
 * @example
 * ```ts
 * import { defineItem } from 'pledgebook'
 * import * as z from 'zod'
 *
 * const steady = defineItem({
 *   id: 'steady-hours',
 *   version: '1',
 *   params: z.object({ points: z.int() }),
 *   facts: ['service'],
 *   bounds: ({ points }) => ({ from: 0, to: points, decimals: 0 }),
 *   value: ({ points }, { facts }) => (facts.service.length >= 12 ? points : 0),
 * })
 * steady.sort // => 'item'
 * ```
 */
export function defineItem<Schema extends StandardSchema, const Kind extends string = never>(
  definition: ItemDefinition<Schema, Kind>,
): ItemExtension<SchemaInput<Schema>> {
  const { bounds } = definition
  return {
    ...subjectPart<Schema, Kind, number>(definition),
    sort: 'item',
    bounds: boundsBy<Schema>(bounds),
  }
}

/**
 * Defines a gate: a question about one subject. Use it as a condition `{ op: 'extension', use, params }`
 * where the whole subject is judged: in an option of `first`, a veto, a measure. Where it may answer
 * `'missing'`, say `mayMiss: true`.
 */
export function defineGate<Schema extends StandardSchema, const Kind extends string = never>(
  definition: GateDefinition<Schema, Kind>,
): GateExtension<SchemaInput<Schema>> {
  const { mayMiss = false } = definition
  return { ...subjectPart<Schema, Kind, Answer>(definition), sort: 'gate', mayMiss }
}

/**
 * Defines a tie-break: one key in the order in which subjects are placed, a decimal. Use it in the
 * grading's order as `{ use, params, first }`.
 */
export function defineTieBreak<Schema extends StandardSchema, const Kind extends string = never>(
  definition: SubjectDefinition<Schema, Kind, number>,
): TieBreakExtension<SchemaInput<Schema>> {
  return { ...subjectPart<Schema, Kind, number>(definition), sort: 'tie-break' }
}

/**
 * Defines an aggregate: one decimal from the ballots of a rater group, in the place of their mean. Use
 * it in a `tallies` clause, beside the group's weight: `aggregate: { use, params }`.
 */
export function defineAggregate<Schema extends StandardSchema>(
  definition: AggregateDefinition<Schema>,
): AggregateExtension<SchemaInput<Schema>> {
  const { id, version, params, bounds, value } = definition
  return {
    id,
    version,
    params,
    facts: [],
    sort: 'aggregate',
    bounds: bounds && boundsBy<Schema>(bounds),
    // The compiler of the rulebook hands over what this very schema has read.
    run: (read, ballots) => value(read as SchemaOutput<Schema>, ballots),
  }
}

/**
 * Defines a measure's sum: a whole number of the currency's smallest unit, or `null` where nothing is
 * to be proposed. Use it as the amount of a measure: `{ kind: 'extension', use, params }`. It is asked
 * when a subject stands, before there are grades: which grades and ranks it is for, the measure says.
 */
export function defineMeasure<Schema extends StandardSchema, const Kind extends string = never>(
  definition: SubjectDefinition<Schema, Kind, number | null>,
): MeasureExtension<SchemaInput<Schema>> {
  return { ...subjectPart<Schema, Kind, number | null>(definition), sort: 'measure' }
}

function subjectPart<Schema extends StandardSchema, Kind extends string, A>(
  definition: SubjectDefinition<Schema, Kind, A>,
) {
  const { id, version, params, facts = [], value } = definition
  // A schema reads its own input: what the types of a Standard Schema say and cannot show.
  const reader = params as StandardSchema<SchemaInput<Schema>>
  return {
    id,
    version,
    params: reader,
    facts,
    // What is handed over was read by this very schema, and has the kinds of fact that are listed here.
    run: (read: unknown, view: ExtensionView) =>
      value(read as SchemaOutput<Schema>, view as ExtensionView<Kind>),
  }
}

function boundsBy<Schema extends StandardSchema>(
  bounds: Bounds | ((params: SchemaOutput<Schema>) => Bounds),
): (params: unknown) => Bounds {
  // The same: only what this very schema has read comes here.
  return (params) =>
    typeof bounds === 'function' ? bounds(params as SchemaOutput<Schema>) : bounds
}
