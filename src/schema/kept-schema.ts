import type * as z from 'zod'
import type { InARow, Kept, Open } from '../rulebook/index.ts'
import { number } from './open-parts.ts'
import { choice, either, exactly, isObject, maybe } from './parts.ts'

/** Which of several values count. */
export function kept(): z.ZodType<Open<Kept>> {
  const has = (name: string) => (value: unknown) => Object.hasOwn(Object(value), name)
  const without = () =>
    exactly({
      without: exactly({ highest: maybe(number()), lowest: maybe(number()) }),
      few: choice(['all', 'refuse']).default('?'),
    })
  const lowest = () => exactly({ lowest: number() })
  const highest = () => exactly({ highest: number() })
  const ends = () => either<OpenKept<'lowest'>, OpenKept<'without'>>(has('lowest'), lowest, without)
  const some = () =>
    either<OpenKept<'highest'>, OpenKept<'lowest' | 'without'>>(has('highest'), highest, ends)
  const middle = () => choice(['middle'])
  return either<OpenKept<'highest' | 'lowest' | 'without'>, Open<'middle'>>(isObject, some, middle)
}

/** The same of windows, of which so many in a row may count. */
export function keptWindows(): z.ZodType<Open<Kept | InARow>> {
  const row = () => exactly({ inARow: number(), take: choice(['highest', 'lowest']).default('?') })
  const isRow = (value: unknown) => isObject(value) && Object.hasOwn(Object(value), 'inARow')
  return either<Open<InARow>, Open<Kept>>(isRow, row, kept)
}

type OpenKept<Name extends string> = Open<KeptOf<Name>>

type KeptOf<Name extends string> = Name extends string
  ? Extract<Kept, { readonly [Own in Name]: unknown }>
  : never
