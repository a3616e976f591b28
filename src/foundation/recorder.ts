import type { Json } from './json.ts'
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
  let open: Trace[] = []
  const since = (mark: number): readonly Trace[] => {
    if (mark === open.length) return nothing
    if (mark > 0) return open.splice(mark)
    // All of them: the list itself, and a new one.
    const all = open
    open = []
    return all
  }
  return {
    keeps: true,
    mark: () => open.length,
    gather: (mark, note) => {
      const from = since(mark)
      open.push(traceOf(note, from))
    },
    take: () => open.pop(),
    put: (trace) => {
      // A list that grows takes room for many, and mostly there is one.
      if (open.length === 0) open = [trace]
      else open.push(trace)
    },
  }
}

/** What every leaf shares. */
const nothing: readonly Trace[] = /* @__PURE__ */ Object.freeze([])

/** The note with what it came from. Copied field by field: a spread would cost more than the step itself. */
function traceOf(note: Note, from: readonly Trace[]): Trace {
  const trace = startOf(note, from)
  if (note.clause !== undefined) trace.clause = note.clause
  if (note.about !== undefined) trace.about = note.about
  return trace
}

/** A trace in the making. */
type Growing = Trace & { clause?: string; about?: Json }

function startOf(note: Note, from: readonly Trace[]): Growing {
  const { value } = note
  switch (note.op) {
    case 'given':
      return { op: note.op, value, what: note.what, from }
    case 'times':
    case 'at-most':
    case 'at-least':
      return { op: note.op, value, by: note.by, from }
    case 'round':
      return { op: note.op, value, by: note.by, mode: note.mode, from }
    case 'ladder':
      return { op: note.op, value, ladder: note.ladder, from }
    default:
      return { op: note.op, value, from }
  }
}
