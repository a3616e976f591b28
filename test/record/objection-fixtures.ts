import { instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type AdmitObjection,
  type AppealObjection,
  type DismissObjection,
  type Hearing,
  type ObjectionCommand,
  type ObjectionContext,
  type ObjectionEvent,
  type ObjectionRules,
  type Objections,
  type Objector,
  objection,
  objectionId,
  type RaiseObjection,
  type RuleOnObjection,
  type WithdrawObjection,
} from '../../src/record/index.ts'
import { commandId, memberId, unitId } from '../../src/vocabulary/index.ts'
import { at, calendar, noticeOf, noticeRules, posting } from './notice-fixtures.ts'

export const [wang, li, zhou, chen, sun] = [
  memberId('m-wang'),
  memberId('m-li'),
  memberId('m-zhou'),
  memberId('m-chen'),
  memberId('m-sun'),
]
export const branch = unitId('branch-1')
export const [o1, o2, o3] = [objectionId('o-1'), objectionId('o-2'), objectionId('o-3')]
export const matter = { kind: 'grade', id: 'm-wang/2025' }
export const page = { kind: 'handbook-page', ref: 'handbook/12' }
export const remedy = { kind: 'fact', id: 'f-12', note: 'the page shows three hours' }

export const subject: Objector = { kind: 'subject', subject: wang }
export const member: Objector = { kind: 'member', member: li }
export const resident: Objector = { kind: 'public', person: 'p-9' }
export const hidden: Objector = { kind: 'anonymous', token: 'wx-71' }

/** Ten days from the first of the notice, answered within ten; appeal within five. */
export const objectionRules: ObjectionRules = {
  clause: 'objection',
  mayObject: ['subject', 'member', 'public', 'anonymous'],
  grounds: ['fact-wrong', 'rule-misread'],
  evidence: 0,
  window: { days: 10, count: 'calendar', from: 'notice-start' },
  late: 'refused',
  rounds: 1,
  answer: { days: 10, count: 'calendar' },
  ruledBy: ['supervision-group'],
  appeal: {
    mayAppeal: ['objector', 'subject'],
    within: { days: 5, count: 'calendar' },
    answer: { days: 10, count: 'calendar' },
    ruledBy: ['committee'],
  },
}

export const hearing: Hearing = { notice: noticeRules, objections: objectionRules, calendar }

/** The same hearing under other rules. */
export const under = (parts: Partial<ObjectionRules>): Hearing => ({
  ...hearing,
  objections: { ...objectionRules, ...parts },
})

/** Wang's grade, judged by Zhou, shown from 5 to 12 January. */
export const world: ObjectionContext = {
  hearing,
  notice: noticeOf(posting()),
  subjects: [wang],
  judgedFirst: [zhou],
  actorRoles: ['supervision-group', 'committee'],
}

/** The same world under other rules. */
export const worldUnder = (parts: Partial<ObjectionRules>): ObjectionContext => ({
  ...world,
  hearing: under(parts),
})

let count = 0
const nextId = () => commandId(`c-${++count}`)

export const raising = (parts: Partial<RaiseObjection> = {}): RaiseObjection => ({
  id: nextId(),
  type: 'raise',
  at: at('01-06T10:00'),
  actor: wang,
  matter,
  objection: o1,
  objector: subject,
  ground: 'fact-wrong',
  reason: 'three hours were read as two',
  evidence: [page],
  ...parts,
})

export const admitting = (parts: Partial<AdmitObjection> = {}): AdmitObjection => ({
  id: nextId(),
  type: 'admit',
  at: at('01-07T10:00'),
  actor: chen,
  matter,
  objection: o1,
  reason: 'the page is there',
  ...parts,
})

export const dismissing = (parts: Partial<DismissObjection> = {}): DismissObjection => ({
  id: nextId(),
  type: 'dismiss',
  at: at('01-07T10:00'),
  actor: chen,
  matter,
  objection: o1,
  because: 'no-ground',
  reason: 'nothing is said to be wrong',
  ...parts,
})

export const withdrawing = (parts: Partial<WithdrawObjection> = {}): WithdrawObjection => ({
  id: nextId(),
  type: 'withdraw',
  at: at('01-07T15:00'),
  actor: wang,
  matter,
  objection: o1,
  objector: subject,
  reason: 'it was explained to me',
  ...parts,
})

export const ruling = (parts: Partial<RuleOnObjection> = {}): RuleOnObjection => ({
  id: nextId(),
  type: 'rule',
  at: at('01-08T10:00'),
  actor: chen,
  matter,
  objection: o1,
  outcome: 'upheld',
  reason: 'the page shows three hours',
  remedy: [remedy],
  ...parts,
})

export const appealing = (parts: Partial<AppealObjection> = {}): AppealObjection => ({
  id: nextId(),
  type: 'appeal',
  at: at('01-09T10:00'),
  actor: wang,
  matter,
  objection: o1,
  by: subject,
  reason: 'the sign-in sheet was not looked at',
  evidence: [],
  ...parts,
})

export const settling = (parts: Partial<RuleOnObjection> = {}): RuleOnObjection =>
  ruling({ at: at('01-12T10:00'), actor: sun, ...parts })

/** The events of commands that are all accepted. */
export function eventsOf(
  commands: readonly ObjectionCommand[],
  context: ObjectionContext = world,
): readonly ObjectionEvent[] {
  const events: ObjectionEvent[] = []
  for (const command of commands) {
    events.push(...unwrap(objection.decide(command, objection.replay(events), context)))
  }
  return events
}

/** The state that they lead to. */
export function stateOf(
  commands: readonly ObjectionCommand[],
  context: ObjectionContext = world,
): Objections {
  const state = objection.replay(eventsOf(commands, context))
  if (!state) throw new Error('no events')
  return state
}

export const raised = () => stateOf([raising()])
export const admitted = () => stateOf([raising(), admitting()])
export const dismissed = () => stateOf([raising(), dismissing()])
export const withdrawn = () => stateOf([raising(), withdrawing()])
export const ruled = () => stateOf([raising(), admitting(), ruling()])
export const appealed = () => stateOf([raising(), admitting(), ruling(), appealing()])
export const settled = () => stateOf([raising(), admitting(), ruling(), appealing(), settling()])

/** The first moment after the window: the end of 15 January in Shanghai. */
export const closes = instant('2026-01-15T16:00:00.000Z')
