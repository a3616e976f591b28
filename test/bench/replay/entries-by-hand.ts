import type { Evidence } from '../../../src/vocabulary/index.ts'
import type { PledgeEvent, PledgeItem } from '../../../src/work/pledge/index.ts'

/** The event of one name. */
export type Of<Type extends PledgeEvent['type']> = Extract<PledgeEvent, { readonly type: Type }>

const { freeze } = Object

// What a developer would write for the entries of a pledge: literals, frozen where they are made, copied
// so that no part of an event is shared.

const pieceOf = ({ kind, ref, digest }: Evidence): Evidence =>
  freeze(digest === undefined ? { kind, ref } : { kind, ref, digest })

const evidenceOf = (evidence: readonly Evidence[]) => freeze(evidence.map(pieceOf))

const itemOf = ({ text, measure, quantity: { amount, unit } }: PledgeItem) =>
  freeze({ text, measure, quantity: freeze({ amount, unit }) })

export const wording = (e: Of<'proposed' | 'revised'>, version: number) =>
  freeze({
    version,
    items: freeze(e.items.map(itemOf)),
    due: e.due,
    post: e.post,
    at: e.at,
    actor: e.actor,
  })

export const reason = (e: Of<'returned' | 'refused' | 'withdrawn'>) =>
  freeze({
    reason: e.reason,
    at: e.at,
    actor: e.actor,
  })

export const comment = (e: Of<'commented'>) =>
  freeze({
    commenter: e.commenter,
    fits: e.fits,
    text: e.text,
    at: e.at,
    actor: e.actor,
  })

export const publication = (e: Of<'published'>) =>
  freeze({
    way: e.way,
    on: e.on,
    where: e.where,
    audience: e.audience,
    at: e.at,
    actor: e.actor,
  })

export const giving = (e: Of<'given'>) =>
  freeze({
    form: e.form,
    on: e.on,
    where: e.where,
    at: e.at,
    actor: e.actor,
  })

export const progress = (e: Of<'progressed'>) =>
  freeze({
    text: e.text,
    evidence: evidenceOf(e.evidence),
    toward: e.toward && freeze({ item: e.toward.item, amount: e.toward.amount }),
    at: e.at,
    actor: e.actor,
  })

export const check = (e: Of<'checked'>) =>
  freeze({
    finding: e.finding,
    text: e.text,
    evidence: evidenceOf(e.evidence),
    at: e.at,
    actor: e.actor,
  })

export const reminder = (e: Of<'reminded'>) => freeze({ text: e.text, at: e.at, actor: e.actor })

/** Not frozen yet: what is put right is written into it. */
export const correction = (e: Of<'correction-requested'>, sentBack: unknown) => ({
  reason: e.reason,
  due: e.due,
  sentBack,
  corrected: null as unknown,
  at: e.at,
  actor: e.actor,
})

export const shown = (e: Of<'corrected'>) =>
  freeze({
    text: e.text,
    evidence: evidenceOf(e.evidence),
    at: e.at,
    actor: e.actor,
  })

export const claim = (e: Of<'claimed'>) =>
  freeze({
    on: e.on,
    text: e.text,
    evidence: evidenceOf(e.evidence),
    at: e.at,
    actor: e.actor,
  })

export const extension = (e: Of<'extended'>, from: string) =>
  freeze({
    from,
    to: e.due,
    reason: e.reason,
    at: e.at,
    actor: e.actor,
  })

export const review = (e: Of<'reviewed'>) =>
  freeze({
    month: e.month,
    outcome: e.outcome,
    points: e.points,
    reason: e.reason,
    at: e.at,
    actor: e.actor,
  })

export const verdict = (e: Of<'verified'>) =>
  freeze({
    on: e.on,
    reason: e.reason,
    evidence: evidenceOf(e.evidence),
    excused: e.excused,
    at: e.at,
    actor: e.actor,
  })
