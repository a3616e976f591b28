import {
  type CompiledRulebook,
  civilDate,
  compileRulebook,
  factId,
  instant,
  memberId,
  type Rulebook,
  unwrap,
} from 'pledgebook'
import { type EventLog, memoryLog } from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { done, openHall, text } from './hall.ts'

const key = { holder: memberId('m-1'), cycle: '2026' }
const day = (on: string) => `2026-${on}T09:00Z`
const grants = [{ role: 'community', member: memberId('m-head') }]

function open(
  more: Partial<Parameters<typeof openHall>[0]> = {},
  log: EventLog = memoryLog(),
  rules: Rulebook = text,
) {
  const rulebooks: readonly CompiledRulebook[] = [unwrap(compileRulebook(rules))]
  // Without an organisation every subject is taken for a member.
  return openHall({ grants, rulebooks, organisation: undefined as never, ...more }, log)
}

const kept = (fact: string, at: string, on = '2026-01-05', outcome = 'fulfilled') => ({
  ...{ to: 'record', type: 'record', fact, kind: 'verdict', subject: 'm-1', on, at },
  ...{ fields: { outcome }, evidence: [] },
})

const served = (fact: string, at: string, on: string) => ({
  ...{ to: 'record', type: 'record', fact, kind: 'service', subject: 'm-1', on, at },
  ...{ fields: { hours: 2 }, evidence: [] },
})

const certify = (fact: string, at: string) => ({
  ...{ to: 'record', type: 'certify', fact, at, actor: 'm-head' },
})

