import type { Json } from '../../../foundation/index.ts'
import { batch, idOf, write } from '../batches.ts'
import { everything, kept, outcome, same, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** A command is done once, however often it comes. */
export const repeating: readonly LogPromise[] = [
  {
    says: 'answers a command again whose acknowledgement was lost, whatever came since',
    ask: async ({ log }) => {
      const first = batch('c-1', [write('b/1', 0, 1, 2), write('a/1', 0)])
      const events = await kept('the first', log.append(first))
      await kept('another', log.append(batch('c-2', [write('a/1', 1)])))
      same('again', await log.append(first), { ok: true, value: { events, repeated: true } })
      const otherVersions = batch('c-1', [write('a/1', 2)])
      const again = await log.append(otherVersions)
      same('decided anew', again, { ok: true, value: { events, repeated: true } })
      same('everything', (await everything(log)).events.length, 4)
    },
  },
  {
    says: 'refuses the id of a command with other content, and names the fields that differ',
    ask: async ({ log }) => {
      const command = (hash: string, request: Json) => ({ id: idOf('c-1'), hash, request })
      const request = {
        type: 'propose',
        by: { member: 'm-1', post: 'p' },
        days: [1, 2],
        gone: null,
      }
      await kept('the first', log.append(batch(command('h-1', request), [write('a/1', 0)])))
      const other = { type: 'propose', by: { member: 'm-2', post: 'p' }, days: [1, 3, 4], new: 1 }
      const answer = await log.append(batch(command('h-2', other), [write('a/1', 1)]))
      same('the code', outcome(answer), 'command-reused')
      const refused = answer.ok ? undefined : answer.refusals[0]
      same('its subject', refused?.subject, 'c-1')
      const fields = refused?.actual
      const sorted = Array.isArray(fields) ? [...fields].sort() : fields
      same('its fields', sorted, ['by.member', 'days.1', 'days.2', 'gone', 'new'])
      same('the stream', (await streamOf(log, 'a/1')).length, 1)
    },
  },
  {
    says: 'refuses it too where the request was not kept',
    ask: async ({ log }) => {
      const command = { id: idOf('c-1'), hash: 'h-1' }
      await kept('the first', log.append(batch(command, [write('a/1', 0)])))
      const answer = await log.append(batch({ ...command, hash: 'h-2' }, [write('b/1', 0)]))
      same('the code', outcome(answer), 'command-reused')
      same('the fields', answer.ok || answer.refusals[0].actual, null)
      same('the other stream', await streamOf(log, 'b/1'), [])
    },
  },
  {
    says: 'finds a command with its hash, its request and its events, and no other',
    ask: async ({ log }) => {
      const request = { b: 1, a: { __proto__: null, c: '汉字' } }
      const command = { id: idOf('c-1'), hash: 'sha256:00+/=', request }
      const events = await kept(
        'one',
        log.append(batch(command, [write('a/1', 0), write('b/1', 0)])),
      )
      same('found', await log.find(idOf('c-1')), {
        ...command,
        request: { b: 1, a: { c: '汉字' } },
        events,
      })
      await kept(
        'without request',
        log.append(batch({ id: idOf('c-2'), hash: 'h' }, [write('a/1', 1)])),
      )
      const found = await log.find(idOf('c-2'))
      same('its keys', Object.keys(found ?? {}).sort(), ['events', 'hash', 'id'])
      for (const id of ['c-3', 'C-1', 'c-1/', 'constructor', '__proto__', '\u0000', '\uD800', '']) {
        // Not all of these can be ids: they come from JavaScript, as foreign ids may.
        same(
          `the command ${JSON.stringify(id)}`,
          await log.find(id as typeof command.id),
          undefined,
        )
      }
    },
  },
]
