import type { OpenRun } from './open-run.ts'

/**
 * Keeps the one run that is not in use, so that not every subject pays for a new one. Whoever takes it has
 * it alone: an extension that reckons somebody else in between finds none, and opens its own.
 */
export interface SpareRun {
  readonly take: () => OpenRun | undefined
  /** Gives a run back that keeps nothing. One that ends in a throw never comes back. */
  readonly keep: (run: OpenRun) => void
}

/** A place for one run; empty at first. */
export function spareRun(): SpareRun {
  let spare: OpenRun | undefined
  return {
    take: () => {
      const run = spare
      spare = undefined
      return run
    },
    keep: (run) => {
      // To set a length costs more than to look at it.
      if (run.missing.length > 0) run.missing.length = 0
      if (run.faults.length > 0) run.faults.length = 0
      spare = run
    },
  }
}