describe('what is posted late', () => {
  test('is posted as it was known then, each at its own time', async () => {
    const book = open({ reactions: 'settle' })
    await done(book, kept('f-1', day('07-01')))
    await done(book, kept('f-2', day('08-01')))
    const { followed } = await book.settle()
    expect(followed.filter(({ result }) => !result.ok)).toEqual([])
    const pending = async (at: string) =>
      (await book.balance(key, { knownAt: instant(at) })).pending
    expect(await pending(day('06-30'))).toBe(0)
    expect(await pending(day('07-15'))).toBe(5000)
    expect(await pending(day('08-01'))).toBe(10_000)
    const { entries } = await book.statement(key)
    expect(entries.map(({ entry: { recordedAt, facts } }) => [recordedAt, facts])).toEqual([
      [day('07-01'), ['f-1']],
      [day('08-01'), ['f-1', 'f-2']],
    ])
  })

  test('names who made it count, and for which day', async () => {
    const book = open({ reactions: 'settle' })
    await done(book, { ...kept('f-1', day('07-01')), actor: 'm-8' })
    await done(book, { ...kept('f-2', day('08-01'), '2026-07-30'), actor: 'm-9' })
    await book.settle()
    const { entries } = await book.statement(key)
    expect(
      entries.map(({ entry: { recordedBy, effectiveOn } }) => [recordedBy, effectiveOn]),
    ).toEqual([
      ['m-8', '2026-01-05'],
      ['m-9', '2026-07-30'],
    ])
  })

  test('tells what was brought along in between, each time once', async () => {
    const book = open({ reactions: 'settle' })
    const brought = (at: string, clause: string, amount: number) => ({
      ...{ to: 'opening', type: 'bring-points', subject: 'm-1', cycle: '2026', clause, amount },
      ...{ ground: 'The old ledger', at },
    })
    await done(book, kept('f-1', day('07-01')))
    await done(book, brought(day('08-01'), 'service', 1500))
    await done(book, kept('f-3', day('09-01')))
    // At the very time of a fact: one posting tells both.
    await done(book, brought(day('09-01'), 'kept', 500))
    const { followed } = await book.settle()
    expect(followed.filter(({ result }) => !result.ok)).toEqual([])
    const pending = async (on: string) =>
      (await book.balance(key, { knownAt: instant(day(on)) })).pending
    expect(await Promise.all(['07-01', '08-01', '08-31', '09-01'].map(pending))).toEqual([
      5000, 6500, 6500, 12_000,
    ])
    const { entries } = await book.statement(key)
    expect(new Set(entries.map(({ entry }) => entry.recordedAt))).toEqual(
      new Set([day('07-01'), day('08-01'), day('09-01')]),
    )
    expect((await book.settle()).followed).toEqual([])
  })

  test('is not lost where what came later has been posted before', async () => {
    const log = memoryLog()
    const [late, prompt] = [open({ reactions: 'settle' }, log), open({}, log)]
    await done(prompt, kept('f-1', day('06-01')))
    const reason = 'In error'
    await done(late, { to: 'record', type: 'withdraw', fact: 'f-1', reason, at: day('07-01') })
    // It enters nothing: five points stand, and five there are.
    await done(prompt, kept('f-2', day('08-01')))
    expect((await prompt.statement(key)).entries).toHaveLength(1)
    await late.settle()
    const pending = async (at: string) =>
      (await late.balance(key, { knownAt: instant(at) })).pending
    expect(await Promise.all(['06-15', '07-15', '08-15'].map((on) => pending(day(on))))).toEqual([
      5000, 0, 5000,
    ])
  })

  test('counts with what is known of later, where only all together are worth something', async () => {
    const rules = withThree()
    const book = open({}, memoryLog(), rules)
    const half = (fact: string, at: string) => kept(fact, at, '2026-01-05', 'partly-fulfilled')
    await done(book, half('f-1', day('06-01')))
    await done(book, half('f-2', day('08-01')))
    // Told out of order: by then it is the second, and the third of all.
    await done(book, half('f-3', day('07-01')))
    const pending = async (at: string) =>
      (await book.balance(key, { knownAt: instant(at) })).pending
    expect(await pending(day('07-15'))).toBe(0)
    expect(await pending(day('08-01'))).toBe(5000)
  })

  test('leaves an account with more times than a batch takes at its last one', async () => {
    const book = open({ reactions: 'settle' })
    for (let n = 0; n < 510; n++) {
      const at = new Date(Date.UTC(2026, 2, 1, 0, n)).toISOString()
      await done(book, kept(`f-${n}`, at))
    }
    await book.settle()
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 510 * 5000 })
    const half = { knownAt: instant(new Date(Date.UTC(2026, 2, 1, 0, 249)).toISOString()) }
    expect((await book.balance(key, half)).pending).toBe(250 * 5000)
  }, 60_000)
})

/** Three verdicts are worth five points, whatever they are. */
function withThree(): Rulebook {
  const three = {
    ...({ kind: 'ladder', clause: 'three', title: { en: 'three' }, how: 'highest' } as const),
    ...{ of: { kind: 'count', clause: 'verdicts', fact: 'verdict' } as const, below: 0 },
    steps: [{ from: 3, reached: 'at', points: 5 }] as const,
  }
  return {
    ...text,
    values: text.values.map(({ name, of }) => ({
      name,
      of: of.kind === 'sum' ? { ...of, of: [...of.of, three] } : of,
    })),
  }
}

/** The streams of facts that postings look at, from now on. */
function watched(log: EventLog) {
  const streams = new Set<string>()
  const seen: EventLog = {
    ...log,
    append: (batch) => {
      if (batch.command.id.endsWith(':points')) {
        for (const { stream } of batch.reads ?? []) streams.add(stream)
      }
      return log.append(batch)
    },
  }
  return { streams, seen }
}

