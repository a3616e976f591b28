import { answer, median, rounded } from '../harness.ts'

/** The same steps on two stores, one after the other, each step once on each. */
export interface Race {
  readonly question: string
  readonly rival: string
  readonly steps: number
  readonly ours: (step: number) => Promise<unknown>
  readonly theirs: (step: number) => unknown
  /** What part of their rate is asked for. */
  readonly target: number
}

const lap = 25

/**
 * Times both in laps, in turn first, by the clock on the wall: what is asked is a rate, and it is the disk
 * or the server that is waited for. Answers with the median of the laps' ratios; the first half is warming.
 */
export async function race({ question, rival, steps, ours, theirs, target }: Race): Promise<void> {
  const ratios: number[] = []
  for (let from = 0; from + lap <= steps; from += lap) {
    const sides = [ours, theirs].map((side) => async () => {
      const start = performance.now()
      for (let step = from; step < from + lap; step++) await side(step)
      return performance.now() - start
    })
    const [first, second] = (from / lap) % 2 === 0 ? sides : sides.reverse()
    const [one = 0, other = 0] = [await first?.(), await second?.()]
    const [mine, its] = (from / lap) % 2 === 0 ? [one, other] : [other, one]
    if (from >= steps / 2) ratios.push(its / mine)
  }
  const told = median(ratios)
  const asked = `${question} (theirs to ours)`
  answer({ question: asked, size: 1, rival, ratio: rounded(told), target, met: told >= target })
}
