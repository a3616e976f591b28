import { invariant } from './invariant.ts'
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
  /** Forgets every step since the mark: what they gave was replaced. */
  readonly drop: (mark: number) => void
}

/** A recorder that keeps every step. */
export interface TracingRecorder extends Recorder {
  /** The trace, once the computation has ended in one step. */
  readonly root: () => Trace
}

/** The recorder that keeps nothing. */
export const silent: Recorder = Object.freeze({
  keeps: false,
  mark: () => 0,
  gather: () => {},
  drop: () => {},
})

/** A new recorder for one computation. */
export function tracing(): TracingRecorder {
  const open: Trace[] = []
  return {
    keeps: true,
    mark: () => open.length,
    gather: (mark, note) => {
      open.push({ ...note, from: open.splice(mark) })
    },
    drop: (mark) => {
      open.length = mark
    },
    root: () => {
      const [root, ...others] = open
      invariant(root !== undefined && others.length === 0, 'a computation ends in one step')
      return root
    },
  }
}
