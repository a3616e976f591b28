import { benchOf } from './bench.ts'
import type { LogPromise } from './log-promise.ts'
import { logPromises } from './log-promises.ts'
import type { LogHook, LogUnderTest } from './log-under-test.ts'

/** What a test runner brings along: vitest, node:test and jest all do. */
export interface LogRunner {
  /** Groups tests under a name. */
  readonly describe?: (name: string, body: () => void) => unknown
  /** Runs one test. */
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

/** What cannot be asked of a log. */
export interface LogSuiteOptions {
  /** The hooks that its store cannot offer. */
  readonly without?: readonly LogHook[]
}

/**
 * Every promise of the `EventLog` port, as tests of any runner: for whoever writes a log of their own, on
 * the real database and not on a stand-in. Each test asks `makeLog` for a fresh, empty log, and throws a
 * `SpecificationError` that says what was promised and what came.
 *
 * Races need handles of their own (`again`), keeping organisations apart a second one (`neighbour`), and
 * readers that miss nothing a transaction that stays open (`hold`). What the store cannot offer is named
 * in `without`; the tests that need it then say in their names that they were left out.
 *
 * @example
 * ```ts
 * import { memoryLog } from 'pledgebook/book'
 * import { describeEventLog } from 'pledgebook/testing'
 *
 * const names: string[] = []
 * const it = (name: string) => names.push(name)
 * describeEventLog(async () => ({ log: memoryLog() }), { it }, { without: ['again', 'neighbour', 'hold'] })
 * names.includes('goes on where a stream ends') // => true
 * ```
 */
export function describeEventLog(
  makeLog: () => Promise<LogUnderTest>,
  { describe, it }: LogRunner,
  { without = [] }: LogSuiteOptions = {},
): void {
  for (const [about, promises] of Object.entries(logPromises)) {
    const all = () => {
      for (const promise of promises) {
        if (promise.needs && without.includes(promise.needs)) {
          it(`${promise.says} (left out: the store has no \`${promise.needs}\`)`, async () => {})
        } else it(promise.says, () => askFresh(makeLog, promise))
      }
    }
    if (describe) describe(about, all)
    else all()
  }
}

async function askFresh(makeLog: () => Promise<LogUnderTest>, promise: LogPromise): Promise<void> {
  const made = await makeLog()
  try {
    await promise.ask(benchOf(made))
  } finally {
    await made.close?.()
  }
}
