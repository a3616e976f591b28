import { deadlineInstant, type Instant, isPast } from '../../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import {
  appealUntil,
  type ConfirmRefusal,
  type Hearing,
  isOpenObjection,
  mayBeConfirmed,
  type Objection,
  objectionsAt,
} from '../../../record/index.ts'
import { pendingRulings } from '../../rulings/standing-ruling.ts'
import { type CycleCommandBase, checkCycleStep, eventBase, zoneFaults } from '../command-base.ts'
import type { CycleContext, ShownResults } from '../context.ts'
import { latestEdition, takenRulings } from '../editions.ts'
import type { CycleConfirmed } from '../events.ts'
import type { ConfirmCycleCode } from '../refusals.ts'
import type { CycleState, ProvisionalCycle } from '../state.ts'

/**
 * Confirms the results, once. Everything in the way is named: a population that no notice shows
 * (`not-announced`), what `mayBeConfirmed` says of each notice and its objections, a ruling from which
 * nothing was drawn yet (`ruling-pending`), appraisals that say otherwise (`results-other`).
 */
export interface ConfirmCycle extends CycleCommandBase<'confirm'> {}

type Fault = Refusal<ConfirmCycleCode> | ConfirmRefusal

/** Decides on {@link ConfirmCycle}. */
export function confirmCycle(
  command: ConfirmCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleConfirmed[], Fault> {
  const step = checkCycleStep(command, state, 'provisional', context)
  if (!step.ok) return step
  const faults = toldOnce([
    ...announcedFaults(step.value),
    ...noticeFaults(command, step.value, context),
    ...formerFaults(command, step.value, context),
    ...rulingFaults(command, step.value, context),
    ...resultFaults(step.value, context),
  ])
  const { digest } = latestEdition(step.value)
  return okUnless(faults, () => [{ type: 'confirmed', ...eventBase(command), digest }])
}

function announcedFaults(state: ProvisionalCycle): readonly Fault[] {
  const shown = state.shown.map(({ population }) => population)
  const missing = state.populations.map(({ name }) => name).filter((name) => !shown.includes(name))
  if (missing.length === 0) return []
  return [refusal('not-announced', { subject: state.id, expected: missing, actual: shown })]
}

/** Every notice that shows something now has run its course, and nothing objected to is open. */
function noticeFaults(
  { at }: ConfirmCycle,
  state: ProvisionalCycle,
  { shown = [] }: CycleContext,
): readonly Fault[] {
  const notices = [...new Set(state.shown.map(({ notice }) => notice))]
  return notices.flatMap((notice): readonly Fault[] => {
    const given: ShownResults | undefined = shown.find((each) => each.notice.id === notice)
    if (given === undefined) {
      return [refusal('notice-missing', { subject: notice, expected: 'shown' })]
    }
    const { hearing, objections } = given
    const others = zoneFaults(state.id, state.zone, hearing.calendar.zone.name)
    if (others.length > 0) return others
    const may = mayBeConfirmed(given.notice, objections, at, hearing)
    return may.ok ? [] : may.refusals
  })
}

/**
 * What was objected to under a notice that another has taken the place of still waits for an answer, or for
 * the time to appeal to be over, whichever notices it is listed under.
 */
function formerFaults(
  { at }: ConfirmCycle,
  state: ProvisionalCycle,
  { shown = [] }: CycleContext,
): readonly Fault[] {
  const former = shown.filter(
    ({ notice }) => !state.shown.some((current) => current.notice === notice.id),
  )
  return former.flatMap(({ objections, hearing }) =>
    objections.flatMap((each) =>
      (objectionsAt(each, at)?.objections ?? []).flatMap((one) => unfinished(one, at, hearing)),
    ),
  )
}

/** Each fault once: an objection may be listed under more than one notice. */
function toldOnce(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set<string>()
  return faults.filter(({ code, subject, expected }) => {
    const key = JSON.stringify([code, subject, expected])
    return !told.has(key) && told.add(key)
  })
}

function unfinished(objection: Objection, at: Instant, hearing: Hearing): readonly Fault[] {
  const { id: subject, status } = objection
  if (isOpenObjection(objection)) return [refusal('objection-open', { subject, actual: status })]
  if (objection.status !== 'decided') return []
  const until = appealUntil(objection, hearing)
  if (!until.ok) return until.refusals
  const { zone } = hearing.calendar
  if (until.value === undefined || isPast(until.value, at, zone)) return []
  const times = { expected: deadlineInstant(until.value, zone), actual: at }
  return [refusal('appeal-possible', { subject, ...times })]
}

function rulingFaults(
  { at }: ConfirmCycle,
  state: ProvisionalCycle,
  { shown = [] }: CycleContext,
): readonly Fault[] {
  const objections = shown.flatMap((each) => each.objections)
  return pendingRulings(objections, at, takenRulings(state)).map(({ ref, decision }) => {
    const parts = { expected: ref.at, actual: decision.outcome }
    return refusal('ruling-pending', { subject: ref.objection, ...parts })
  })
}

/** The appraisals, taken together, must say what was published. */
function resultFaults(state: ProvisionalCycle, { results = [] }: CycleContext): readonly Fault[] {
  return latestEdition(state).populations.flatMap(({ population, digest }) => {
    const actual = results.find((each) => each.population === population)?.digest ?? null
    if (actual === digest) return []
    const parts = { path: ['populations', population], expected: digest, actual }
    return [refusal('results-other', { subject: state.id, ...parts })]
  })
}
