import type { Bench } from './bench.ts'
import type { LogHook } from './log-under-test.ts'

/** One thing that every log promises: throws where it does not hold. */
export interface LogPromise {
  readonly says: string
  /** Without which it cannot be asked. */
  readonly needs?: LogHook
  readonly ask: (bench: Bench) => Promise<void>
}
