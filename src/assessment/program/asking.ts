import { type Refusal, refusal } from '../../foundation/index.ts'
import {
  askExtension,
  type BoundUse,
  type BoundUses,
  type ExtensionCode,
  type ExtensionView,
  type GroupBallots,
  type Output,
  outputFault,
} from '../../rulebook/index.ts'
import type { Recorded } from '../../vocabulary/index.ts'

/** The codes with which a run ends when an extension, or a recording in its place, does not answer well. */
export type AskingCode = ExtensionCode | 'recording-differs'

/** How one run asks extensions: their code, or a recording of what they said. */
export interface Asking {
  /** The answer at a part of the rulebook; `undefined` where it was refused. `look` makes what is seen. */
  readonly ask: (
    part: object,
    look: () => ExtensionView | GroupBallots,
  ) => Output['output'] | undefined
  /** Everything that was answered, in order. */
  readonly recorded: readonly Recorded[]
  readonly faults: readonly Refusal<AskingCode>[]
  /** Notes what a recording holds beyond what was asked. */
  readonly finish: () => void
}

/** A new run's way to ask. With a recording, nothing else is asked. */
export function askingIn(bound: BoundUses, recording: readonly Recorded[] | undefined): Asking {
  const recorded: Recorded[] = []
  const faults: Refusal<AskingCode>[] = []
  return {
    ask: (part, look) => {
      const use = bound.get(part)
      // After the first fault nothing follows: a recording would be out of step.
      if (!use || faults.length > 0) return undefined
      const told = recording ? replayed(use, recording[recorded.length]) : live(use, look)
      if ('fault' in told) faults.push(told.fault)
      else recorded.push(told)
      return 'fault' in told ? undefined : told.output
    },
    recorded,
    faults,
    finish: () => {
      const over = recording?.[recorded.length]
      if (over && faults.length === 0) faults.push(beyond(over))
    },
  }
}

type Heard = Recorded | { readonly fault: Refusal<AskingCode> }

function live(use: BoundUse, look: () => ExtensionView | GroupBallots): Heard {
  const { info } = use
  const asked = askExtension(use, look)
  if (!asked.ok) return { fault: asked.refusals[0] }
  const { output, reason } = asked.value
  const said = { clause: info.clause, use: info.use, version: info.version, output }
  return reason === undefined ? said : { ...said, reason }
}

/** What was recorded is held to the same bounds as what is told. */
function replayed({ info }: BoundUse, entry: Recorded | undefined): Heard {
  const about = { subject: info.clause, path: info.path }
  if (entry?.use !== info.use || entry.clause !== info.clause) {
    const actual = entry ? { clause: entry.clause, use: entry.use } : null
    return { fault: refusal('recording-differs', { ...about, expected: info.use, actual }) }
  }
  const expected = outputFault(info, entry)
  if (expected === undefined) return entry
  const { output } = entry
  return { fault: refusal('extension-out-of-bounds', { ...about, expected, actual: output }) }
}

function beyond({ clause, use }: Recorded): Refusal<AskingCode> {
  return refusal('recording-differs', { subject: clause, actual: { clause, use } })
}
