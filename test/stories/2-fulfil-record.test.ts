import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type RecordCommand,
  type RecordContext,
  type RecordEvent,
  record,
  recordingOf,
  vouchedFact,
} from '../../src/record/index.ts'
import { type Catalogue, commandId, factId, memberId } from '../../src/vocabulary/index.ts'

/** Tonghua: a handbook of service, filled in by the community, stamped, and only then points. */
const catalogue: Catalogue = {
  facts: [
    {
      kind: 'volunteer-service',
      title: { en: 'volunteer service', zh: '志愿服务' },
      fields: [{ name: 'hours', type: 'number', from: 0.5, to: 24, decimals: 1, unit: 'h' }],
      recordedBy: ['community-worker'],
      certifiedBy: ['community-party-organisation'],
      evidence: 1,
    },
  ],
  attributes: [],
  inputs: [],
}

const zone = { name: 'Asia/Shanghai', changes: [], offsets: [28_800] }
const worker: RecordContext = { catalogue, actorRoles: ['community-worker'], zone }
const stamp: RecordContext = { catalogue, actorRoles: ['community-party-organisation'], zone }

const wang = memberId('member-wang')
const clerk = memberId('clerk-li')
const secretary = memberId('secretary-zhou')
const fact = factId('service-2026-0412')
const photo = { kind: 'photo', ref: 'album/412' }

const written: RecordCommand = {
  id: commandId('1'),
  type: 'record',
  at: instant('2026-04-13T09:00+08:00'),
  actor: clerk,
  fact,
  kind: 'volunteer-service',
  subject: wang,
  on: civilDate('2026-04-12'),
  fields: { hours: 3 },
  evidence: [photo],
}

const given = (...events: readonly RecordEvent[]) => record.replay(events)
const happens = (
  command: RecordCommand,
  context: RecordContext,
  before: readonly RecordEvent[],
) => [...before, ...unwrap(record.decide(command, given(...before), context))]

describe('Wang tidies the lane for three hours', () => {
  const recorded = happens(written, worker, [])

  it('gives nothing while the handbook page has no stamp', () => {
    expect(vouchedFact(given(...recorded))).toBeUndefined()
  })

  it('is sent back once, for the page shows two hours, and then stamped', () => {
    const back = happens(
      {
        id: commandId('2'),
        type: 'return',
        at: instant('2026-04-14T09:00+08:00'),
        actor: secretary,
        fact,
        reason: 'the page shows two hours',
      },
      stamp,
      recorded,
    )
    const again = happens(
      {
        id: commandId('3'),
        type: 'resubmit',
        at: instant('2026-04-14T15:00+08:00'),
        actor: clerk,
        fact,
        on: civilDate('2026-04-12'),
        fields: { hours: 2 },
        evidence: [photo],
      },
      worker,
      back,
    )
    const stamped = happens(
      {
        id: commandId('4'),
        type: 'certify',
        at: instant('2026-04-15T09:00+08:00'),
        actor: secretary,
        fact,
      },
      stamp,
      again,
    )
    expect(vouchedFact(given(...stamped))).toMatchObject({
      fields: { hours: 2 },
      recordedBy: clerk,
      certifiedBy: secretary,
    })
    expect(given(...stamped)?.versions).toHaveLength(2)
  })

  it('is not stamped by Wang, whatever office Wang holds', () => {
    const own: RecordCommand = {
      id: commandId('5'),
      type: 'certify',
      at: instant('2026-04-15T09:00+08:00'),
      actor: wang,
      fact,
    }
    expect(record.can(own, given(...recorded), stamp)).toMatchObject({
      ok: false,
      refusals: [{ code: 'own-case', subject: fact }],
    })
  })

  it('was on another day, found out in June: the old page stays, the new one names it', () => {
    const stamped = happens(
      {
        id: commandId('6'),
        type: 'certify',
        at: instant('2026-04-15T09:00+08:00'),
        actor: secretary,
        fact,
      },
      stamp,
      recorded,
    )
    const right = factId('service-2026-0411')
    const corrected = happens(
      {
        id: commandId('7'),
        type: 'correct',
        at: instant('2026-06-02T09:00+08:00'),
        actor: clerk,
        fact,
        reason: 'it was the Saturday',
        replacement: {
          fact: right,
          kind: 'volunteer-service',
          subject: wang,
          on: civilDate('2026-04-11'),
          fields: { hours: 3 },
          evidence: [photo],
        },
      },
      worker,
      stamped,
    )
    expect(vouchedFact(given(...corrected))).toBeUndefined()

    const correction = corrected.at(-1)
    if (correction?.type !== 'corrected') throw new Error('no correction')
    const anew = happens(recordingOf(correction, commandId('8')), worker, [])
    expect(given(...anew)).toMatchObject({ fact: right, corrects: fact, status: 'awaiting' })

    const counts = happens(
      {
        id: commandId('9'),
        type: 'certify',
        at: instant('2026-06-03T09:00+08:00'),
        actor: secretary,
        fact: right,
      },
      stamp,
      anew,
    )
    expect(vouchedFact(given(...counts))).toMatchObject({ id: right, on: '2026-04-11' })
  })
})
