import { describe, expect, it } from 'vitest'
import {
  chainedLog,
  type EventLog,
  exportLog,
  headOf,
  importLog,
  memoryLog,
  verifyLog,
} from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { fill } from '../chain/filled.ts'
import { hash } from '../chain/hash.ts'

async function linesOf(log: EventLog): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLog(log)) lines.push(line)
  return lines
}

async function filled(commands = 40): Promise<EventLog> {
  const stored = memoryLog()
  await fill(chainedLog(stored, { hash }), commands)
  return stored
}

const data = (stream: string, n: number) => ({
  stream,
  expected: n - 1,
  events: [{ schema: 1, data: n }],
})

/** As PostgreSQL does while somebody else still writes: only the appends that end before an event. */
function holdingBack(log: EventLog, first: number): EventLog {
  return {
    ...log,
    readAll: async (query) => {
      const { events } = await log.readAll({ limit: 10_000 })
      const held = events[first]?.command
      const seen = events.slice(
        0,
        events.findIndex(({ command }) => command === held),
      )
      const from = query.after === undefined ? 0 : Number(query.after)
      const page = seen.slice(from, from + query.limit)
      return { events: page, next: page.at(-1)?.position ?? query.after, atEnd: true }
    },
  }
}

describe('exportLog and importLog', () => {
  it('carry everything over, and the same bytes come out again', async () => {
    const stored = await filled()
    const [lines, copy] = [await linesOf(stored), memoryLog()]
    const imported = await importLog(copy, lines)
    expect(imported).toMatchObject({ ok: true, value: { batches: 40, already: 0 } })
    expect(await linesOf(copy)).toStrictEqual(lines)
    const head = await headOf(stored, { hash })
    expect(await verifyLog(copy, { hash, head })).toStrictEqual({ ok: true, value: head })
    expect(await copy.readAll({ limit: 1000 })).toStrictEqual(await stored.readAll({ limit: 1000 }))
    const command = commandId('c-6')
    expect(await copy.find(command)).toStrictEqual(await stored.find(command))
    const query = { label: 'unit:u-1', limit: 100 }
    expect(await copy.streams(query)).toStrictEqual(await stored.streams(query))
  })

  it('write a line for each append, no larger than it', async () => {
    const lines = await linesOf(await filled(3))
    expect(lines).toHaveLength(5)
    expect(lines.at(0)).toBe('{"format":"pledgebook-log","version":1}')
    expect(lines.at(-1)).toBe('{"end":{"batches":3,"events":10}}')
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      command: { id: 'c-1' },
      writes: [
        { stream: 'chain/log', first: 1 },
        { stream: 'pledge/p-1', labels: ['nth:1', 'unit:u-1'] },
      ],
    })
  })

  it('export an empty log', async () => {
    const lines = await linesOf(memoryLog())
    expect(lines).toHaveLength(2)
    expect(await importLog(memoryLog(), lines)).toMatchObject({ ok: true, value: { events: 0 } })
  })

  it('carry more labels than one write takes', async () => {
    const [log, copy] = [memoryLog(), memoryLog()]
    for (let n = 1; n <= 5; n++) {
      const labels = Array.from({ length: 50 }, (_, at) => `nth:${n}-${at}`)
      const command = { id: commandId(`c-${n}`), hash: 'h' }
      await log.append({ command, writes: [{ ...data('pledge/p-1', n), labels }] })
    }
    const lines = await linesOf(log)
    expect(await importLog(copy, lines)).toMatchObject({ ok: true })
    expect(await copy.labels(['pledge/p-1'])).toStrictEqual(await log.labels(['pledge/p-1']))
    expect(await linesOf(copy)).toStrictEqual(lines)
  })

  it('chain a log that had no chain', async () => {
    const [plain, stored] = [memoryLog(), memoryLog()]
    await fill(plain, 20)
    const result = await importLog(chainedLog(stored, { hash }), exportLog(plain))
    expect(result.ok).toBe(true)
    expect(await verifyLog(stored, { hash })).toMatchObject({ ok: true, value: { version: 18 } })
    const again = await importLog(chainedLog(memoryLog(), { hash }), exportLog(stored))
    expect(again).toMatchObject({ refusals: [{ code: 'batch-invalid', path: [2] }] })
  })

  it('go on where an import was interrupted', async () => {
    const [stored, copy] = [await filled(), memoryLog()]
    const lines = await linesOf(stored)
    const broken = await importLog(copy, lines.slice(0, 17))
    expect(broken).toMatchObject({ refusals: [{ code: 'line-invalid', path: [18] }] })
    const imported = await importLog(copy, lines)
    expect(imported).toMatchObject({ ok: true, value: { batches: 40, already: 16 } })
    expect(await linesOf(copy)).toStrictEqual(lines)
    expect(await importLog(copy, lines)).toMatchObject({ ok: true, value: { already: 40 } })
  })

  it('go on where what is there cannot all be read yet', async () => {
    const [lines, copy] = [await linesOf(await filled()), memoryLog()]
    await importLog(copy, lines.slice(0, 17))
    const imported = await importLog(holdingBack(copy, 20), lines)
    expect(imported).toMatchObject({ ok: true, value: { batches: 40, already: 16 } })
    expect(await linesOf(copy)).toStrictEqual(lines)
  })

  it('refuse a line that stands twice, also where it cannot be read yet', async () => {
    for (const twice of [2, 15]) {
      const [lines, copy] = [await linesOf(await filled()), memoryLog()]
      await importLog(copy, lines.slice(0, 17))
      lines.splice(16, 0, lines[twice] ?? '')
      expect(await importLog(holdingBack(copy, 20), lines)).toMatchObject({
        refusals: [{ code: 'line-invalid', path: [17], expected: 'each command once' }],
      })
    }
  })

  it.each([
    ['data', '"data":1,', '"data":2,'],
    ['a schema', '"schema":1', '"schema":2'],
    ['a request', '"request":1', '"request":2'],
    ['no request', ',"request":1', ''],
    ['a label', '"labels":["a:1"]', '"labels":["a:2"]'],
    ['a stream', '"stream":"a/1"', '"stream":"a/2"'],
  ])('refuse a log that holds other things unread: %s', async (_, one, other) => {
    const [log, copy] = [memoryLog(), memoryLog()]
    const writes = [
      { stream: 'a/1', expected: 0, events: [{ schema: 1, data: 1 }], labels: ['a:1'] },
    ]
    await log.append({ command: { id: commandId('c-1'), hash: 'h', request: 1 }, writes })
    const lines = await linesOf(log)
    await importLog(copy, lines)
    const changed = lines.map((line) => line.replace(one, other))
    expect(changed).not.toEqual(lines)
    expect(await importLog(holdingBack(copy, 0), lines)).toMatchObject({ value: { already: 1 } })
    expect(await importLog(holdingBack(copy, 0), changed)).toMatchObject({
      refusals: [{ code: 'log-differs', path: [2] }],
    })
  })

  it('refuse a log that holds something else, or more', async () => {
    const [stored, copy] = [await filled(), memoryLog()]
    const lines = await linesOf(stored)
    await copy.append({
      command: { id: commandId('c-0'), hash: 'h' },
      writes: [data('pledge/p-0', 1)],
    })
    expect(await importLog(copy, lines)).toMatchObject({
      refusals: [{ code: 'log-differs', path: [2] }],
    })
    expect(await importLog(stored, await linesOf(memoryLog()))).toMatchObject({
      refusals: [{ code: 'log-differs', path: [2] }],
    })
  })

  const broken: readonly [string, (lines: string[]) => void, object][] = [
    ['no lines', (lines) => lines.splice(0), { code: 'line-invalid', path: [1] }],
    ['another format', (lines) => lines.splice(0, 1, '{}'), { code: 'line-invalid', path: [1] }],
    ['no JSON', (lines) => lines.splice(3, 1, '{"command'), { code: 'line-invalid', path: [4] }],
    [
      'no batch',
      (lines) => lines.splice(3, 1, '[]'),
      { code: 'batch-invalid', path: [4, 'command', 'id'] },
    ],
    ['an empty line', (lines) => lines.splice(3, 0, ''), { code: 'line-invalid', path: [4] }],
    [
      'a field twice',
      (lines) => lines.splice(3, 1, (lines[3] ?? '').replace('{', '{"command":1,')),
      { code: 'line-invalid', path: [4] },
    ],
    [
      'a field that nobody knows',
      (lines) => lines.splice(3, 1, (lines[3] ?? '').replace(/}$/, ',"x":1}')),
      { code: 'line-invalid', path: [4] },
    ],
    [
      'white space',
      (lines) => lines.splice(3, 1, `${lines[3]} `),
      { code: 'line-invalid', path: [4] },
    ],
    ['a line missing', (lines) => lines.splice(3, 1), { code: 'version-conflict', path: [4] }],
    [
      'a line twice',
      (lines) => lines.splice(4, 0, lines[3] ?? ''),
      { code: 'line-invalid', path: [5] },
    ],
    ['the end missing', (lines) => lines.pop(), { code: 'line-invalid', path: [42] }],
    [
      'the last append missing',
      (lines) => lines.splice(-2, 1),
      { code: 'line-invalid', path: [41] },
    ],
    ['more after the end', (lines) => lines.push('{}'), { code: 'line-invalid', path: [43] }],
  ]

  it.each(broken)('name the line: %s', async (_, damage, refusal) => {
    const [lines, copy] = [await linesOf(await filled()), memoryLog()]
    damage(lines)
    expect(await importLog(copy, lines)).toMatchObject({ ok: false, refusals: [refusal] })
  })

  it('take an empty line after the end, as a text file has it', async () => {
    const text = `${(await linesOf(await filled())).join('\n')}\n`
    expect(await importLog(memoryLog(), text.split('\n'))).toMatchObject({ ok: true })
  })

  it('hold no more than a page, both ways', async () => {
    const [log, copy] = [memoryLog(), memoryLog()]
    for (let n = 0; n < 25; n++) {
      const events = Array.from({ length: 100 }, () => ({ schema: 1, data: n }))
      const writes = [{ stream: 'pledge/p-1', expected: n * 100, events }]
      await log.append({ command: { id: commandId(`c-${n}`), hash: 'h' }, writes })
    }
    const done: string[] = []
    const read: EventLog = {
      ...log,
      readAll: async (query) => {
        done.push('page')
        return log.readAll(query)
      },
    }
    const written: EventLog = {
      ...copy,
      append: async (batch) => {
        done.push('append')
        return copy.append(batch)
      },
    }
    expect(await importLog(written, exportLog(read))).toMatchObject({ ok: true })
    expect(done.indexOf('append')).toBeLessThan(done.indexOf('page', 1))
    expect(done.filter((each) => each === 'page')).toHaveLength(3)
  })
})
