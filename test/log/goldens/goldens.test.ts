import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  appraisal,
  cycle,
  ledger,
  member,
  notice,
  objection,
  pledge,
  pledgeRegister,
  record,
  unit,
} from 'pledgebook'
import {
  parseAppraisalEvent,
  parseCycleEvent,
  parseLedgerEvent,
  parseMemberEvent,
  parseNoticeEvent,
  parseObjectionEvent,
  parsePledgeEvent,
  parseRecordEvent,
  parseRegisterEvent,
  parseUnitEvent,
} from 'pledgebook/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../../src/foundation/index.ts'
import {
  type EventLog,
  exportLog,
  importLog,
  kindOf,
  memoryLog,
  type StoredEvent,
} from '../../../src/log/index.ts'

/** What reads the events of a kind, and what makes a state of them. */
interface Reader {
  readonly parse: (value: unknown) => Result<unknown>
  readonly replay: (events: readonly never[]) => unknown
}

const readers: Readonly<Record<string, Reader>> = {
  appraisal: { parse: parseAppraisalEvent, replay: appraisal.replay },
  cycle: { parse: parseCycleEvent, replay: cycle.replay },
  ledger: { parse: parseLedgerEvent, replay: ledger.replay },
  member: { parse: parseMemberEvent, replay: member.replay },
  notice: { parse: parseNoticeEvent, replay: notice.replay },
  objection: { parse: parseObjectionEvent, replay: objection.replay },
  pledge: { parse: parsePledgeEvent, replay: pledge.replay },
  record: { parse: parseRecordEvent, replay: record.replay },
  register: { parse: parseRegisterEvent, replay: pledgeRegister.replay },
  unit: { parse: parseUnitEvent, replay: unit.replay },
}

/** Every golden there ever was, and the hash of its bytes: none is written again. */
const goldens = [
  ['shape-1.jsonl', '6030bc25e6f94dcb508c2e2c9e23810658ed0b2cbb20c20d19fc2dd6bc19a07e'],
] as const

describe.each(goldens)('the recorded log %s', (name, hash) => {
  const text = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
  let log: EventLog
  let events: readonly StoredEvent[]

  beforeAll(async () => {
    log = memoryLog()
    const imported = await importLog(log, text.split('\n'))
    expect(imported).toMatchObject({ ok: true })
    events = (await log.readAll({ limit: 10_000 })).events
  })

  it('is the one that was recorded', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  })

  it('gives the same bytes again', async () => {
    const lines = []
    for await (const line of exportLog(log)) lines.push(line)
    expect(`${lines.join('\n')}\n`).toBe(text)
  })

  it('has events of every kind that the domain has', () => {
    const kinds = new Set(events.map(({ stream }) => kindOf(stream)))
    expect([...kinds]).toEqual(expect.arrayContaining(Object.keys(readers)))
    const types = new Set(
      events.map(({ stream, data }) => `${kindOf(stream)} ${(data as { type?: string }).type}`),
    )
    expect(types.size).toBeGreaterThanOrEqual(45)
  })

  it('is read, event by event, as it stands', () => {
    for (const { stream, data } of events) {
      const reader = readers[kindOf(stream)]
      if (reader) expect(reader.parse(data), stream).toStrictEqual({ ok: true, value: data })
    }
  })

  it('makes a state of every stream', () => {
    const streams = new Set(events.map(({ stream }) => stream))
    for (const stream of streams) {
      const own = events.filter((event) => event.stream === stream).map(({ data }) => data as never)
      const reader = readers[kindOf(stream)]
      if (reader) expect(reader.replay(own), stream).toBeDefined()
    }
  })

  it('ties no ballot to a voter: it has none, only counts', () => {
    expect(text).not.toMatch(/"(ballots?|sheets?|voters?|votedAt)":\[/)
  })
})
