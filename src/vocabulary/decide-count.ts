import type { Answer } from './compiled-condition.ts'

/** A count of which some may or may not belong leaves the answer open only where they could turn it. */
export function decideCount(sure: number, open: number, test: (count: number) => boolean): Answer {
  const least = test(sure)
  for (let count = sure + 1; count <= sure + open; count++) {
    if (test(count) !== least) return 'missing'
  }
  return least ? 'yes' : 'no'
}
