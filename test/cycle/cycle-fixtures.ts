import { createHash } from 'node:crypto'
import { civilDate, instant } from '../../src/calendar/index.ts'
import {
  type AmendCycle,
  type AnnounceResults,
  type ApplyCycle,
  type Appraisal,
  type AppraisalCommand,
  type AppraisalContext,
  type AppraisalEvent,
  type AppraisalKey,
  appraisal,
  type BeginCycle,
  type CarryOnCycle,
  type CloseCycle,
  type ConfirmCycle,
  type CycleCommand,
  type CycleContext,
  type CycleEvent,
  type CycleState,
  cycle,
  cycleId,
  gradeMatter,
  type ListedResult,
  type OpenCycle,
  type PopulationPin,
  type PopulationResults,
  type Publication,
  type PublishResults,
  publicationOf,
  type ReviseResults,
  resultsOf,
  type ShownResults,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Hearing,
  type Notice,
  notice,
  noticeId,
  type Objections,
} from '../../src/record/index.ts'
import {
  commandId,
  type Measure,
  memberId,
  type SubjectId,
  unitId,
} from '../../src/vocabulary/index.ts'
import { calendar, posting, shanghai } from '../record/notice-fixtures.ts'
import {
  admitting,
  hearing,
  raising,
  ruling,
  stateOf,
  world,
} from '../record/objection-fixtures.ts'

/** The host's hash: the library has none. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const at = (text: string) => instant(`2026-${text}+08:00`)
export const c2025 = cycleId('2025:fuxin')
export const [clerk, wang, chen, sun] = ['m-clerk', 'm-wang', 'm-chen', 'm-sun'].map(memberId) as [
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
]
export const [b1, b2, b3] = ['b-1', 'b-2', 'b-3'].map(unitId) as [
  ReturnType<typeof unitId>,
  ReturnType<typeof unitId>,
  ReturnType<typeof unitId>,
]

export const stars: PopulationPin = {
  name: 'branches',
  rulebook: { id: 'stars', version: '2025' },
  hash: 'h-stars',
  afterRuling: 'rerun',
}
export const leaders: PopulationPin = {
  name: 'secretaries',
  rulebook: { id: 'leaders', version: '2025' },
  hash: 'h-leaders',
}

const result = (subject: SubjectId, grade: string | null, value: string): ListedResult => {
  return { subject, grade, value, because: [], standing: `s-${subject}-${value}` }
}
/** One seat for four stars: b-1 has it. */
export const branches = [
  result(b1, 'four-star', '90/1'),
  result(b2, 'three-star', '88/1'),
  result(b3, 'three-star', '75/1'),
]
export const secretaries = [result(wang, 'good', '88/1'), result(chen, 'good', '80/1')]
/** The ruling gives b-2 its meetings: the seat is now b-2's, and Wang's result with it. */
export const branchesAfter = [
  { ...result(b1, 'three-star', '90/1'), because: ['quota'] },
  result(b2, 'four-star', '92/1'),
  result(b3, 'three-star', '75/1'),
]
export const secretariesAfter = [result(wang, 'very-good', '92/1'), result(chen, 'good', '80/1')]

export const inShort = (population: string, list: readonly ListedResult[]): PopulationResults =>
  unwrap(resultsOf(population, list, sha256))
export const publication: Publication = unwrap(
  publicationOf([inShort('branches', branches), inShort('secretaries', secretaries)], sha256),
)
export const publicationAfter: Publication = unwrap(
  publicationOf(
    [inShort('branches', branchesAfter), inShort('secretaries', secretariesAfter)],
    sha256,
  ),
)

let count = 0
const base = () => ({ id: commandId(`k-${++count}`), actor: clerk, cycle: c2025 })

/** Makes commands with all parts filled in, of which a test names those that matter. */
function making<C>(make: () => C): (parts?: Partial<C>) => C {
  return (parts = {}) => ({ ...make(), ...parts })
}

