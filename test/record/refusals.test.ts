import { expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import type { Refusal } from '../../src/foundation/index.ts'
import {
  type FactCode,
  type RecordCommand,
  type RecordContext,
  type RecordState,
  record,
  recordMessages,
} from '../../src/record/index.ts'
import { factId, memberId } from '../../src/vocabulary/index.ts'
import {
  as,
  awaiting,
  certified,
  certifying,
  chen,
  clerk,
  community,
  correcting,
  counted,
  f1,
  li,
  member,
  page,
  recording,
  resubmitting,
  returned,
  returning,
  wang,
  withdrawing,
  zhou,
} from './fixtures.ts'

type Case = [code: string, RecordCommand, RecordState | undefined, RecordContext]

const lone = '\uD800'
const earlier = instant('2026-03-08T09:59+08:00')
const other = { fact: factId('f-9') }
const nobody = as()
const everyone = as('member', 'clerk', 'community')
const withoutKinds = { ...everyone, catalogue: { facts: [], attributes: [], inputs: [] } }
const replacement = correcting().replacement
const manyPages = Array.from({ length: 101 }, (_, n) => ({ ...page, ref: `handbook/${n}` }))
const aboutSelf = { kind: 'attendance', subject: wang, fields: {}, evidence: [] }
const stampless = everyone.catalogue.facts.map((kind) => ({ ...kind, certifiedBy: [] }))
const withoutStamps = { ...everyone, catalogue: { ...everyone.catalogue, facts: stampless } }
const tomorrow = civilDate('2026-03-20')
const badReasons = ['', '  ', lone, 'x'.repeat(2001)]

const cases: Case[] = [
  ['fact-known', recording(), awaiting(), member],
  ['correction-of-itself', recording({ corrects: f1 }), undefined, member],
  ['kind-unknown', recording({ kind: '__proto__' }), undefined, member],
  ['kind-unknown', recording({ kind: lone }), undefined, member],
  ['role-missing', recording(), undefined, community],
  ['own-case', recording(aboutSelf), undefined, clerk],
  ['future', recording({ on: tomorrow }), undefined, member],
  ['field-missing', recording({ fields: {} }), undefined, member],
  ['field-type', recording({ fields: { hours: '2' } }), undefined, member],
  ['field-type', recording({ fields: { hours: Number.NaN } }), undefined, member],
  ['field-decimals', recording({ fields: { hours: 1.25 } }), undefined, member],
  ['text-malformed', recording({ fields: { hours: 1, note: lone } }), undefined, member],
  ['text-too-long', recording({ fields: { hours: 1, note: 'x'.repeat(201) } }), undefined, member],
  ['evidence-missing', recording({ evidence: [] }), undefined, member],
  ['evidence-too-much', recording({ evidence: manyPages }), undefined, member],
  ['text-invalid', recording({ evidence: [{ ...page, ref: lone }] }), undefined, member],
  ['text-invalid', recording({ evidence: [{ ...page, digest: '' }] }), undefined, member],

  ['fact-unknown', certifying(), undefined, community],
  ['fact-unknown', certifying(other), awaiting(), community],
  ['status-wrong', certifying(), certified(), community],
  ['status-wrong', certifying(), counted(), community],
  ['time-went-back', certifying({ at: earlier }), awaiting(), community],
  ['kind-unknown', certifying(), awaiting(), withoutKinds],
  ['role-missing', certifying(), awaiting(), member],
  ['own-case', certifying({ actor: wang }), awaiting(), community],

  ['fact-unknown', returning(), undefined, community],
  ['status-wrong', returning(), returned(), community],
  ['time-went-back', returning({ at: earlier }), awaiting(), community],
  ['kind-unknown', returning(), awaiting(), withoutKinds],
  ['role-missing', returning(), awaiting(), member],
  ['own-case', returning({ actor: wang }), awaiting(), community],
  ...badReasons.map((reason): Case => {
    return ['text-invalid', returning({ reason }), awaiting(), community]
  }),

  ['fact-unknown', resubmitting(), undefined, member],
  ['status-wrong', resubmitting(), awaiting(), member],
  ['time-went-back', resubmitting({ at: earlier }), returned(), member],
  ['kind-unknown', resubmitting(), returned(), withoutKinds],
  ['role-missing', resubmitting(), returned(), community],
  // the kind needs a stamp no longer: the new version would count at once
  ['own-case', resubmitting(), returned(), withoutStamps],
  ['future', resubmitting({ on: tomorrow }), returned(), member],
  ['field-missing', resubmitting({ fields: {} }), returned(), member],
  ['evidence-missing', resubmitting({ evidence: [] }), returned(), member],

  ['fact-unknown', correcting(), undefined, member],
  ['time-went-back', correcting({ at: earlier }), awaiting(), member],
  ['kind-unknown', correcting(), awaiting(), withoutKinds],
  ['role-missing', correcting({ actor: li }), awaiting(), member],
  ['own-case', correcting(), certified(), everyone],
  ['role-missing', correcting(), awaiting(), nobody],
  [
    'correction-of-itself',
    correcting({ replacement: { ...replacement, fact: f1 } }),
    awaiting(),
    member,
  ],
  ['kind-unknown', correcting({ replacement: { ...replacement, kind: 'x' } }), awaiting(), member],
  ['own-case', correcting({ replacement: { ...replacement, ...aboutSelf } }), awaiting(), everyone],
  ['future', correcting({ replacement: { ...replacement, on: tomorrow } }), awaiting(), member],
  [
    'field-missing',
    correcting({ replacement: { ...replacement, fields: {} } }),
    awaiting(),
    member,
  ],
  [
    'evidence-missing',
    correcting({ replacement: { ...replacement, evidence: [] } }),
    awaiting(),
    member,
  ],
  ...badReasons.map((reason): Case => {
    return ['text-invalid', correcting({ reason }), awaiting(), member]
  }),

  ['fact-unknown', withdrawing(), undefined, member],
  ['time-went-back', withdrawing({ at: earlier }), awaiting(), member],
  ['kind-unknown', withdrawing(), awaiting(), withoutKinds],
  ['role-missing', withdrawing({ actor: li }), awaiting(), clerk],
  ['role-missing', withdrawing({ actor: zhou }), counted(), community],
  // the subject takes nothing back that another recorded, nor what is stamped
  ['own-case', withdrawing(), counted(), clerk],
  ['own-case', withdrawing(), certified(), member],
  ...badReasons.map((reason): Case => {
    return ['text-invalid', withdrawing({ reason }), awaiting(), member]
  }),
]

it.each(cases)('%s: refused, state unchanged, in words', (code, command, state, context) => {
  const before = JSON.stringify(state)
  const result = record.decide(command, state, context)
  expect(record.can(command, state, context)).toEqual(result)
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map((each) => each.code)).toContain(code)
  expect(JSON.stringify(state)).toBe(before)
  for (const each of result.refusals) {
    expect(JSON.parse(JSON.stringify(each))).toEqual(each)
    if (!Object.hasOwn(recordMessages.en, each.code)) continue
    for (const words of [recordMessages.en, recordMessages.zh]) {
      const sentence = (words as Record<string, (refusal: Refusal) => string>)[each.code]?.(each)
      expect(sentence).toMatch(/\S[.。]$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN|\p{Cs}/u)
    }
  }
})

