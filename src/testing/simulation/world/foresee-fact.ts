import type { RecordCommand } from '../../../record/index.ts'
import type { Catalogue, FactKind } from '../../../vocabulary/index.ts'
import { verdictPoints } from '../simulated-rules.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import { dayOfInstant, type FactModel, type World } from './world.ts'

/** The commands about facts that a simulation gives. */
export type SimulatedRecordCommand = Exclude<RecordCommand, { readonly type: 'correct' }>

const statusesOf: {
  readonly [type in Exclude<SimulatedRecordCommand['type'], 'record'>]: readonly string[]
} = {
  certify: ['awaiting'],
  return: ['awaiting'],
  resubmit: ['returned'],
  withdraw: ['awaiting', 'returned', 'certified', 'counted'],
}

/** What a command about a fact will come to, by the roles that its actor holds. */
export function foreseeFact(
  world: World,
  command: SimulatedRecordCommand,
  catalogue: Catalogue,
  roles: readonly string[],
): Foreseen {
  const fact = world.facts.get(command.fact)
  if (command.type === 'record' && !isKnown(world, command.subject)) return no('nobody-known')
  if (command.type === 'record') return foreseeRecording(world, command, catalogue, roles)
  if (!fact) return no('fact-unknown')
  if (!statusesOf[command.type].includes(fact.status)) return no('status-wrong')
  if (command.at < fact.lastAt) return no('time-went-back')
  const kind = catalogue.facts.find((each) => each.kind === fact.kind)
  const fault = kind ? rightFault(command, fact, kind, roles) : 'kind-unknown'
  if (fault) return no(fault)
  return unless(command.type === 'resubmit' && kind ? contentFaults(command, kind) : [], () => {
    happen(command, fact)
    fact.lastAt = command.at
  })
}

function isKnown(world: World, subject: string): boolean {
  return world.members.has(subject) || world.units.has(subject)
}

type Recording = Extract<SimulatedRecordCommand, { readonly type: 'record' }>

function foreseeRecording(
  world: World,
  command: Recording,
  { facts }: Catalogue,
  roles: readonly string[],
): Foreseen {
  const { fact, at, actor, subject, on, fields } = command
  if (world.facts.has(fact)) return no('fact-known')
  const kind = facts.find((each) => each.kind === command.kind)
  if (!kind) return no('kind-unknown')
  if (!mayRecord(kind, roles)) return no('role-missing')
  const countsAtOnce = kind.certifiedBy.length === 0
  if (countsAtOnce && actor === subject) return no('own-case')
  return unless(contentFaults(command, kind), () => {
    world.facts.set(fact, {
      ...{ fact, kind: kind.kind, subject, on, points: worthOf(kind.kind, fields) },
      ...{ recorders: new Set([actor]), recordedAt: at, withdrawnAt: undefined },
      status: countsAtOnce ? 'counted' : 'awaiting',
      counts: countsAtOnce ? { from: at, until: undefined } : undefined,
      lastAt: at,
    })
  })
}

function mayRecord({ recordedBy }: FactKind, roles: readonly string[]): boolean {
  return recordedBy.length === 0 || recordedBy.some((role) => roles.includes(role))
}

function contentFaults(
  { on, at, evidence }: Pick<Recording, 'on' | 'at' | 'evidence'>,
  kind: FactKind,
): readonly (string | false)[] {
  return [on > dayOfInstant(at) && 'future', evidence.length < kind.evidence && 'evidence-missing']
}

/** What a fact is worth by itself. */
function worthOf(kind: string, fields: Recording['fields']): number {
  if (kind === 'service') return Number(fields['hours']) / 2
  if (kind === 'visit') return Number(fields['points'])
  return verdictPoints[fields['outcome'] as keyof typeof verdictPoints] ?? 0
}

function rightFault(
  { type, actor }: SimulatedRecordCommand,
  { recorders, subject, status }: FactModel,
  kind: FactKind,
  roles: readonly string[],
): string | false {
  const isRecorder = recorders.has(actor)
  const certifies = kind.certifiedBy.some((role) => roles.includes(role))
  if (type === 'certify' || type === 'return') {
    if (!certifies) return 'role-missing'
    return (isRecorder || subject === actor) && 'own-case'
  }
  const countsAtOnce = kind.certifiedBy.length === 0
  if (type === 'resubmit') {
    if (!mayRecord(kind, roles)) return 'role-missing'
    return countsAtOnce && subject === actor && 'own-case'
  }
  const vouches = countsAtOnce ? mayRecord(kind, roles) : certifies
  if (!isRecorder && !vouches) return 'role-missing'
  return subject === actor && !(isRecorder && status !== 'certified') && 'own-case'
}

function happen(command: Exclude<SimulatedRecordCommand, Recording>, fact: FactModel): void {
  switch (command.type) {
    case 'certify':
      fact.status = 'certified'
      fact.counts = { from: command.at, until: undefined }
      break
    case 'return':
      fact.status = 'returned'
      break
    case 'withdraw':
      fact.status = 'withdrawn'
      fact.withdrawnAt = command.at
      if (fact.counts) fact.counts.until = command.at
      break
    case 'resubmit':
      fact.status = 'awaiting'
      fact.recorders.add(command.actor)
      fact.on = command.on
      fact.points = worthOf(fact.kind, command.fields)
  }
}
