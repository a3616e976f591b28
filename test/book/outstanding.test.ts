import { compileRulebook, memberId, type Rulebook, unwrap } from 'pledgebook'
import {
  type Book,
  type BookOptions,
  type CausedBy,
  type EventLog,
  memoryLog,
  type Outstanding,
} from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { codes, done, openHall, peopled, propose, sent, text } from './hall.ts'
import { close, openTown, publish, runningTown } from './year/tied-town.ts'

const day = (on: string) => `2026-${on}T09:00Z`

/** Verdicts become facts that only the community records. */
const strict = unwrap(
  compileRulebook({
    ...text,
    catalogue: {
      ...text.catalogue,
      facts: text.catalogue.facts.map((each) =>
        each.kind === 'verdict' ? { ...each, recordedBy: ['community'] } : each,
      ),
    },
  } satisfies Rulebook),
)

const granted = [{ role: 'community', member: memberId('m-head') }]

function open(log: EventLog, options: Partial<BookOptions> = {}): Book {
  return openHall({ rulebooks: [strict], ...options }, log)
}

/** A pledge from proposal to verdict. */
async function verified(book: Book, pledge: string, by: string): Promise<void> {
  const shown = { text: 'Done', evidence: [{ kind: 'photo', ref: 'host:1' }] }
  const verdict = { outcome: 'fulfilled', excused: false, reason: 'Seen' }
  const to = { to: 'pledge', pledge }
  await done(book, propose(pledge, by))
  await done(book, { ...to, type: 'approve', actor: 'm-head' })
  await done(book, { ...to, type: 'give', form: 'meeting', on: '2026-01-05', actor: by })
  await done(book, { ...to, type: 'claim', ...shown, actor: by })
  await done(book, { ...to, type: 'verify', ...verdict, actor: 'm-head' })
}

const kept = (fact: string, on: string) => ({
  ...{ to: 'record', type: 'record', fact, kind: 'verdict', subject: 'm-1a', on: '2026-01-05' },
  ...{ at: day(on), fields: { outcome: 'fulfilled' }, evidence: [], actor: 'm-head' },
})

const told = (entries: readonly Outstanding[]) =>
  entries.map(({ id, to, refusals }) => [
    to,
    id.slice(id.indexOf(':') + 1),
    ...refusals.map(({ code }) => code),
  ])

