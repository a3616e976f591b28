import type { Note, Trace } from './trace.ts'

/**
 * What a compiled clause reports to while it runs. There are two: one keeps nothing and costs nothing,
 * one builds the trace. The clause is the same either way.
 */
export interface Recorder {
  /** False where nothing is kept: then no note needs to be made at all. */
  readonly keeps: boolean
  /** A place to gather from later. Take it before the parts run. */
  readonly mark: () => number
  /** Keeps a step, with every step since the mark as its parts. */
  readonly gather: (mark: number, note: Note) => void
  /** Takes the last step out: a computation ended in it. */
  readonly take: () => Trace | undefined
  /** Puts a finished step in: another computation goes on from it. */
  readonly put: (trace: Trace) => void
}

/** The recorder that keeps nothing. */
export const silent: Recorder = Object.freeze({
  keeps: false,
  mark: () => 0,
  gather: () => {},
  take: () => undefined,
  put: () => {},
})

/** A new recorder that keeps every step, for one computation. */
export function tracing(): Recorder {
  const open: Trace[] = []
  return {
    keeps: true,
    mark: () => open.length,
    gather: (mark, note) => {
      open.push({ ...note, from: open.splice(mark) })
    },
    take: () => open.pop(),
    put: (trace) => {
      open.push(trace)
    },
  }
}
