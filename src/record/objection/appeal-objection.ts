import { civilDateIn, deadlineInstant, isPast } from '../../calendar/index.ts'
import {
  copyOf,
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import { checkText, type Evidence, longestReason } from '../../vocabulary/index.ts'
import { checkPieces } from '../check-evidence.ts'
import type { DayCountRefusal } from '../notice/day-count.ts'
import { appealUntil } from './appeal-until.ts'
import { checkObjectionStep, type ObjectionCommandBase } from './check-objection-step.ts'
import type { ObjectionAppealed } from './events.ts'
import { isSameObjector, type Objector } from './objector.ts'
import { isOpenObjection } from './open-objections.ts'
import type { AppealObjectionCode } from './refusals.ts'
import type { AppealRules, ObjectionContext } from './rules.ts'
import type { DecidedObjection, Objections } from './state.ts'

/** Takes a dismissal or a first ruling to another body, where the rules provide for it. Once. */
export interface AppealObjection extends ObjectionCommandBase<'appeal'> {
  /** Who appeals: the objector, or whom the matter is about, as the rules allow. */
  readonly by: Objector
  /** 1 to 2000 characters. */
  readonly reason: string
  /** At most 100 pieces. */
  readonly evidence: readonly Evidence[]
}

type Fault = Refusal<AppealObjectionCode> | DayCountRefusal

/** Decides on {@link AppealObjection}. */
export function appealObjection(
  command: AppealObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionAppealed[], Fault> {
  const { at, actor, objection: subject, reason } = command
  const { objections, calendar } = context.hearing
  const step = checkObjectionStep(command, state, ['decided'])
  if (!step.ok) return step
  const rules = objections.appeal
  if (rules === null) return refuse(refusal('appeal-not-provided', { subject }))
  const timely = checkTime(command, step.value, context)
  if (!timely.ok) return timely
  const faults: Fault[] = [
    ...checkAppellant(command, step.value, rules, context),
    ...checkOthers(step.value, state),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
    ...checkPieces(command.evidence, { subject, path: [] }),
  ]
  return okUnless(faults, () => {
    const by = copyOf<Objector>(command.by)
    const evidence = copyOf<readonly Evidence[]>(command.evidence)
    const on = civilDateIn(at, calendar.zone)
    const base = { type: 'appealed', at, actor, cause: command.id, objection: subject } as const
    return [{ ...base, by, reason, evidence, on }]
  })
}

function checkTime(
  command: AppealObjection,
  objection: DecidedObjection,
  { hearing }: ObjectionContext,
): Result<true, Fault> {
  const until = appealUntil(objection, hearing)
  if (!until.ok) return until
  const { zone } = hearing.calendar
  if (until.value === undefined || !isPast(until.value, command.at, zone)) return ok(true)
  const times = { expected: deadlineInstant(until.value, zone), actual: command.at }
  const place = { subject: command.objection, path: ['at'] }
  return refuse(refusal('window-closed', { ...place, ...times }))
}

function checkAppellant(
  { objection: subject, by }: AppealObjection,
  { objector }: DecidedObjection,
  { mayAppeal }: AppealRules,
  { subjects }: ObjectionContext,
): readonly Fault[] {
  if (mayAppeal.includes('objector') && isSameObjector(by, objector)) return []
  const isSubject = by.kind === 'subject' && subjects.includes(by.subject)
  if (mayAppeal.includes('subject') && isSubject) return []
  const kinds = { expected: [...mayAppeal], actual: by.kind }
  return [refusal('not-entitled', { subject, path: ['by'], ...kinds })]
}

/** Where the rules changed in between, another objection of the same person may be open by now. */
function checkOthers(objection: DecidedObjection, state: Objections | undefined): readonly Fault[] {
  const other = state?.objections.find(
    (each) => isOpenObjection(each) && isSameObjector(each.objector, objection.objector),
  )
  return other ? [refusal('already-open', { subject: objection.id, actual: other.id })] : []
}
