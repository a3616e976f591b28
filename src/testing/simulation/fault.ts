/**
 * What can go wrong at one call of a log.
 *
 * - `conflict`: an append is refused with `version-conflict` though nothing changed;
 * - `writer`: somebody else writes first (`FaultyLogOptions.writer`), then the append goes on;
 * - `lost`: an append is kept, and its acknowledgement lost: it rejects;
 * - `failure`: any call rejects, and nothing was done;
 * - `again`: a page of `readAll` is handed out again instead of the next one;
 * - `forgotten`: a snapshot is not there;
 * - `crash-before`, `crash-after`: the process ends before the call, or between the call and its answer:
 *   from then on every call rejects.
 */
export type FaultKind =
  | 'conflict'
  | 'writer'
  | 'lost'
  | 'failure'
  | 'again'
  | 'forgotten'
  | 'crash-before'
  | 'crash-after'

/** The calls of a log. */
export type LogStep =
  | 'append'
  | 'read'
  | 'readAll'
  | 'streams'
  | 'labels'
  | 'find'
  | 'snapshots.load'
  | 'snapshots.save'
  | 'snapshots.clear'
  | 'checkpoints.load'
  | 'checkpoints.move'

/** One call, by its number from 0 on, in the order in which they were made. */
export interface LogCall {
  readonly step: LogStep
  readonly number: number
}

/** What went wrong at which call. */
export interface InjectedFault extends LogCall {
  readonly fault: FaultKind
}

/**
 * What a log with faults rejects with. Tell it by its `name`. `crashed` where the process is to be thought
 * of as ended: open a new log and a new book on what is kept.
 */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: FaultKind
  readonly crashed: boolean

  constructor(fault: FaultKind, { step, number }: LogCall) {
    super(`${fault} at call ${number}, ${step}: put there by a test`)
    this.fault = fault
    this.crashed = fault.startsWith('crash')
  }
}

/** Whether a thrown value is a fault that a test put there. */
export function isFault(thrown: unknown): thrown is FaultError {
  return thrown instanceof Error && thrown.name === 'FaultError'
}
