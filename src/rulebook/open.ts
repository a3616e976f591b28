import type { Cycle, TimeSpan } from '../calendar/index.ts'
import type { Catalogue, FactKind } from '../vocabulary/index.ts'
import type { Amount } from './amount.ts'
import type { FactValue } from './fact-value.ts'
import type { VetoEffect } from './grading.ts'
import type { ValueNode } from './node.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * A rulebook as a text gives it: whatever the text does not say is `'?'`. Open may be every number, every
 * yes or no, every word of a fixed list, every grade that is named, and as a whole a clause that gives a
 * value, what a fact is worth, what a veto does, and an amount. A condition may leave open what it compares
 * with, and not what it reads. Names and texts are the author's own and never open. `checkRulebook` finds
 * each open place with what may stand there; a rulebook with one does not compile.
 */
export interface OpenRulebook extends Pick<Rulebook, Own>, Open<Omit<Rulebook, Own | 'catalogue'>> {
  readonly catalogue: OpenCatalogue
}

/** What a rulebook may read: of the kinds of fact, the text may leave open what their days mean. */
export interface OpenCatalogue extends Omit<Catalogue, 'facts'> {
  readonly facts: readonly OpenFactKind[]
}

/** A kind of fact of which it may be open how late is late, what that means, and which day places a fact. */
export interface OpenFactKind extends Omit<FactKind, Days>, Open<Pick<FactKind, Days>> {}

type Days = 'late' | 'placed'

/** What the author of a rulebook says for himself, whatever the text does. */
type Own = 'cycle' | 'inForce' | 'money' | 'allows'

/** A part of a rulebook in which the text may leave places open. */
export type Open<T> = OpenPart<T> | OpenWhole<T>

/** What tells parts from each other is never open, nor what an extension or a condition reads. */
type Fixed = 'kind' | 'op' | 'params' | 'since' | 'unit' | 'until'

type OpenPart<T> = T extends Cycle
  ? T
  : T extends string
    ? OpenWord<T>
    : T extends number | boolean
      ? T | '?'
      : T extends readonly (infer Entry)[]
        ? readonly Open<Entry>[]
        : { readonly [Name in keyof T]: Name extends Fixed ? T[Name] : Open<T[Name]> }

/** Words of a list can be named one by one; other texts cannot. */
type OpenWord<T extends string> = Record<never, 1> extends Record<T, 1> ? T : T | '?'

type OpenWhole<T> = [ValueNode] extends [T]
  ? '?'
  : [FactValue] extends [T]
    ? '?'
    : [VetoEffect] extends [T]
      ? '?'
      : [Amount] extends [T]
        ? '?'
        : [TimeSpan] extends [T]
          ? '?'
          : never

/** A part of a rulebook in which nothing is open any more: what a compiled one is made of. */
export type Settled<T> = T extends '?'
  ? never
  : T extends string | number | boolean
    ? T
    : T extends readonly (infer Entry)[]
      ? readonly Settled<Entry>[]
      : { readonly [Name in keyof T]: Name extends 'params' ? T[Name] : Settled<T[Name]> }

/** A rulebook of which a check has found that nothing is open. */
export function settled(rulebook: Rulebook): Settled<Rulebook> {
  // `checkRulebook` reports every open place, and looks at all of them.
  return rulebook as Settled<Rulebook>
}

/** Whether a place is left open. */
export function isOpen(value: unknown): boolean {
  return value === '?'
}

/**
 * The same part for who looks at its places one by one: each look refuses `'?'` as it refuses any
 * other thing that is not what should stand there.
 */
export function asWritten<Part>(part: Open<Part>): Part {
  // Whoever reads a place through this has not trusted its type before either: rulebooks come from JSON.
  return part as Part
}