describe('a posting looks at the facts', () => {
  test('of its year, however many there were in the years before', async () => {
    const log = memoryLog()
    const early = open({}, log)
    for (let year = 1996; year < 2026; year++) {
      await done(early, kept(`f-${year}`, day('01-05'), `${year}-06-01`))
    }
    const { streams, seen } = watched(log)
    const book = open({}, seen)
    await done(book, kept('f-2026', day('07-01')))
    expect([...streams].filter((stream) => stream.startsWith('record/'))).toEqual(['record/f-2026'])
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
    expect((await book.factsAbout({ subject: key.holder })).entries).toHaveLength(31)
    const page = await book.factsAbout({ subject: key.holder, limit: 20 })
    expect(page.entries).toHaveLength(20)
    const rest = await book.factsAbout({ subject: key.holder, limit: 20, after: page.next ?? '' })
    expect(rest.entries).toHaveLength(11)
  })

  test.each([
    ['as far back as they hold', { for: { years: 2 } }, ['f-2024', 'f-2025', 'f-2026'], 2],
    ['within so many months', { for: { months: 6 } }, ['f-2025', 'f-2026'], 0],
    ['within so many days', { for: { days: 400 } }, ['f-2024', 'f-2025', 'f-2026'], 2],
    ['of ever, where they hold for long', { for: { years: 60 } }, allYears(), 7],
    [
      'of ever, where some hold for ever',
      {
        by: 'outcome',
        spans: [
          { option: 'fulfilled', for: 'always' },
          { option: 'partly-fulfilled', for: { years: 1 } },
          { option: 'not-fulfilled', for: { years: 1 } },
        ],
      },
      allYears(),
      7,
    ],
  ] as const)('%s', async (_, valid, facts, count) => {
    const rules: Rulebook = {
      ...text,
      values: text.values.map(({ name, of }) => ({
        name,
        of:
          of.kind === 'sum'
            ? {
                ...of,
                of: of.of.map((part) => (part.clause === 'kept' ? { ...part, valid } : part)),
              }
            : of,
      })) as Rulebook['values'],
    }
    const log = memoryLog()
    const early = open({}, log, rules)
    for (const fact of allYears().slice(0, -1)) {
      await done(early, kept(fact, day('01-05'), `${fact.slice(2)}-12-01`))
    }
    const { streams, seen } = watched(log)
    const book = open({}, seen, rules)
    await done(book, kept('f-2026', day('07-01')))
    const read = [...streams].filter((stream) => stream.startsWith('record/')).sort()
    expect(read).toEqual(facts.map((fact) => `record/${fact}`))
    // So many of them hold on the last day of the year.
    expect(await book.balance(key)).toEqual({ posted: 0, pending: count * 5000 })
  })

  test('that were recognised in it, whenever they took place', async () => {
    const rules: Rulebook = {
      ...text,
      catalogue: {
        ...text.catalogue,
        facts: text.catalogue.facts.map((kind) =>
          kind.kind === 'service' ? { ...kind, placed: 'recognised' } : kind,
        ),
      },
    }
    const book = open({}, memoryLog(), rules)
    await done(book, served('f-1', day('01-02'), '2025-12-20'))
    await done(book, certify('f-1', day('01-05')))
    await done(book, served('f-2', day('02-02'), '2026-02-01'))
    await done(book, certify('f-2', day('02-05')))
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 2000 })
    expect(await book.balance({ ...key, cycle: '2025' })).toEqual({ posted: 0, pending: 0 })
  })

  test('that were handed in again for another year', async () => {
    const book = open()
    await done(book, served('f-1', day('01-02'), '2025-12-20'))
    const back = { to: 'record', type: 'return', fact: 'f-1', reason: 'The day', actor: 'm-head' }
    await done(book, { ...back, at: day('01-03') })
    const again = {
      to: 'record',
      type: 'resubmit',
      fact: 'f-1',
      fields: { hours: 4 },
      evidence: [],
    }
    await done(book, { ...again, on: '2026-01-02', at: day('01-04') })
    await done(book, certify('f-1', day('01-05')))
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 2000 })
    expect((await book.fact(factId('f-1')))?.versions.at(-1)?.on).toBe(civilDate('2026-01-02'))
  })
})

function allYears() {
  return ['f-2020', 'f-2021', 'f-2022', 'f-2023', 'f-2024', 'f-2025', 'f-2026'] as const
}
