import type { EventLog, Position } from '../../../log/index.ts'
import { batch, write } from '../batches.ts'
import { kept, rejects, same } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** What stands beside the events: snapshots and checkpoints. */
export const remembering: readonly LogPromise[] = [
  {
    says: 'keeps the newest snapshot of each stream',
    ask: async ({ log: { snapshots } }) => {
      const at = (version: number, state: string) => ({ version, made: `code-${version}`, state })
      same('none', await snapshots.load('a/1'), undefined)
      await snapshots.save('a/1', at(5, 'first'))
      await snapshots.save('a/2', at(1, 'other'))
      same('the first', await snapshots.load('a/1'), at(5, 'first'))
      await snapshots.save('a/1', at(4, 'older'))
      same('after an older one', await snapshots.load('a/1'), at(5, 'first'))
      await snapshots.save('a/1', at(5, 'same'))
      same('after one of the same version', await snapshots.load('a/1'), at(5, 'same'))
      await snapshots.save('a/1', at(12, 'newer'))
      same('after a newer one', await snapshots.load('a/1'), at(12, 'newer'))
      same('of the other stream', await snapshots.load('a/2'), at(1, 'other'))
    },
  },
  {
    says: 'keeps the newest of many snapshots that come at the same time',
    ask: async ({ log, handles }) => {
      const logs = await handles(6)
      for (let round = 0; round < 10; round++) {
        const stream = `a/${round}`
        const saved = logs.map(({ snapshots }, at) => {
          const version = 1 + ((at + round) % logs.length)
          return snapshots.save(stream, { version, made: 'code', state: version })
        })
        await Promise.all(saved)
        same('the newest', (await log.snapshots.load(stream))?.state, logs.length)
      }
    },
  },
  {
    says: 'throws snapshots away when told to, and nothing else',
    ask: async ({ log }) => {
      await kept('one event', log.append(batch('c-1', [write('a/1', 0)])))
      for (const stream of ['a/1', 'a/2']) {
        await log.snapshots.save(stream, { version: 9, made: 'code', state: null })
      }
      await log.snapshots.clear()
      same('the first', await log.snapshots.load('a/1'), undefined)
      same('the second', await log.snapshots.load('a/2'), undefined)
      same('the events', (await log.readAll({ limit: 9 })).events.length, 1)
      await log.snapshots.save('a/1', { version: 1, made: 'code', state: 'anew' })
      same('an older one afterwards', (await log.snapshots.load('a/1'))?.state, 'anew')
    },
  },
  {
    says: 'rejects what is no snapshot',
    ask: async ({ log: { snapshots } }) => {
      const good = { version: 1, made: 'code', state: 1 }
      const saved = (stream: string, parts: object) => () =>
        snapshots.save(stream, { ...good, ...parts })
      for (const version of [0, -1, 1.5, Number.NaN, 2_147_483_648]) {
        await rejects(`version ${version}`, 'query-invalid', saved('a/1', { version }))
      }
      await rejects('no stream', 'query-invalid', saved('a', {}))
      await rejects('made by nothing', 'query-invalid', saved('a/1', { made: '' }))
      for (const state of [Number.NaN, '\uD800', undefined, 1n]) {
        await rejects(`the state ${String(state)}`, 'no-canonical-form', saved('a/1', { state }))
      }
      same('kept', await snapshots.load('a/1'), undefined)
    },
  },
  {
    says: 'moves a reader on from where it is, and from nowhere else',
    ask: async ({ log }) => {
      const [one, two, three] = await positions(log)
      const { load, move } = log.checkpoints
      same('at first', await load('reader'), undefined)
      same('from where it never was', await move('reader', one, two), false)
      same('still nowhere', await load('reader'), undefined)
      same('from nowhere', await move('reader', undefined, one), true)
      same('there', await load('reader'), one)
      same('from nowhere again', await move('reader', undefined, two), false)
      same('from elsewhere', await move('reader', two, three), false)
      same('still there', await load('reader'), one)
      same('on', await move('reader', one, three), true)
      same('to the same place', await move('reader', three, three), true)
      same('the end', await load('reader'), three)
      same('another reader', await load('reader-2'), undefined)
      same('of an odd name', await move('constructor', undefined, two), true)
      same('each its own', [await load('constructor'), await load('reader')], [two, three])
    },
  },
  {
    says: 'moves a reader on for one of several that share its name',
    ask: async ({ log, handles }) => {
      const [one, two] = await positions(log)
      const logs = await handles(6)
      for (let round = 0; round < 10; round++) {
        const reader = `reader-${round}`
        const begun = logs.map(({ checkpoints }) => checkpoints.move(reader, undefined, one))
        same('the first move', (await Promise.all(begun)).filter((moved) => moved).length, 1)
        const moved = logs.map(({ checkpoints }) => checkpoints.move(reader, one, two))
        same('the second', (await Promise.all(moved)).filter((each) => each).length, 1)
        same('where it is', await log.checkpoints.load(reader), two)
      }
    },
  },
  {
    says: 'rejects what is no reader, or no place',
    ask: async ({ log }) => {
      const [one] = await positions(log)
      const { move } = log.checkpoints
      for (const reader of ['', ' ', '\u0000', '\uD800', '__proto__']) {
        const asked = () => move(reader, undefined, one)
        await rejects(`the reader ${JSON.stringify(reader)}`, 'query-invalid', asked)
      }
      for (const text of ['', 'nowhere', '\u0000', '\uD800']) {
        // No position: handed in by mistake.
        const asked = () => move('reader', undefined, text as Position)
        await rejects(`the position ${JSON.stringify(text)}`, 'query-invalid', asked)
      }
      same('where it is', await log.checkpoints.load('reader'), undefined)
    },
  },
]

/** The positions of three events. */
async function positions(log: EventLog): Promise<readonly [Position, Position, Position]> {
  const [a, b, c] = await kept('three', log.append(batch('three', [write('a/1', 0, 1, 2, 3)])))
  const none = '' as Position
  return [a?.position ?? none, b?.position ?? none, c?.position ?? none]
}
