import type { Rounding } from '../foundation/index.ts'
import type { Choice } from './choice.ts'
import type { Share } from './share.ts'

/** How many seats there are: a share of those who are counted, or a number. */
export interface Seating {
  /** Of the base: above 0 and at most 1; or a number of seats. */
  readonly share: Share | Places
  /** How share times base becomes a whole number of seats. Needed where it is a share. */
  readonly seats?: Choice<Rounding>
}

/** So many seats: the first three; or as many as are counted, but for the last three. */
export type Places = { readonly first: number } | { readonly allBut: number }

/** Whether seats are counted, so that nothing has to be rounded. */
export function isPlaces(share: Share | Places): share is Places {
  return typeof share === 'object' && share !== null
}
