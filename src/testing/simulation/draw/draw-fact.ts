import { factId, memberId } from '../../../vocabulary/index.ts'
import type { SimulatedRecordCommand } from '../world/foresee-fact.ts'
import type { FactModel } from '../world/world.ts'
import {
  anyHolder,
  anyMember,
  dayFrom,
  envelope,
  type Hand,
  holderFor,
  judge,
  mostly,
  nextNumber,
  todayOf,
} from './hand.ts'

type Verb = SimulatedRecordCommand['type']

const usual: { readonly [status in FactModel['status']]?: readonly Verb[] } = {
  awaiting: ['certify', 'certify', 'certify', 'return', 'withdraw'],
  returned: ['resubmit', 'resubmit', 'withdraw'],
  certified: ['withdraw'],
  counted: ['withdraw'],
}

/** A command about a fact: a new one, or the next step of one that is known. */
export function drawRecordCommand(hand: Hand): SimulatedRecordCommand {
  const { chances, world } = hand
  const all = [...world.facts.values()]
  const waiting = all.filter(({ status }) => status === 'awaiting' || status === 'returned')
  const fact = chances.percent(90) ? chances.any(waiting) : chances.any(all)
  if (!fact || chances.percent(30)) return recording(hand)
  const fitting = chances.percent(92) ? (usual[fact.status] ?? ['certify']) : (['certify'] as const)
  const type = chances.any<Verb>(fitting) ?? 'certify'
  return type === 'record' ? recording(hand) : step(hand, fact, type)
}

function recording(hand: Hand): SimulatedRecordCommand {
  const { chances, world } = hand
  const kind = chances.percent(97) ? chances.one(['service', 'service', 'visit']) : 'strange'
  // Several facts about one subject are where points can go wrong.
  const known = chances.percent(60) ? chances.any([...world.facts.values()])?.subject : undefined
  const subject = known === undefined ? (anyMember(hand) ?? memberId('m-1')) : memberId(known)
  const clerk = kind === 'visit' ? anyHolder(hand, ['clerk']) : subject
  const number = nextNumber(
    hand,
    [...world.facts.keys()].filter((id) => id.startsWith('f-')).length,
  )
  return {
    ...envelope(hand, mostly(hand, clerk)),
    ...{ type: 'record', fact: factId(`f-${number}`), kind, subject },
    ...details(hand, kind),
  }
}

function step(hand: Hand, fact: FactModel, type: Exclude<Verb, 'record'>): SimulatedRecordCommand {
  const posts = fact.kind === 'verdict' ? ['inspector', 'secretary'] : ['secretary', 'clerk']
  const [recorder = 'm-1'] = fact.recorders
  const isRecorders = type === 'resubmit' || (type === 'withdraw' && hand.chances.percent(50))
  // By the host's leave the judge is a clerk everywhere: else hardly anything would ever count.
  const holder = hand.chances.percent(60) ? judge : holderFor(hand, fact.subject, posts)
  const actor = mostly(hand, isRecorders ? recorder : holder)
  const base = { ...envelope(hand, actor), fact: factId(fact.fact) }
  if (type === 'certify') return { ...base, type }
  if (type === 'resubmit') return { ...base, type, ...details(hand, fact.kind) }
  return { ...base, type, reason: 'as seen' }
}

function details(hand: Hand, kind: string) {
  const { chances } = hand
  const on = dayFrom(todayOf(hand), chances.percent(97) ? 0 : 1)
  const evidence = chances.percent(95) ? [{ kind: 'sheet', ref: `page/${chances.below(99)}` }] : []
  return { on, evidence, fields: fieldsOf(hand, kind) }
}

function fieldsOf({ chances }: Hand, kind: string): Record<string, string | number> {
  const halves = chances.between(0, 6) / 2
  if (kind === 'service') return { hours: halves * 4 }
  if (kind === 'verdict') return { outcome: chances.one(['fulfilled', 'partly-fulfilled']) }
  return { points: halves }
}
