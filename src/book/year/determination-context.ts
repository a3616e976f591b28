import {
  type CycleState,
  cycle,
  type DeterminationCommand,
  type DeterminationContext,
  determination,
  type OpenTie,
  tieMeant,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { member, unit } from '../../organisation/index.ts'
import { type Objections, objection } from '../../record/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { memberStream, unitStream } from '../names.ts'
import { concernedBy } from './concerned.ts'
import { determinationsOf } from './determined.ts'
import { pinnedRulebook } from './rulebook-of.ts'
import { subjectsOfCycle } from './subjects-of-cycle.ts'
import { waitingTies } from './waiting-ties.ts'
import { cycleStream, determinationStream, objectionStream, objectionsLabel } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/**
 * What a decision in grading needs to know. To decide a tie, everybody is graded as in publishing; a grade by
 * hand asks the roll; all else asks a few streams.
 */
export async function determinationContext(
  year: YearWorld,
  command: DeterminationCommand,
  look: Look,
): Promise<Result<DeterminationContext, Refusal>> {
  const { actor, at } = command
  const state = await look.state(cycle, cycleStream(command.cycle))
  const rules = rulesIn(year, state, command)
  if (!rules.ok) return rules
  const waiting = await tiesFor(year, command, state, look)
  if (!waiting.ok) return waiting
  const about = await aboutWhom(command, waiting.value, look)
  const base = {
    cycle: state,
    actorRoles: await look.rolesOf(actor, at),
    concerned: await concernedByAny(year, look, about, at),
    isJudged: await isJudged(year, command, state, look),
    ties: waiting.value,
    objections: await objectionsTo(command, look),
  }
  return ok(rules.value === undefined ? base : { ...base, rulebook: rules.value })
}

/** The rules that the population is pinned to; nothing where the cycle has no such population. */
function rulesIn(
  year: YearWorld,
  state: CycleState | undefined,
  { cycle: subject, population }: DeterminationCommand,
): Result<DeterminationContext['rulebook'], Refusal<'method-changed'>> {
  const pin = state?.populations.find(({ name }) => name === population)
  if (pin === undefined) return ok(undefined)
  const found = pinnedRulebook(year, pin)
  if (found) return ok(found.rulebook)
  const expected = [pin.rulebook.id, pin.rulebook.version, pin.hash]
  const parts = { path: ['populations', population], expected, actual: null }
  return refuse(refusal('method-changed', { subject, ...parts }))
}

async function tiesFor(
  year: YearWorld,
  { type, cycle: id, population, at }: DeterminationCommand,
  state: CycleState | undefined,
  look: Look,
): Promise<Result<readonly OpenTie[], Refusal>> {
  if (type !== 'decide-tie' || state === undefined) return ok([])
  const determinations = await look.states(determination, determinationsOf(state))
  const objections = await look.states(objection, await look.find(objectionsLabel(id)))
  const all = await waitingTies(year, { state, determinations, objections, at })
  if (!all.ok) return all
  return ok(all.value.find((each) => each.population === population)?.ties ?? [])
}

/** Everything that was objected to in the matter of a ruling. */
async function objectionsTo(
  command: DeterminationCommand,
  look: Look,
): Promise<readonly Objections[]> {
  if (command.type !== 'lift') return []
  const state = await look.state(objection, objectionStream(command.ruling.matter))
  return state ? [state] : []
}

/** Whom it is about: one subject, or all who tie. */
async function aboutWhom(
  command: DeterminationCommand,
  ties: readonly OpenTie[],
  look: Look,
): Promise<readonly SubjectId[]> {
  if (command.type === 'decide-tie') return tieMeant(command, ties)?.tied ?? []
  // What a ruling leads to is nobody's to decide again.
  if (command.type === 'lift') return []
  if (command.type !== 'reopen-tie') return [command.subject]
  const { cycle: id, population, decision } = command
  const stream = determinationStream({ cycle: id, population })
  const state = await look.state(determination, stream)
  return state?.ties.find((each) => each.decision === decision)?.tied ?? []
}

async function concernedByAny(
  year: YearWorld,
  look: Look,
  subjects: readonly SubjectId[],
  at: DeterminationCommand['at'],
): Promise<readonly MemberId[]> {
  const all: MemberId[] = []
  for (const subject of subjects) all.push(...(await concernedBy(year, look, subject, at)))
  return all
}

/** Whether the subject is on the roll; before closing, whether there is such a subject. */
async function isJudged(
  year: YearWorld,
  command: DeterminationCommand,
  state: CycleState | undefined,
  look: Look,
): Promise<boolean> {
  if (command.type === 'give-grade') {
    const lists = await subjectsOfCycle(year, state)
    const own = lists.find(({ population }) => population === command.population)
    return own?.subjects.includes(command.subject) ?? false
  }
  if (command.type !== 'decide-clause') return false
  const { subject } = command
  if ((await look.state(member, memberStream(subject))) !== undefined) return true
  return (await look.state(unit, unitStream(subject))) !== undefined
}
