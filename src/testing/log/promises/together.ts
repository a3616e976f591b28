import { batch, idOf, write } from '../batches.ts'
import { everything, kept, outcome, placesOf, same, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** Several handles on one store, and several organisations in it. */
export const together: readonly LogPromise[] = [
  {
    says: 'shows what one handle kept to another',
    needs: 'again',
    ask: async ({ log, again }) => {
      const other = await again()
      const first = batch('c-1', [{ ...write('a/1', 0), labels: ['x'] }])
      const events = await kept('an append', log.append(first))
      same('the stream', await streamOf(other, 'a/1'), events)
      same('everything', (await everything(other)).events, events)
      same('the label', await other.streams({ label: 'x', limit: 9 }), ['a/1'])
      same('the command', (await other.find(idOf('c-1')))?.events, events)
      same('the command again', outcome(await other.append(first)), 'repeated')
      await log.snapshots.save('a/1', { version: 1, made: 'code', state: 1 })
      same('the snapshot', (await other.snapshots.load('a/1'))?.state, 1)
      const position = events[0]?.position
      if (position) await log.checkpoints.move('reader', undefined, position)
      same('the checkpoint', await other.checkpoints.load('reader'), position)
      await kept('an append of the other', other.append(batch('c-2', [write('a/1', 1)])))
      same('the stream here', (await streamOf(log, 'a/1')).length, 2)
    },
  },
  {
    says: 'keeps organisations apart that stand side by side',
    needs: 'neighbour',
    ask: async ({ log, neighbour }) => {
      const next = await neighbour()
      const here = { ...write('a/1', 0, 'here', 'here'), labels: ['x', 'here'] }
      const there = { ...write('a/1', 0, 'there'), labels: ['x'] }
      const command = { id: idOf('c-1'), hash: 'h-1' }
      await kept('here', log.append(batch(command, [here])))
      await kept('there', next.append(batch({ ...command, hash: 'h-2' }, [there])))
      await kept(
        'a stream of its own',
        next.append(batch('c-2', [{ ...write('b/1', 0), labels: ['x'] }])),
      )
      same(
        'the stream here',
        (await streamOf(log, 'a/1')).map(({ data }) => data),
        ['here', 'here'],
      )
      same(
        'the stream there',
        (await streamOf(next, 'a/1')).map(({ data }) => data),
        ['there'],
      )
      same('all here', placesOf((await everything(log, 1)).events), ['a/1@1', 'a/1@2'])
      same('all there', placesOf((await everything(next, 1)).events), ['a/1@1', 'b/1@1'])
      same('streams here', await log.streams({ label: 'x', limit: 9 }), ['a/1'])
      same('streams there', await next.streams({ label: 'x', limit: 9 }), ['a/1', 'b/1'])
      same('a label of here', await next.streams({ label: 'here', limit: 9 }), [])
      same('a command of there', await log.find(idOf('c-2')), undefined)
      same('the hash there', (await next.find(idOf('c-1')))?.hash, 'h-2')
    },
  },
  {
    says: 'keeps their snapshots and readers apart',
    needs: 'neighbour',
    ask: async ({ log, neighbour }) => {
      const next = await neighbour()
      const [event] = await kept('here', log.append(batch('c-1', [write('a/1', 0)])))
      const [other] = await kept('there', next.append(batch('c-1', [write('a/1', 0)])))
      await log.snapshots.save('a/1', { version: 1, made: 'code', state: 'here' })
      same('no snapshot there', await next.snapshots.load('a/1'), undefined)
      await next.snapshots.save('a/1', { version: 1, made: 'code', state: 'there' })
      await log.snapshots.clear()
      same('none here', await log.snapshots.load('a/1'), undefined)
      same('one there', (await next.snapshots.load('a/1'))?.state, 'there')
      if (event) await log.checkpoints.move('reader', undefined, event.position)
      same('no reader there', await next.checkpoints.load('reader'), undefined)
      if (other)
        same('begun there', await next.checkpoints.move('reader', undefined, other.position), true)
      same('still here', await log.checkpoints.load('reader'), event?.position)
    },
  },
]
