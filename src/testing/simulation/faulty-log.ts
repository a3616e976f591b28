import { refusal, refuse } from '../../foundation/index.ts'
import type { AllQuery, Batch, EventLog, Position } from '../../log/index.ts'
import {
  FaultError,
  type FaultKind,
  type InjectedFault,
  type LogCall,
  type LogStep,
} from './fault.ts'
import { type Seeded, seeded } from './seeded.ts'

/** Which faults, and how many. */
export interface FaultyLogOptions {
  /** The same seed and the same calls give the same faults. Any whole number. */
  readonly seed: number
  /** In how many of a hundred calls that know it each fault happens. Left out: {@link usualFaults}. */
  readonly percent?: FaultRates
  /** Says for every call what goes wrong instead of the seed, so that a case can be written down. */
  readonly faultAt?: (call: LogCall) => FaultKind | undefined
  /** Somebody else who writes to the same log, for `writer`. Not called again while it runs. */
  readonly writer?: () => Promise<void>
}

/** Faults in a hundred calls, by kind. What is not named does not happen. */
export type FaultRates = { readonly [fault in FaultKind]?: number }

/** A log that fails now and then, and says when it did. */
export interface FaultyLog extends EventLog {
  /** What went wrong so far, in order. */
  readonly injected: () => readonly InjectedFault[]
  /** How many calls there were. */
  readonly calls: () => number
  /** Whether it crashed: every call rejects from then on. */
  readonly crashed: () => boolean
}

/** A rough day: about one append in three goes wrong. Frozen. */
export const usualFaults: FaultRates = /* @__PURE__ */ Object.freeze({
  conflict: 10,
  writer: 20,
  lost: 8,
  failure: 1,
  again: 10,
  forgotten: 10,
  'crash-before': 0.5,
  'crash-after': 0.5,
})

const appendFaults: readonly FaultKind[] = ['conflict', 'writer', 'lost']
const anyFaults: readonly FaultKind[] = ['failure', 'crash-before', 'crash-after']

/** The faults that a call knows. */
function faultsOf(step: LogStep): readonly FaultKind[] {
  if (step === 'append') return [...appendFaults, ...anyFaults]
  if (step === 'readAll') return ['again', ...anyFaults]
  return step === 'snapshots.load' ? ['forgotten', ...anyFaults] : anyFaults
}

/**
 * A log in which things go wrong, from a seed: conflicts, another writer in between, lost acknowledgements,
 * failures, pages that come twice, crashes. Whatever holds on it holds on a bad day. What the inner log keeps
 * is never damaged: after a crash, open the next one on it.
 *
 * Calls reject with a {@link FaultError} only; refusals and values are those of the inner log, but for the
 * `version-conflict` of `conflict`.
 *
 * @example
 * ```ts
 * import { commandId } from 'pledgebook'
 * import { memoryLog } from 'pledgebook/book'
 * import { faultyLog } from 'pledgebook/testing'
 *
 * const log = faultyLog(memoryLog(), { seed: 1, faultAt: () => 'crash-after' })
 * const error = await log.find(commandId('c-1')).catch((thrown) => thrown)
 * error.crashed // => true
 * log.crashed() // => true
 * ```
 */
export function faultyLog(log: EventLog, options: FaultyLogOptions): FaultyLog {
  const faults = new Faults(options)
  const { snapshots, checkpoints } = log
  return {
    append: (batch) => append(log, batch, faults),
    read: (slices) => faults.around('read', () => log.read(slices)),
    readAll: pagesOf(log, faults),
    streams: (query) => faults.around('streams', () => log.streams(query)),
    labels: (streams) => faults.around('labels', () => log.labels(streams)),
    find: (id) => faults.around('find', () => log.find(id)),
    snapshots: {
      load: (stream) =>
        faults.around('snapshots.load', async (fault) =>
          fault === 'forgotten' ? undefined : snapshots.load(stream),
        ),
      save: (stream, state) => faults.around('snapshots.save', () => snapshots.save(stream, state)),
      clear: () => faults.around('snapshots.clear', () => snapshots.clear()),
    },
    checkpoints: {
      load: (reader) => faults.around('checkpoints.load', () => checkpoints.load(reader)),
      move: (reader, from, to) =>
        faults.around('checkpoints.move', () => checkpoints.move(reader, from, to)),
    },
    injected: () => faults.injected,
    calls: () => faults.calls,
    crashed: () => faults.crashed,
  }
}

