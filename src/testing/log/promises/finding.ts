import type { EventLog } from '../../../log/index.ts'
import { batch, write } from '../batches.ts'
import { kept, same } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

// Above U+FFFF: after every other by code point, before some by UTF-16 unit.
const inOrder = ['a/1', 'a/10', 'a/2', 'a/A', 'a/a', 'a/a-b', 'a/é', 'a/汉', 'a/ﬀ', 'a/𠀀', 'aa/1']

/** Streams are found by their labels. */
export const finding: readonly LogPromise[] = [
  {
    says: 'names the streams under a label in the order of their code points',
    ask: async ({ log }) => {
      const mixed = [...inOrder.slice(4), ...inOrder.slice(0, 4)]
      const writes = mixed.map((name) => ({ ...write(name, 0), labels: ['all', `of:${name}`] }))
      await kept('all of them', log.append(batch('c-1', writes)))
      same('all', await log.streams({ label: 'all', limit: 100 }), inOrder)
      same('one', await log.streams({ label: 'of:a/汉', limit: 100 }), ['a/汉'])
      same('none', await log.streams({ label: 'al', limit: 100 }), [])
    },
  },
  {
    says: 'names them in pages, after any name',
    ask: async ({ log }) => {
      const writes = inOrder.map((name) => ({ ...write(name, 0), labels: ['all'] }))
      await kept('all of them', log.append(batch('c-1', writes)))
      same('in pages of two', await inPages(log, 2), inOrder)
      same('in pages of one', await inPages(log, 1), inOrder)
      const after = (name: string) => log.streams({ label: 'all', after: name, limit: 1 })
      same('after a name that is not there', await after('a/11'), ['a/2'])
      same('after the last', await after('b/1'), [])
      same('before the first', await after('0'), ['a/1'])
    },
  },
  {
    says: 'adds labels to those that a stream has, each once',
    ask: async ({ log }) => {
      const one = { ...write('a/1', 0), labels: ['first', 'both', 'both'] }
      await kept('one event', log.append(batch('c-1', [one])))
      const labels = ['both', 'second', 'constructor']
      await kept('another', log.append(batch('c-2', [{ ...write('a/1', 1), labels }])))
      await kept('none', log.append(batch('c-3', [write('a/1', 2)])))
      for (const label of ['first', 'both', 'second', 'constructor']) {
        same(`under ${label}`, await log.streams({ label, limit: 9 }), ['a/1'])
      }
      same('under another', await log.streams({ label: 'toString', limit: 9 }), [])
    },
  },
  {
    says: 'says which labels streams have',
    ask: async ({ log }) => {
      const labels = ['of:𠀀', 'of:ﬀ', 'b', 'a', 'b']
      const writes = [{ ...write('a/1', 0), labels }, write('a/2', 0)]
      await kept('two streams', log.append(batch('c-1', writes)))
      await kept('a label more', log.append(batch('c-2', [{ ...write('a/1', 1), labels: ['A'] }])))
      const names = ['a/2', 'a/1', 'none/1', 'a', '\u0000', '\uD800', 'a/1']
      const ordered = ['A', 'a', 'b', 'of:ﬀ', 'of:𠀀']
      same('each', await log.labels(names), [[], ordered, [], [], [], [], ordered])
      same('of none', await log.labels([]), [])
    },
  },
]

async function inPages(log: EventLog, limit: number): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const found = await log.streams({ label: 'all', limit, ...(after !== undefined && { after }) })
    names.push(...found)
    if (found.length < limit || names.length > inOrder.length) return names
  }
}
