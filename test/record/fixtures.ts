import { civilDate, instant, type ZoneTable } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type CertifyFact,
  type CorrectFact,
  type RecordCommand,
  type RecordContext,
  type RecordEvent,
  type RecordFact,
  type RecordState,
  type ResubmitFact,
  type ReturnFact,
  record,
  type WithdrawFact,
} from '../../src/record/index.ts'
import { type Catalogue, commandId, factId, memberId } from '../../src/vocabulary/index.ts'

const shanghai: ZoneTable = { name: 'Asia/Shanghai', changes: [], offsets: [28_800] }

/** Service in the handbook, stamped by the community; a meeting attended, which needs no stamp. */
const catalogue: Catalogue = {
  facts: [
    {
      kind: 'service',
      title: { en: 'service', zh: '志愿服务' },
      fields: [
        { name: 'hours', type: 'number', from: 0.5, to: 24, decimals: 1, unit: 'h' },
        { name: 'note', type: 'text', longest: 200, optional: true },
      ],
      recordedBy: ['member', 'clerk'],
      certifiedBy: ['community'],
      evidence: 1,
    },
    {
      kind: 'attendance',
      title: { en: 'attendance', zh: '到会' },
      fields: [],
      recordedBy: ['clerk'],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'remark',
      title: { en: 'remark', zh: '留言' },
      fields: [],
      recordedBy: [],
      certifiedBy: ['community'],
      evidence: 0,
    },
  ],
  attributes: [],
  inputs: [],
}

export const [wang, li, zhou, chen] = ['m-wang', 'm-li', 'm-zhou', 'm-chen'].map(memberId) as [
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
  ReturnType<typeof memberId>,
]

export const [f1, f2] = [factId('f-1'), factId('f-2')]

export const page = { kind: 'handbook-page', ref: 'handbook/12' }

export function as(...actorRoles: string[]): RecordContext {
  return { catalogue, actorRoles, zone: shanghai }
}

export const member = as('member')
export const clerk = as('clerk')
export const community = as('community')

let count = 0
const nextId = () => commandId(`c-${++count}`)

export const recording = (parts: Partial<RecordFact> = {}): RecordFact => ({
  id: nextId(),
  type: 'record',
  at: instant('2026-03-08T10:00+08:00'),
  actor: wang,
  fact: f1,
  kind: 'service',
  subject: wang,
  on: civilDate('2026-03-07'),
  fields: { hours: 2 },
  evidence: [page],
  ...parts,
})

export const certifying = (parts: Partial<CertifyFact> = {}): CertifyFact => ({
  id: nextId(),
  type: 'certify',
  at: instant('2026-03-09T10:00+08:00'),
  actor: zhou,
  fact: f1,
  ...parts,
})

export const returning = (parts: Partial<ReturnFact> = {}): ReturnFact => ({
  id: nextId(),
  type: 'return',
  at: instant('2026-03-09T10:00+08:00'),
  actor: zhou,
  fact: f1,
  reason: 'the page shows one hour',
  ...parts,
})

export const resubmitting = (parts: Partial<ResubmitFact> = {}): ResubmitFact => ({
  id: nextId(),
  type: 'resubmit',
  at: instant('2026-03-10T10:00+08:00'),
  actor: wang,
  fact: f1,
  on: civilDate('2026-03-07'),
  fields: { hours: 1 },
  evidence: [page],
  ...parts,
})

export const correcting = (parts: Partial<CorrectFact> = {}): CorrectFact => ({
  id: nextId(),
  type: 'correct',
  at: instant('2026-03-11T10:00+08:00'),
  actor: wang,
  fact: f1,
  reason: 'it was the Sunday',
  replacement: {
    fact: f2,
    kind: 'service',
    subject: wang,
    on: civilDate('2026-03-08'),
    fields: { hours: 2 },
    evidence: [page],
  },
  ...parts,
})

export const withdrawing = (parts: Partial<WithdrawFact> = {}): WithdrawFact => ({
  id: nextId(),
  type: 'withdraw',
  at: instant('2026-03-11T10:00+08:00'),
  actor: wang,
  fact: f1,
  reason: 'written down by mistake',
  ...parts,
})

/** The events of commands that are all accepted, each with its context. */
export function eventsOf(...steps: readonly (readonly [RecordCommand, RecordContext])[]) {
  let state: RecordState | undefined
  const events: RecordEvent[] = []
  for (const [command, context] of steps) {
    for (const event of unwrap(record.decide(command, state, context))) {
      events.push(event)
      state = record.evolve(state, event)
    }
  }
  return events
}

/** The state that they lead to. */
export function stateOf(...steps: readonly (readonly [RecordCommand, RecordContext])[]) {
  const state = record.replay(eventsOf(...steps))
  if (!state) throw new Error('no events')
  return state
}

export const awaiting = () => stateOf([recording(), member])
export const returned = () => stateOf([recording(), member], [returning(), community])
export const certified = () => stateOf([recording(), member], [certifying(), community])
export const counted = () =>
  stateOf([recording({ kind: 'attendance', fields: {}, evidence: [], actor: li }), clerk])
export const withdrawn = () => stateOf([recording(), member], [withdrawing(), member])
export const corrected = () => stateOf([recording(), member], [correcting(), member])