class Faults {
  readonly injected: InjectedFault[] = []
  calls = 0
  crashed = false
  readonly #faultAt: (call: LogCall) => FaultKind | undefined
  readonly #writer: () => Promise<void>
  #writing = false

  constructor({ seed, percent = usualFaults, faultAt, writer = nobody }: FaultyLogOptions) {
    const chances = seeded(seed)
    this.#writer = writer
    this.#faultAt = faultAt ?? ((call) => drawnFault(chances.fork(call.number), call, percent))
  }

  /** One call, with what goes wrong before and after it. */
  async around<T>(step: LogStep, call: (fault: FaultKind | undefined) => Promise<T>): Promise<T> {
    const place = { step, number: this.calls++ }
    if (this.crashed) throw new FaultError('crash-before', place)
    const fault = this.#faultAt(place)
    if (fault === undefined || !faultsOf(step).includes(fault)) return this.#alive(place, call)
    this.injected.push({ ...place, fault })
    if (fault === 'failure') throw new FaultError(fault, place)
    if (fault === 'crash-before') throw this.#crash(fault, place)
    const answer = await this.#alive(place, async () => call(fault))
    if (fault === 'crash-after') throw this.#crash(fault, place)
    if (fault === 'lost') throw new FaultError(fault, place)
    return answer
  }

  /** Whatever was on its way when the process ended does not arrive. */
  async #alive<T>(place: LogCall, call: (fault: undefined) => Promise<T>): Promise<T> {
    const answer = await call(undefined)
    if (this.crashed) throw new FaultError('crash-after', place)
    return answer
  }

  /** Lets the other writer write, unless that is who is asking. */
  async somebodyElse(): Promise<void> {
    if (this.#writing) return
    this.#writing = true
    await this.#writer().finally(() => {
      this.#writing = false
    })
  }

  #crash(fault: FaultKind, place: LogCall): FaultError {
    this.crashed = true
    return new FaultError(fault, place)
  }
}

async function nobody(): Promise<void> {}

/** What the chances let go wrong at a call. */
export function drawnFault(
  chances: Seeded,
  { step }: LogCall,
  percent: FaultRates,
): FaultKind | undefined {
  return faultsOf(step).find((fault) => chances.percent(percent[fault] ?? 0))
}

function append(log: EventLog, batch: Batch, faults: Faults): ReturnType<EventLog['append']> {
  return faults.around('append', async (fault) => {
    if (fault === 'conflict') return refuse(conflictOf(batch))
    if (fault === 'writer') await faults.somebodyElse()
    return log.append(batch)
  })
}

/** As if another event stood in the first stream, which a second look does not find. */
function conflictOf({ writes, reads = [] }: Batch) {
  const { stream = '', expected = 0 } = [...writes, ...reads][0] ?? {}
  return refusal('version-conflict', { subject: stream, expected, actual: expected + 1 })
}

/** `again` goes back to where the page before began, where this is the page after it. */
function pagesOf(log: EventLog, faults: Faults): EventLog['readAll'] {
  let before:
    | { readonly after: Position | undefined; readonly next: Position | undefined }
    | undefined
  return (query) =>
    faults.around('readAll', async (fault) => {
      const goesOn = query.after !== undefined && query.after === before?.next
      const from = fault === 'again' && goesOn ? startingAt(query, before?.after) : query
      const page = await log.readAll(from)
      before = { after: query.after, next: page.next }
      return page
    })
}

function startingAt({ limit, kinds }: AllQuery, after: Position | undefined): AllQuery {
  return { limit, ...(after !== undefined && { after }), ...(kinds !== undefined && { kinds }) }
}