export const opening = making<OpenCycle>(() => ({
  ...base(),
  ...{ type: 'open', at: instant('2025-01-06T09:00+08:00'), period: '2025' },
  ...{ unit: unitId('fuxin'), title: { en: 'The year 2025', zh: '2025年度' } },
  ...{ zone: shanghai.name, responsible: 'office', populations: [stars, leaders] },
}))
export const amending = making<AmendCycle>(() => ({
  ...base(),
  ...{ type: 'amend', at: instant('2025-01-07T09:00+08:00') },
  ...{ populations: [{ ...stars, hash: 'h-other' }, leaders], reason: 'the seats were misread' },
}))
export const beginning = making<BeginCycle>(() => ({
  ...base(),
  ...{ type: 'begin', at: instant('2025-01-08T09:00+08:00') },
}))
export const rolls = [
  { population: 'branches', in: 2, exempt: 1, out: 0, digest: 'r-1' },
  { population: 'secretaries', in: 2, exempt: 0, out: 4, digest: 'r-2' },
]
export const closing = making<CloseCycle>(() => ({
  ...base(),
  ...{ type: 'close', at: at('01-02T09:00'), asOf: civilDate('2025-12-31') },
  ...{ populations: [stars, leaders], rolls },
}))
export const publishing = making<PublishResults>(() => ({
  ...base(),
  ...{ type: 'publish', at: at('01-04T09:00'), ...publication },
}))
export const announcing = making<AnnounceResults>(() => ({
  ...base(),
  ...{ type: 'announce', at: at('01-05T10:00'), notice: noticeId('n-1') },
  populations: ['branches', 'secretaries'],
}))
export const revising = making<ReviseResults>(() => ({
  ...base(),
  ...{ type: 'revise', at: at('01-08T11:00'), ruling: rulingRef, digest: publicationAfter.digest },
  populations: [
    { ...inShort('branches', branchesAfter), others: 1 },
    { ...inShort('secretaries', secretariesAfter), others: 1 },
  ],
  reason: 'the sheets carry the signatures',
}))
export const confirming = making<ConfirmCycle>(() => ({
  ...base(),
  ...{ type: 'confirm', at: at('01-21T09:00') },
}))
export const applying = making<ApplyCycle>(() => ({
  ...base(),
  ...{ type: 'apply', at: at('03-20T09:00') },
}))
export const carryingOn = making<CarryOnCycle>(() => ({
  ...base(),
  ...{ type: 'carry-on', at: at('03-21T09:00'), next: '2026' },
}))

const key = (population: string, subject: SubjectId): AppraisalKey => {
  return { cycle: c2025, population, subject }
}
export const b1Key = key('branches', b1)
export const b2Key = key('branches', b2)

/** Monday 5 January to the end of the 12th; objections to the end of the 15th. */
export const firstNotice: Notice = noticeWith('n-1', publication.digest, '01-05T09:00')
/** Friday 9 January to the end of the 16th; objections to the end of the 19th. */
export const secondNotice: Notice = noticeWith('n-2', publicationAfter.digest, '01-09T09:00')

export function noticeWith(id: string, digest: string, text: string): Notice {
  const from = civilDate(`2026-${text.slice(0, 5)}`)
  const command = posting({
    notice: noticeId(id),
    at: at(text),
    from,
    content: { ref: 'x', digest },
  })
  const state = notice.replay(
    unwrap(notice.decide(command, undefined, { rules: hearing.notice, calendar })),
  )
  if (!state) throw new Error('no notice')
  return state
}

const matter = gradeMatter(b2Key)
const heard = { ...world, subjects: [b2], judgedFirst: [], notice: firstNotice }
const objector = { kind: 'member', member: memberId('m-li') } as const
const step = { matter, actor: memberId('m-li') }
const judge = { matter, actor: sun }
const steps = [raising({ ...step, objector }), admitting(judge)]
/** Somebody objects to the stars of b-2, and waits. */
export const openObjection: Objections = stateOf(steps, heard)
/** It is upheld on 8 January, and can be appealed to the end of the 13th. */
export const upheldObjection: Objections = stateOf([...steps, ruling(judge)], heard)
export const rejectedObjection: Objections = stateOf(
  [...steps, ruling({ ...judge, outcome: 'rejected', remedy: [] })],
  heard,
)
export const rulingRef = { matter, objection: raising().objection, at: at('01-08T10:00') }

const office = { actorRoles: ['office'], zone: shanghai }
export const shownBy = (notice: Notice, ...objections: Objections[]): ShownResults => {
  const rules: Hearing = hearing
  return { notice, hearing: rules, objections }
}
/** What is known while nobody objects. */
export const calm: CycleContext = {
  ...office,
  shown: [shownBy(firstNotice)],
  results: publication.populations,
  measures: { unconfirmed: 0, open: 0, declined: 1, carriedOut: 2, lifted: 0 },
}
/** What is known once the objection is upheld, and everything shown anew. */
export const ruled: CycleContext = {
  ...calm,
  shown: [shownBy(firstNotice, upheldObjection), shownBy(secondNotice, upheldObjection)],
  results: publicationAfter.populations,
}

export function cycleEvents(
  commands: readonly CycleCommand[],
  context: CycleContext = calm,
): readonly CycleEvent[] {
  const events: CycleEvent[] = []
  for (const command of commands) {
    events.push(...unwrap(cycle.decide(command, cycle.replay(events), context)))
  }
  return events
}

export function cycleOf(commands: readonly CycleCommand[], context = calm): CycleState {
  const state = cycle.replay(cycleEvents(commands, context))
  if (!state) throw new Error('no events')
  return state
}

