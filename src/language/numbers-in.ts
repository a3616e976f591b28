import type { Json } from '../foundation/index.ts'
import { oneOf } from './one-of.ts'

/** The numbers of English words as a Chinese range: `a text of 1 to 2000 characters` is `1至2000`. */
export function numbersIn(value: Json): string {
  const words = oneOf(value, '、')
  return words.match(/\d+/g)?.join('至') ?? words
}
