import { zero } from '../../foundation/index.ts'
import type { MissingGroup } from '../../rulebook/index.ts'
import type { Run } from '../program/index.ts'
import type { CompiledQuorum } from './quorum-of.ts'
import type { Silence } from './silence-of.ts'

/** A clause that hears rater groups. */
export interface Hearing {
  readonly clause: string
  readonly missingGroup: MissingGroup
  readonly quorum: CompiledQuorum | undefined
}

/** A rater group, and why it counts as missing where it does. */
export interface Speaker {
  readonly group: string
  readonly silence: (run: Run) => Silence | undefined
}

/** The groups that are heard. What a missing one means is the rulebook's choice, and it is noted. */
export function heard<Each extends Speaker>(
  hearing: Hearing,
  speakers: readonly Each[],
  run: Run,
): readonly Each[] {
  const holds = hearing.quorum?.holds(run) ?? true
  const speaking = speakers.filter((speaker) => {
    const silence = holds ? speaker.silence(run) : 'no-quorum'
    return silence === undefined || missed(hearing, run, speaker.group, silence)
  })
  if (speaking.length === 0 && hearing.missingGroup === 'reweight') {
    // Nobody is left to carry the weights.
    run.missing.push(...speakers.map(({ group }) => `tally.${group}`))
  }
  return speaking
}

/** It is not heard: false. */
function missed(hearing: Hearing, run: Run, group: string, because: Silence): false {
  const { clause, missingGroup: means } = hearing
  if (means === 'refuse') run.missing.push(`tally.${group}`)
  if (run.recorder.keeps) {
    const about = { group, means, because }
    const note = { op: 'given', what: 'no-ballots', value: zero, clause, about } as const
    run.recorder.gather(run.recorder.mark(), note)
  }
  return false
}