export const untilOpen = () => [opening()]
export const untilRunning = () => [...untilOpen(), beginning()]
export const untilClosed = () => [...untilRunning(), closing()]
export const untilPublished = () => [...untilClosed(), publishing()]
export const untilAnnounced = () => [...untilPublished(), announcing()]
export const untilConfirmed = () => [...untilAnnounced(), confirming()]
export const untilApplied = () => [...untilConfirmed(), applying()]
export const untilCarried = () => [...untilApplied(), carryingOn()]

/** What is known to whoever acts in an appraisal of a cycle at some stage. */
export const appraisalContext = (
  state: CycleState | undefined,
  parts: Partial<AppraisalContext> = {},
): AppraisalContext => ({
  cycle: state,
  actorRoles: ['committee'],
  concerned: [],
  effect: { clause: 'effect', after: { days: 5, count: 'calendar' } },
  calendar,
  objections: [],
  ...parts,
})

export const award: Measure = {
  kind: 'award',
  subject: b1,
  period: '2025',
  clause: '8.1',
  rulebook: stars.rulebook,
  grade: 'four-star',
  decidedBy: 'committee',
  status: 'proposed',
  money: { currency: 'CNY', decimals: 2, minor: 300_000 },
}
export const talk: Measure = { ...award, kind: 'talk', clause: '8.2' }

const onB1 = () => ({ id: commandId(`a-${++count}`), actor: clerk, ...b1Key })
type Parts<T extends AppraisalCommand['type']> = Partial<Extract<AppraisalCommand, { type: T }>>
type Of<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { type: T }>

export const grading = (parts: Parts<'grade'> = {}): Of<'grade'> => {
  const { subject: _, ...alone } = branches[0] ?? result(b1, null, '0/1')
  return { ...onB1(), type: 'grade', at: at('01-04T10:00'), result: alone, ...parts }
}
export const revisingB1 = (parts: Parts<'revise'> = {}): Of<'revise'> => {
  const { subject: _, ...alone } = branchesAfter[0] ?? result(b1, null, '0/1')
  const why = { ruling: rulingRef, because: 'quota', reason: 'the seat went to b-2' } as const
  return { ...onB1(), type: 'revise', at: at('01-08T12:00'), result: alone, ...why, ...parts }
}
export const confirmingB1 = (parts: Parts<'confirm'> = {}): Of<'confirm'> => {
  return { ...onB1(), type: 'confirm', at: at('01-21T10:00'), ...parts }
}
export const proposing = (parts: Parts<'propose'> = {}): Of<'propose'> => {
  return { ...onB1(), type: 'propose', at: at('01-21T11:00'), measures: [award, talk], ...parts }
}
export const deciding = (parts: Parts<'decide'> = {}): Of<'decide'> => {
  const what = { measure: '8.1', outcome: 'accepted', reason: 'earned' } as const
  return { ...onB1(), type: 'decide', actor: sun, at: at('01-22T10:00'), ...what, ...parts }
}
export const notifying = (parts: Parts<'notify'> = {}): Of<'notify'> => {
  return { ...onB1(), type: 'notify', measure: '8.1', at: at('01-23T10:00'), ...parts }
}
export const lifting = (parts: Parts<'lift'> = {}): Of<'lift'> => {
  const why = { measure: '8.1', ruling: rulingRef, reason: 'not due' }
  return { ...onB1(), type: 'lift', at: at('01-24T10:00'), ...why, ...parts }
}
export const carryingOut = (parts: Parts<'carry-out'> = {}): Of<'carry-out'> => {
  const what = {
    measure: '8.1',
    on: civilDate('2026-01-29'),
    evidence: [{ kind: 'slip', ref: '1' }],
  }
  return { ...onB1(), type: 'carry-out', actor: sun, at: at('01-29T10:00'), ...what, ...parts }
}
export const carrying = (parts: Parts<'carry'> = {}): Of<'carry'> => {
  return { ...onB1(), type: 'carry', at: at('03-21T10:00'), ...parts }
}

/** The cycle in the stage that a command about an appraisal needs. */
export function cycleFor(type: AppraisalCommand['type']): CycleState {
  if (type === 'grade') return cycleOf(untilPublished())
  if (type === 'revise') return cycleOf([...untilAnnounced(), revising()], ruled)
  return type === 'carry' ? cycleOf(untilCarried()) : cycleOf(untilConfirmed())
}

export function appraisalEvents(commands: readonly AppraisalCommand[]): readonly AppraisalEvent[] {
  const events: AppraisalEvent[] = []
  for (const command of commands) {
    const context = appraisalContext(cycleFor(command.type))
    events.push(...unwrap(appraisal.decide(command, appraisal.replay(events), context)))
  }
  return events
}

export function appraisalOf(...commands: readonly AppraisalCommand[]): Appraisal {
  const state = appraisal.replay(appraisalEvents(commands))
  if (!state) throw new Error('no events')
  return state
}