/** Named one by one, so that the compiler asks for a new one here. */
const codes: Readonly<Record<FactCode, true>> = {
  'correction-of-itself': true,
  'evidence-missing': true,
  'evidence-too-much': true,
  'fact-known': true,
  'fact-unknown': true,
  future: true,
  'kind-unknown': true,
  'own-case': true,
  'role-missing': true,
  'status-wrong': true,
  'text-invalid': true,
  'time-went-back': true,
}

it('reaches every code of a fact', () => {
  const reached = new Set(cases.map(([code]) => code))
  expect(Object.keys(codes).filter((code) => !reached.has(code))).toEqual([])
  expect(Object.keys(recordMessages.en)).toEqual(expect.arrayContaining(Object.keys(codes)))
  expect(Object.keys(recordMessages.zh)).toEqual(Object.keys(recordMessages.en))
})

it('refuses the subject of a fact that someone else recorded', () => {
  const about = recording({ actor: li, subject: chen })
  const state = record.replay(unwrapEvents(about))
  const own = certifying({ actor: chen })
  expect(record.decide(own, state, community)).toMatchObject({
    refusals: [{ code: 'own-case', subject: f1, actual: memberId('m-chen') }],
  })
})

function unwrapEvents(command: RecordCommand) {
  const result = record.decide(command, undefined, everyone)
  if (!result.ok) throw new Error('refused')
  return result.value
}
