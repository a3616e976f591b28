import { exact, invariant, multiply, roundToInteger } from '../../foundation/index.ts'
import { exactShare, isPlaces, type Seating } from '../../rulebook/index.ts'

/** How many seats there are, by how many are counted. The rulebook was checked. */
export function seatsBy({ share, seats }: Seating): (counted: number) => number {
  if (!isPlaces(share)) {
    const part = exactShare(share)
    invariant(seats !== undefined && seats !== '?', 'a checked rulebook leaves nothing open')
    return (counted) => Number(roundToInteger(multiply(part, exact(counted)), seats))
  }
  if ('first' in share) return () => share.first
  return (counted) => Math.max(0, counted - share.allBut)
}
