import { silent } from '../../foundation/index.ts'
import type { OpenRun } from './open-run.ts'

/**
 * Keeps the one run that is not in use, so that not every subject pays for a new one. Whoever takes it has
 * it alone: an extension that reckons somebody else in between finds none, and opens its own.
 */
export interface SpareRun {
  readonly take: () => OpenRun | undefined
  /** Gives a run back, without what it has kept. One that ends in a throw never comes back. */
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
      if (run.recorder.keeps) forget(run)
      spare = run
    },
  }
}

/** The lists go out with the result. */
function forget(run: OpenRun): void {
  run.recorder = silent
  run.traces = []
  run.grounds = []
  run.counted = undefined
}
