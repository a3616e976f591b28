import type { Extended } from '../vocabulary/index.ts'
import type { ExtensionAmount } from './amount.ts'
import type { Extension, Extensions } from './extension.ts'
import type { ExtensionNode } from './node.ts'
import type { ExtensionKey } from './quota.ts'
import type { Rulebook } from './rulebook.ts'
import type { AggregateUse } from './tallies-node.ts'

/**
 * A rulebook that may use these extensions and no others, each where its sort belongs and with its own
 * parameters: what `defineRulebook` takes, and what `satisfies` can ask for.
 */
export type RulebookWith<X extends Extensions> = With<Rulebook, X>

type With<T, X extends Extensions> = T extends string | number | boolean | null | undefined
  ? T
  : T extends ExtensionNode
    ? UseOf<T, X, 'item'>
    : T extends Extended
      ? UseOf<T, X, 'gate'>
      : T extends ExtensionAmount
        ? UseOf<T, X, 'measure'>
        : T extends ExtensionKey
          ? UseOf<T, X, 'tie-break'>
          : T extends AggregateUse
            ? UseOf<T, X, 'aggregate'>
            : { [K in keyof T]: With<T[K], X> }

/** One use for each extension of the sort, so that a name brings its parameters. */
type UseOf<T, X extends Extensions, Sort extends Extension['sort']> = {
  [Name in keyof X & string]: X[Name] extends Extension<infer Input> & { readonly sort: Sort }
    ? Omit<T, 'use' | 'params'> & { readonly use: Name; readonly params: Input }
    : never
}[keyof X & string]
