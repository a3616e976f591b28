import type { Path } from '../foundation/index.ts'
import type { Leaf } from './find-leaves.ts'
import type { Band } from './grading.ts'

/** Whether a number of a grading is the end of a band. */
export function isBandEdge([list, , at]: Path): boolean {
  return list === 'bands' && at === 'at'
}

/**
 * Bands in which one end is another number. Where two bands meet, the text has one number and prints it
 * twice: the neighbour that ends where this one began moves with it.
 */
export function movedEdge({ path, value: old }: Leaf, value: number): (bands: unknown) => unknown {
  const [, index, , end] = path
  const other = end === 'from' ? 'to' : 'from'
  const neighbour = Number(index) + (end === 'from' ? 1 : -1)
  return (bands) =>
    // The bands of a checked grading.
    (bands as readonly Band[]).map((band, place) => {
      if (place === index) return { ...band, at: { ...band.at, [String(end)]: value } }
      const meets = place === neighbour && band.at[other] === old
      return meets ? { ...band, at: { ...band.at, [other]: value } } : band
    })
}
