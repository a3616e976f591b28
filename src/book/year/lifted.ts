import type { GradedPopulation, ManualGrades, SubjectInput } from '../../assessment/index.ts'
import {
  type AppraisalKey,
  type Determination,
  determination,
  determinedIn,
  type Hash,
  type RulingRef,
} from '../../cycle/index.ts'
import { parseId } from '../../foundation/index.ts'
import type { Matter, ObjectionRuled } from '../../record/index.ts'
import type { DeskCommand, Following } from '../desk.ts'
import { followingId } from '../followed-by.ts'
import type { Look } from '../look.ts'
import { followingOf } from './following-of.ts'
import { determinationStream } from './year-names.ts'

/** The kind by which a ruling names what people decided in grading, with the id of the command. */
const kind = 'determination'

/** Everything that people decided and the ruling takes back. One that nobody finds is refused, and told so. */
export async function liftings(
  hash: Hash,
  { at, actor, cause, remedy, objection }: ObjectionRuled,
  matter: Matter,
  { cycle, population, subject }: AppraisalKey,
  look: Look,
): Promise<readonly Following[]> {
  const named = remedy.filter((each) => each.kind === kind)
  if (named.length === 0) return []
  const own = await look.state(determination, determinationStream({ cycle, population, subject }))
  const ruling: RulingRef = { matter, objection, at }
  return named.flatMap(({ id: text, note: reason }) => {
    const decision = parseId<'command'>('command', text)
    if (!decision.ok) return []
    const isOwn = own?.clauses.some((each) => each.decision === decision.value) === true
    const id = followingId(hash, cause, '', text, 'lifted')
    const base: DeskCommand = { id, type: 'lift', at, actor }
    const what = { cycle, population, decision: decision.value, ruling, reason }
    return [followingOf('determination', { ...base, ...what, ...(isOwn && { subject }) })]
  })
}

/** The grades by hand of one population that are left. */
export interface PopulationGrades {
  readonly population: string
  readonly manual: ManualGrades
}

/** The populations whose grades by hand are others than before, for a ruling took some back. */
export function gradesLeft(
  populations: readonly GradedPopulation[],
  determinations: readonly Determination[],
): readonly PopulationGrades[] {
  return populations.flatMap(({ population: { name: population, manual } }) => {
    if (manual === undefined) return []
    const state = determinations.find((each) => each.population === population)
    const { grades } = determinedIn(state)
    if (grades.length === manual.grades.length) return []
    return [{ population, manual: { asOf: manual.asOf, grades } }]
  })
}

/** An input without what people had decided under a clause and a ruling took back. */
export function withoutLifted(input: SubjectInput, own: Determination | undefined): SubjectInput {
  const { decisions } = input
  const standing = new Set(own?.clauses.filter((each) => !each.withdrawn).map(clauseOf))
  const lifted = new Set(
    own?.clauses.filter(({ withdrawn }) => withdrawn?.ruling !== undefined).map(clauseOf),
  )
  const isLeft = ({ clause }: { readonly clause: string }) =>
    standing.has(clause) || !lifted.has(clause)
  return decisions === undefined ? input : { ...input, decisions: decisions.filter(isLeft) }
}

function clauseOf({ clause }: { readonly clause: string }): string {
  return clause
}
