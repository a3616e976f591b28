import { type Determination, determination } from '../../../cycle/index.ts'
import { parseId } from '../../../foundation/index.ts'
import { kindOf } from '../../../log/index.ts'
import type { MemberId } from '../../../vocabulary/index.ts'
import type { Look } from '../../look.ts'
import { type Parties, parties } from './parties.ts'

/** Of what people decided in grading, by the command that did: who ties or is judged, and who decided or took it back. */
export async function determinationParties(id: string, look: Look): Promise<Parties> {
  const command = parseId<'command'>('command', id)
  const found = command.ok ? await look.log.find(command.value) : undefined
  const streams = (found?.events ?? []).map(({ stream }) => stream)
  const own = streams.filter((stream) => kindOf(stream) === 'determination')
  const states = await look.states(determination, [...new Set(own)])
  const isIt = ({ decision }: { readonly decision: string }) => decision === id
  const ties = states.flatMap((state) => state.ties.filter(isIt))
  const others = states.flatMap((state) => [...state.grades, ...state.clauses].filter(isIt))
  return parties({
    subjects: [...ties.flatMap(({ tied }) => tied), ...others.map(({ subject }) => subject)],
    judged: [...ties, ...others].flatMap(decidersOf),
  })
}

/** Who decided something and who took it back. What a ruling took back, its judge did not judge first. */
export function decidersOf({
  by,
  withdrawn,
}: Determination['ties' | 'grades' | 'clauses'][number]): readonly MemberId[] {
  return withdrawn && withdrawn.ruling === undefined ? [by, withdrawn.by] : [by]
}
