import { civilDateIn, compareInstants } from '../../calendar/index.ts'
import {
  copyOf,
  describe,
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkEvidence } from '../check-evidence.ts'
import type { DayCountRefusal } from '../notice/day-count.ts'
import { checkMatter } from '../notice/matter.ts'
import { noticeAt } from '../notice/notice-at.ts'
import type { NoticeId } from '../notice/notice-id.ts'
import { isFinal } from './appeal-until.ts'
import { checkStream, type ObjectionCommandBase } from './check-objection-step.ts'
import type { ObjectionRaised, Plea } from './events.ts'
import { objectionWindow } from './objection-window.ts'
import { isSameObjector, type Objector, objectorName } from './objector.ts'
import type { RaiseObjectionCode } from './refusals.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objections } from './state.ts'

/**
 * Objects to a matter that a notice shows, within the window. The actor is the objector, or whoever
 * writes it down for them: an anonymous objector is never the actor.
 *
 * An objection carries no consequence for whoever raises it, whatever is decided: it takes nothing off a
 * score and is no fact about the objector. All that is remembered of the person is that one objection
 * of theirs is open, and how many to this matter were decided.
 */
export interface RaiseObjection extends ObjectionCommandBase<'raise'>, Plea {}

type Fault = Refusal<RaiseObjectionCode> | DayCountRefusal

/** Decides on {@link RaiseObjection}. */
export function raiseObjection(
  command: RaiseObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionRaised[], Fault> {
  const stream = checkStream(command, state)
  if (!stream.ok) return stream
  const person = checkPerson(command, state, context)
  if (!person.ok) return person
  const shown = checkWindow(command, context)
  if (!shown.ok) return shown
  return okUnless(checkPlea(command, context), () => [raisedBy(command, shown.value, context)])
}

/** The notice under which it is raised, and whether late. */
interface Shown {
  readonly notice: NoticeId
  readonly late: boolean
}

function raisedBy(command: RaiseObjection, shown: Shown, context: ObjectionContext) {
  const { at, actor, matter, objection, objector, ground, reason, evidence } = command
  const on = civilDateIn(at, context.hearing.calendar.zone)
  const base = { type: 'raised', at, actor, cause: command.id, objection } as const
  const plea = { objector: copyOf<Objector>(objector), reason, evidence: copyOf(evidence) }
  const about = { matter: { kind: matter.kind, id: matter.id }, notice: shown.notice }
  return {
    ...base,
    ...about,
    ...plea,
    ...(ground !== undefined && { ground }),
    on,
    late: shown.late,
  }
}

/** Whether this person may object now: entitled, with no other objection of theirs in hand. */
function checkPerson(
  command: RaiseObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<true, Fault> {
  const { objection: subject, objector } = command
  const { rounds, mayObject } = context.hearing.objections
  const earlier = state?.objections ?? []
  if (earlier.some(({ id }) => id === subject)) {
    return refuse(refusal('objection-known', { subject, path: ['objection'] }))
  }
  if (!isEntitled(objector, context)) {
    const kinds = { expected: [...mayObject], actual: objector.kind }
    return refuse(refusal('not-entitled', { subject, path: ['objector'], ...kinds }))
  }
  const own = earlier.filter((each) => isSameObjector(each.objector, objector))
  for (const each of own) {
    const final = isFinal(each, command.at, context.hearing)
    if (!final.ok) return final
    if (!final.value) return refuse(refusal('already-open', { subject, actual: each.id }))
  }
  const decided = own.filter(({ status }) => status !== 'withdrawn').length
  if (decided < rounds) return ok(true)
  return refuse(refusal('rounds-used-up', { subject, expected: rounds, actual: decided }))
}

function isEntitled(objector: Objector, { hearing, subjects }: ObjectionContext): boolean {
  if (!hearing.objections.mayObject.includes(objector.kind)) return false
  return objector.kind !== 'subject' || subjects.includes(objector.subject)
}

function checkWindow(command: RaiseObjection, context: ObjectionContext): Result<Shown, Fault> {
  const { objection: subject, at } = command
  const { hearing } = context
  const notice = noticeAt(context.notice, at)
  if (notice === undefined || notice.status === 'withdrawn') {
    const actual = notice?.status ?? null
    return refuse(refusal('notice-missing', { subject, expected: 'shown', actual }))
  }
  const window = objectionWindow(notice, hearing)
  if (!window.ok) return window
  const { opens, closes } = window.value
  const place = { subject, path: ['at'], actual: at }
  if (compareInstants(at, opens) < 0) {
    return refuse(refusal('window-not-open', { ...place, expected: opens }))
  }
  const late = compareInstants(at, closes) >= 0
  if (late && hearing.objections.late === 'refused') {
    return refuse(refusal('window-closed', { ...place, expected: closes }))
  }
  return ok({ notice: notice.id, late })
}

function checkPlea(command: RaiseObjection, { hearing }: ObjectionContext): readonly Fault[] {
  const { objection: subject, matter, objector, ground, reason, evidence } = command
  const { grounds, evidence: atLeast } = hearing.objections
  const at = (path: readonly string[], longest: number) => ({ path, subject, longest })
  const faults: Fault[] = [
    ...checkMatter(matter, subject, ['matter']),
    ...checkText(objectorName(objector), at(['objector'], 128)),
    ...checkText(reason, at(['reason'], longestReason)),
    ...checkEvidence(evidence, atLeast, { subject, path: [] }),
  ]
  if (grounds.length === 0 ? ground !== undefined : !grounds.some((each) => each === ground)) {
    const names = { expected: [...grounds], actual: ground === undefined ? null : describe(ground) }
    faults.push(refusal('ground-unknown', { subject, path: ['ground'], ...names }))
  }
  return faults
}
