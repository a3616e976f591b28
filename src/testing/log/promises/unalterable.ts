import { batch, idOf, write } from '../batches.ts'
import { everything, kept, same, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** What is kept stays as it was. */
export const unalterable: readonly LogPromise[] = [
  {
    says: 'keeps what it was given at that moment, whatever the caller does with it afterwards',
    ask: async ({ log }) => {
      const data = { list: [1, { deep: 'before' }], text: 'before' }
      const request = { of: ['before'] }
      const labels = ['before']
      const one = { ...write('a/1', 0, data), labels }
      const writes = [one]
      const command = { id: idOf('c-1'), hash: 'h', request }
      const answer = log.append({ command, writes })
      spoil(data, request, labels, writes, one, command)
      await kept('the append', answer)
      const before = { list: [1, { deep: 'before' }], text: 'before' }
      const events = await streamOf(log, 'a/1')
      same(
        'the data',
        events.map((event) => event.data),
        [before],
      )
      same('the labels', await log.streams({ label: 'before', limit: 9 }), ['a/1'])
      same('the request', (await log.find(idOf('c-1')))?.request, { of: ['before'] })
    },
  },
  {
    says: 'keeps it whatever a reader does with what was handed out',
    ask: async ({ log }) => {
      const first = batch({ id: idOf('c-1'), hash: 'h', request: { a: [1] } }, [
        write('a/1', 0, { list: [1, { deep: 'before' }] }),
      ])
      const appended = await kept('the append', log.append(first))
      const before = JSON.stringify([appended, await log.find(idOf('c-1'))])
      spoil(appended)
      const again = await log.append(first)
      spoil(again.ok && again.value)
      spoil(await log.read([{ stream: 'a/1' }]))
      spoil(await log.readAll({ limit: 10 }))
      spoil(await log.find(idOf('c-1')))
      const after = [await streamOf(log, 'a/1'), await log.find(idOf('c-1'))]
      same('what is read now', JSON.stringify(after), before)
      same('everything', JSON.stringify((await everything(log)).events), JSON.stringify(after[0]))
    },
  },
  {
    says: 'keeps its lists of streams and its snapshots so as well',
    ask: async ({ log }) => {
      await kept('the append', log.append(batch('c-1', [{ ...write('a/1', 0), labels: ['x'] }])))
      spoil(await log.streams({ label: 'x', limit: 9 }))
      same('the streams', await log.streams({ label: 'x', limit: 9 }), ['a/1'])
      const snapshot = { version: 1, made: 'v1', state: { list: ['before'] } }
      const saved = log.snapshots.save('a/1', snapshot)
      spoil(snapshot)
      await saved
      spoil(await log.snapshots.load('a/1'))
      const loaded = { version: 1, made: 'v1', state: { list: ['before'] } }
      same('the snapshot', await log.snapshots.load('a/1'), loaded)
    },
  },
]

/** Overwrites whatever can be overwritten, all the way down; what is frozen stays. */
function spoil(...values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue
    spoil(...Object.values(value))
    for (const name of Object.keys(value)) Reflect.set(value, name, 'spoilt')
    if (Array.isArray(value) && !Object.isFrozen(value)) value.reverse().push('spoilt')
  }
}
