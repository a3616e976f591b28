import type { EventLog, Position } from '../../../log/index.ts'
import { batch, idOf, write } from '../batches.ts'
import {
  everything,
  kept,
  outcome,
  placesOf,
  same,
  sameConflicts,
  streamOf,
} from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** Transactions that are open side by side, and end in another order than they began. */
export const overlapping: readonly LogPromise[] = [
  {
    says: 'hides what is not committed, and makes no reader wait for it',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const held = await hold(batch('c-1', [{ ...write('a/1', 0), labels: ['x'] }]))
      same('the stream', await streamOf(log, 'a/1'), [])
      same('everything', (await everything(log)).events, [])
      same('the label', await log.streams({ label: 'x', limit: 9 }), [])
      same('the command', await log.find(idOf('c-1')), undefined)
      await held.commit()
      same('the stream afterwards', placesOf(await streamOf(log, 'a/1')), ['a/1@1'])
      same('everything afterwards', placesOf((await everything(log)).events), ['a/1@1'])
    },
  },
  {
    says: 'shows a reader both of two transactions that commit out of order',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const read = readerOf(log)
      await kept('before', log.append(batch('c-0', [write('z/1', 0)])))
      await read()
      const first = await hold(batch('c-1', [write('a/1', 0)]))
      await read()
      const second = await hold(batch('c-2', [write('b/1', 0)]))
      await second.commit()
      await read()
      await first.commit()
      await read()
      await kept('after', log.append(batch('c-3', [write('z/1', 1)])))
      const seen = await read()
      same('what it saw', [...seen].sort(), ['a/1@1', 'b/1@1', 'z/1@1', 'z/1@2'])
      same('the order', [seen[0], seen[3]], ['z/1@1', 'z/1@2'])
    },
  },
  {
    says: 'shows a reader the slow one too, after many quick ones',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const read = readerOf(log)
      const slow = await hold(batch('slow', [write('slow/1', 0, 1, 2)]))
      for (let at = 0; at < 10; at++) {
        await kept('a quick one', log.append(batch(`c-${at}`, [write('quick/1', at)])))
        await read()
      }
      await slow.commit()
      const seen = await read()
      const quick = Array.from({ length: 10 }, (_, at) => `quick/1@${at + 1}`)
      same(
        'the quick ones',
        seen.filter((place) => place.startsWith('quick')),
        quick,
      )
      same(
        'the slow one',
        seen.filter((place) => place.startsWith('slow')),
        ['slow/1@1', 'slow/1@2'],
      )
    },
  },
  {
    says: 'goes on after a transaction that was given up, and keeps nothing of it',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const read = readerOf(log)
      const given = batch('c-1', [{ ...write('a/1', 0), labels: ['x'] }])
      const held = await hold(given)
      await kept('another', log.append(batch('c-2', [write('b/1', 0)])))
      await read()
      await held.abandon()
      same('what is seen', await read(), ['b/1@1'])
      same('the label', await log.streams({ label: 'x', limit: 9 }), [])
      same('the command', await log.find(idOf('c-1')), undefined)
      await kept('the same command later', log.append(given))
      same('all that is seen', await read(), ['b/1@1', 'a/1@1'])
    },
  },
  {
    says: 'answers by version-conflict whoever waited for a transaction that took the stream',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const held = await hold(batch('c-1', [write('a/1', 0)]))
      const writing = log.append(batch('c-2', [write('a/1', 0)]))
      const reading = log.append(batch('c-3', [write('b/1', 0)], [{ stream: 'a/1', expected: 0 }]))
      const both = Promise.all([writing, reading])
      await held.commit()
      const [written, read] = await both
      sameConflicts('the writer', written, [['a/1', 0, 1]])
      sameConflicts('who only read', read, [['a/1', 0, 1]])
    },
  },
  {
    says: 'lets whoever waited through where the transaction was given up',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const held = await hold(batch('c-1', [write('a/1', 0)]))
      const waiting = log.append(batch('c-2', [write('a/1', 0)]))
      await held.abandon()
      same('the one that waited', outcome(await waiting), 'kept')
    },
  },
  {
    says: 'answers as repeated a command that waited for itself',
    needs: 'hold',
    ask: async ({ log, hold }) => {
      const itself = batch('c-1', [write('a/1', 0)])
      const held = await hold(itself)
      const waiting = log.append(itself)
      const other = log.append(batch({ id: idOf('c-1'), hash: 'other' }, [write('b/1', 0)]))
      const both = Promise.all([waiting, other])
      await held.commit()
      same('both', (await both).map(outcome), ['repeated', 'command-reused'])
    },
  },
]

/** Reads on from where it was; each call gives all that it has seen so far. */
function readerOf(log: EventLog): () => Promise<readonly string[]> {
  const seen: string[] = []
  let after: Position | undefined
  return async () => {
    const { events, next } = await everything(log, 2, after)
    seen.push(...placesOf(events))
    after = next
    return seen
  }
}