describe('what is outstanding', () => {
  test('is nothing in a book in which nothing happened, and everything followed', async () => {
    const log = memoryLog()
    expect(await openHall({}, log).outstanding()).toEqual({ entries: [], events: 0 })
    const book = await peopled(openHall({}, log))
    await verified(book, 'p-1', 'm-1a')
    const { entries, events, next, until } = await book.outstanding()
    expect([entries, events, next]).toEqual([[], 7, undefined])
    expect(until).toBeDefined()
  })

  test('was refused for want of a role, and is done once somebody has it', async () => {
    const log = memoryLog()
    const book = await peopled(open(log))
    await verified(book, 'p-1', 'm-1a')
    const { entries } = await book.outstanding()
    expect(told(entries)).toEqual([['record', 'verdict', 'role-missing']])
    expect(entries[0]?.cause).toMatchObject({ stream: 'pledge/p-1', data: { type: 'verified' } })
    // It is asked, and nothing is changed by asking.
    expect((await book.outstanding()).entries).toEqual(entries)
    // With the role, nothing stands against it any more.
    const mended = open(log, { grants: granted })
    expect(told((await mended.outstanding()).entries)).toEqual([['record', 'verdict']])
    await mended.settle()
    expect((await mended.outstanding()).entries).toEqual([])
    expect((await book.outstanding()).entries).toEqual([])
    expect((await book.balance({ holder: memberId('m-1a'), cycle: '2026' })).pending).toBe(5000)
  })

  test('also after settling passed it by: named again, it is tried again', async () => {
    const log = memoryLog()
    const book = await peopled(open(log))
    await verified(book, 'p-1', 'm-1a')
    expect((await book.settle()).followed.map(({ result }) => result.ok)).toEqual([false])
    const mended = open(log, { grants: granted })
    expect((await mended.settle()).followed).toEqual([])
    const { entries } = await mended.outstanding()
    expect(told(entries)).toEqual([['record', 'verdict']])
    // While the cause is there, it is tried and told of once.
    const vain = await book.settle({ again: [...entries, ...entries] })
    expect([vain.events, vain.followed.map(({ result }) => result.ok)]).toEqual([1, [false]])
    const settled = await mended.settle({ again: entries })
    expect(settled.followed.map(({ to, result }) => [to, result.ok])).toEqual([
      ['record', true],
      ['ledger', true],
    ])
    expect((await mended.settle({ again: entries })).followed).toEqual([])
    expect((await mended.outstanding()).entries).toEqual([])
  })

  test('what is new and named is told of once', async () => {
    const book = await peopled(open(memoryLog()))
    await verified(book, 'p-1', 'm-1a')
    const { entries } = await book.outstanding()
    const { followed } = await book.settle({ again: entries })
    expect(followed.map(({ to, result }) => [to, result.ok])).toEqual([['record', false]])
  })

  test('was put off', async () => {
    const book = await peopled(openHall({ reactions: 'settle' }))
    await verified(book, 'p-1', 'm-1a')
    expect(told((await book.outstanding()).entries)).toEqual([['record', 'verdict']])
    await book.settle()
    expect((await book.outstanding()).entries).toEqual([])
  })

  test('was left over by a crash', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    let appends = 0
    const append: EventLog['append'] = async (batch) => {
      appends += 1
      if (appends > 1) throw new Error('dead')
      return log.append(batch)
    }
    const dying = openHall({}, { ...log, append })
    await expect(dying.execute(sent(kept('f-1', '02-01')))).rejects.toThrow('dead')
    expect(told((await book.outstanding()).entries)).toEqual([['ledger', 'f-1:points']])
    await book.settle()
    expect((await book.outstanding()).entries).toEqual([])
  })

  test('cannot be posted: the account is kept by another rulebook', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    const lines = [{ clause: 'kept', amount: 1000, facts: [] }]
    await done(book, {
      ...{ to: 'ledger', type: 'post', holder: 'm-1a', cycle: '2026', lines },
      ...{ effectiveOn: '2026-01-05', rulebook: { id: 'other', version: '1' } },
    })
    await done(book, kept('f-1', '02-01'))
    const refused = [['ledger', 'f-1:points', 'rulebook-other']]
    expect(told((await book.outstanding()).entries)).toEqual(refused)
    const again = (await book.outstanding()).entries
    await book.settle({ again })
    expect(told((await book.outstanding()).entries)).toEqual(refused)
  })

  test('is not what would change nothing', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    // The posting that ran tells all that was known by then, the one that was put off among it.
    const slow = openHall({ reactions: 'settle' }, log)
    await done(slow, kept('f-1', '02-01'))
    await done(book, kept('f-2', '03-01'))
    expect((await book.outstanding()).entries).toEqual([])
    const balance = () => book.balance({ holder: memberId('m-1a'), cycle: '2026' })
    expect((await balance()).pending).toBe(10_000)
    await book.settle()
    expect((await balance()).pending).toBe(10_000)
  })

  test('that only a book with other rules can tell is named with its cause', async () => {
    const log = memoryLog()
    const town = await runningTown('refuse', log)
    await town.done(close)
    const votes = { clause: 'two-stars', grade: 'star', seated: ['m-1b'], reason: 'So' }
    await town.done({
      ...{ to: 'determination', type: 'decide-tie', cycle: '2026', population: 'members' },
      ...votes,
    })
    const later = { reactions: 'settle' } as object
    const slow = openTown('refuse', log, later)
    const command = sent({ ...publish, at: '2027-01-04T12:00Z' })
    expect(await codes(slow, command)).toEqual([])
    const other = await openTown('re-vote', log).outstanding({ limit: 1000 })
    const { entries } = await slow.outstanding({ limit: 1000 })
    expect(other.entries.map(({ id, to }) => [id, to])).toEqual([[command.id, 'cycle']])
    expect(other.entries[0]?.refusals).not.toEqual([])
    expect(entries.map(({ to, refusals }) => [to, refusals])).toEqual(
      [...Array(7)].map(() => ['appraisal', []]),
    )
    await slow.settle()
    expect((await slow.outstanding({ limit: 1000 })).entries).toEqual([])
    expect((await openTown('re-vote', log).outstanding({ limit: 1000 })).entries).not.toEqual([])
  })
})

