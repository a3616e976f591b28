import type { Refusal } from './refusal.ts'

/** The sentence for each refusal code of a room, in one language. Every room ships one in English and one in Chinese. */
export type Messages<Code extends string = string> = {
  readonly [C in Code]: (refusal: Refusal) => string
}
