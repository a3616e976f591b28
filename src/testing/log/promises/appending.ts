import { batch, write } from '../batches.ts'
import { everything, kept, placesOf, same, sameConflicts, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** One append at a time: all or nothing, at the versions expected and no others. */
export const appending: readonly LogPromise[] = [
  {
    says: 'keeps what it was given, in the order of the batch',
    ask: async ({ log }) => {
      const writes = [write('pledge/b', 0, { x: 1 }, { x: 2 }), write('pledge/a', 0, 'text')]
      const events = await kept('a first append', log.append(batch('c-1', writes)))
      const parts = events.map(({ position, ...rest }) => rest)
      const common = { command: 'c-1', schema: 1 }
      same('what was appended', parts, [
        { stream: 'pledge/b', version: 1, ...common, data: { x: 1 } },
        { stream: 'pledge/b', version: 2, ...common, data: { x: 2 } },
        { stream: 'pledge/a', version: 1, ...common, data: 'text' },
      ])
      same('what is read of one stream', await streamOf(log, 'pledge/b'), events.slice(0, 2))
      same('what is read of everything', (await everything(log)).events, events)
    },
  },
  {
    says: 'goes on where a stream ends',
    ask: async ({ log }) => {
      await kept('version 1', log.append(batch('c-1', [write('pledge/a', 0)])))
      const schema7 = { stream: 'pledge/a', expected: 1, events: [{ schema: 7, data: null }] }
      await kept('version 2', log.append(batch('c-2', [schema7])))
      const events = await streamOf(log, 'pledge/a')
      same('versions', placesOf(events), ['pledge/a@1', 'pledge/a@2'])
      same('schema', events[1]?.schema, 7)
    },
  },
  {
    says: 'refuses every number of events but the right one, and keeps nothing',
    ask: async ({ log }) => {
      await kept('two events', log.append(batch('c-1', [write('pledge/a', 0, 1, 2)])))
      for (const expected of [0, 1, 3, 10, 2_147_483_647]) {
        const answer = await log.append(batch('c-2', [write('pledge/a', expected)]))
        sameConflicts(`expected ${expected} of 2`, answer, [['pledge/a', expected, 2]])
      }
      const gap = await log.append(batch('c-3', [write('pledge/new', 1)]))
      sameConflicts('a gap at the beginning', gap, [['pledge/new', 1, 0]])
      same('all events', placesOf((await everything(log)).events), ['pledge/a@1', 'pledge/a@2'])
    },
  },
  {
    says: 'leaves the first stream untouched where the second is in conflict',
    ask: async ({ log }) => {
      await kept('one event', log.append(batch('c-1', [write('pledge/b', 0)])))
      const first = { ...write('pledge/a', 0), labels: ['left'] }
      const answer = await log.append(batch('c-2', [first, write('pledge/b', 0)]))
      sameConflicts('a conflict in the second', answer, [['pledge/b', 0, 1]])
      same('the first stream', await streamOf(log, 'pledge/a'), [])
      same('its label', await log.streams({ label: 'left', limit: 10 }), [])
      same('everything', placesOf((await everything(log)).events), ['pledge/b@1'])
      const command = batch('c-2', [first, write('pledge/b', 1)])
      same('the command', await log.find(command.command.id), undefined)
      await kept('the same command with the right numbers', log.append(command))
    },
  },
  {
    says: 'names every stream in conflict, those written first',
    ask: async ({ log }) => {
      await kept('two streams', log.append(batch('c-1', [write('a/1', 0), write('z/1', 0, 1, 2)])))
      const writes = [write('z/1', 1), write('m/1', 0), write('b/1', 4)]
      const answer = await log.append(batch('c-2', writes, [{ stream: 'a/1', expected: 3 }]))
      sameConflicts('three conflicts', answer, [
        ['z/1', 1, 2],
        ['b/1', 4, 0],
        ['a/1', 3, 1],
      ])
    },
  },
  {
    says: 'holds a batch to the streams that it only read',
    ask: async ({ log }) => {
      await kept('the stream to be read', log.append(batch('c-1', [write('unit/u', 0)])))
      const reading = (expected: number) => [
        { stream: 'unit/none', expected: 0 },
        { stream: 'unit/u', expected },
      ]
      for (const stale of [0, 2]) {
        const answer = await log.append(batch('c-2', [write('pledge/a', 0)], reading(stale)))
        sameConflicts(`read at ${stale} of 1`, answer, [['unit/u', stale, 1]])
      }
      same('what was to be written', await streamOf(log, 'pledge/a'), [])
      await kept('read at 1', log.append(batch('c-2', [write('pledge/a', 0)], reading(1))))
      same('the stream read', (await streamOf(log, 'unit/u')).length, 1)
      same('the stream that is not there', await streamOf(log, 'unit/none'), [])
    },
  },
  {
    says: 'keeps a command that appends nothing, and holds it to what it read',
    ask: async ({ log }) => {
      const stale = await log.append(batch('c-1', [], [{ stream: 'unit/u', expected: 1 }]))
      sameConflicts('nothing written, read at 1 of 0', stale, [['unit/u', 1, 0]])
      same('its events', await kept('nothing written', log.append(batch('c-1', []))), [])
      same('everything', await log.readAll({ limit: 1 }), {
        events: [],
        next: undefined,
        atEnd: true,
      })
      const command = batch('c-1', []).command
      same('the command', await log.find(command.id), { ...command, events: [] })
    },
  },
  {
    says: 'keeps ten thousand events in one append, over many streams',
    ask: async ({ log }) => {
      const data = Array.from({ length: 100 }, (_, n) => ({ n }))
      const names = Array.from({ length: 100 }, (_, at) => `pledge/p-${at}`)
      const writes = names.map((name) => ({ ...write(name, 0, ...data), labels: ['all'] }))
      const events = await kept('ten thousand', log.append(batch('c-1', writes)))
      const expected = names.flatMap((name) => data.map((_, at) => `${name}@${at + 1}`))
      same('what was appended', placesOf(events), expected)
      same('what is read', (await everything(log, 10_000)).events, events)
      same('its streams', (await log.streams({ label: 'all', limit: 1000 })).length, 100)
      const found = await log.find(batch('c-1', []).command.id)
      same('what is found', found?.events, events)
    },
  },
  {
    says: 'keeps ten thousand events in one stream',
    ask: async ({ log }) => {
      const data = Array.from({ length: 10_000 }, (_, n) => ({ n }))
      await kept('ten thousand', log.append(batch('c-1', [write('pledge/a', 0, ...data)])))
      const events = await streamOf(log, 'pledge/a')
      same(
        'their data',
        events.map((event) => event.data),
        data,
      )
      same('the last version', events.at(-1)?.version, 10_000)
    },
  },
  {
    says: 'keeps ten thousand streams in one append, and looks at as many that it only read',
    ask: async ({ log }) => {
      const many = Array.from({ length: 10_000 }, (_, at) => at)
      const writes = many.map((at) => ({ ...write(`s/${at}`, 0, at), labels: [`l-${at % 10}`] }))
      const reads = many.map((at) => ({ stream: `r/${at}`, expected: at === 9_999 ? 1 : 0 }))
      const answer = await log.append(batch('c-1', writes, reads))
      sameConflicts('the last one read', answer, [['r/9999', 1, 0]])
      await kept('the stream read', log.append(batch('c-2', [write('r/9999', 0)])))
      await kept('all of them', log.append(batch('c-1', writes, reads)))
      const { events } = await everything(log, 10_000)
      same('what is read', events.length, 10_001)
      same('the last', events.at(-1)?.data, 9_999)
      same('a label', (await log.streams({ label: 'l-3', limit: 10_000 })).length, 1_000)
    },
  },
]