describe('pages of what is outstanding', () => {
  test('go on from one to the next, and later from the end', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({ reactions: 'settle' }, log))
    for (const n of [1, 2, 3]) await done(book, kept(`f-${n}`, `02-0${n}`))
    const found: string[] = []
    const limits: number[] = []
    let after: string | undefined
    for (;;) {
      const page = await book.outstanding({ limit: 2, ...(after !== undefined && { after }) })
      found.push(...page.entries.map(({ cause }) => cause.stream))
      limits.push(page.events)
      after = page.until
      if (page.next === undefined) break
      expect(page.next).toBe(page.until)
    }
    expect([found, limits]).toEqual([
      ['record/f-1', 'record/f-2', 'record/f-3'],
      [2, 1],
    ])
    const rest = async () => book.outstanding(after === undefined ? {} : { after })
    expect(await rest()).toMatchObject({ entries: [], events: 0, until: after })
    await done(book, kept('f-4', '02-04'))
    expect((await rest()).entries.map(({ cause }) => cause.stream)).toEqual(['record/f-4'])
    await expect(book.outstanding({ limit: 0 })).rejects.toMatchObject({
      refusals: [{ code: 'query-invalid' }],
    })
    await expect(book.outstanding({ after: 'nowhere' })).rejects.toMatchObject({
      refusals: [{ code: 'query-invalid' }],
    })
  })

  test.each([
    ['again', null],
    ['again', 'record/f-1'],
    ['again.0.cause', [null]],
    ['again.0.cause', [{}]],
    ['again.0.cause', [{ cause: { stream: 'record/f-1', version: 0 } }]],
    ['again.0.cause', [{ cause: { stream: 7, version: 1 } }]],
    ['again.0.cause', new Array(1)],
    ['again.0.cause', [{ cause: { stream: 'record/f-404', version: 1 } }]],
    ['again.0.cause', [{ cause: { stream: 'of another book', version: 1 } }]],
  ])('are not tried again by what names no event: %s of %j', async (path, again) => {
    const book = open(memoryLog())
    // What came over a wire may be anything.
    const settled = book.settle({ again: again as unknown as readonly CausedBy[] })
    await expect(settled).rejects.toMatchObject({
      refusals: [{ code: 'query-invalid', path: path.split('.') }],
    })
  })

  test('are not tried again where one among them names no event: nothing is half done', async () => {
    const book = await peopled(openHall({ reactions: 'settle' }))
    await verified(book, 'p-1', 'm-1a')
    const { entries } = await book.outstanding()
    const again = [...entries, { cause: { stream: 'pledge/p-1', version: 99 } }]
    await expect(book.settle({ again })).rejects.toMatchObject({
      refusals: [{ code: 'query-invalid', path: ['again', '1', 'cause'] }],
    })
    expect((await book.outstanding()).entries).toEqual(entries)
  })

  test('read nothing before the position that is handed in', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    for (let n = 1; n <= 20; n++) await done(book, kept(`f-${n}`, '02-01'))
    const { until } = await book.outstanding({ limit: 1000 })
    await done(book, kept('f-21', '02-02'))
    let finds = 0
    let read = 0
    const counting: EventLog = {
      ...log,
      find: (id) => {
        finds += 1
        return log.find(id)
      },
      readAll: async (query) => {
        const page = await log.readAll(query)
        read += page.events.length
        return page
      },
      append: () => Promise.reject(new Error('a read keeps nothing')),
    }
    const reader = openHall({}, counting)
    expect((await reader.outstanding({ after: until ?? '' })).entries).toEqual([])
    expect([finds, read]).toEqual([1, 1])
  })
})
