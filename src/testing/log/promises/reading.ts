import type { EventLog, Position, StoredEvent } from '../../../log/index.ts'
import { batch, write } from '../batches.ts'
import { everything, kept, placesOf, rejects, same } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** What was kept is read, in parts of any size, and nothing else. */
export const reading: readonly LogPromise[] = [
  {
    says: 'reads any part of a stream, several at once, in the order asked for',
    ask: async ({ log }) => {
      await kept(
        'two streams',
        log.append(batch('c-1', [write('a/1', 0, ...five), write('b/1', 0)])),
      )
      const slices = [
        ...[{ stream: 'b/1' }, { stream: 'a/1', after: 3 }, { stream: 'none/1' }],
        ...[
          { stream: 'a/1', limit: 2 },
          { stream: 'a/1', after: 1, limit: 1 },
        ],
        ...[{ stream: 'a/1', after: 5 }, { stream: 'a/1', after: 99, limit: 3 }, { stream: 'b/1' }],
        { stream: 'a/1', after: 0, limit: 99 },
      ]
      same('the parts', (await log.read(slices)).map(placesOf), [
        ...[['b/1@1'], ['a/1@4', 'a/1@5'], []],
        ...[['a/1@1', 'a/1@2'], ['a/1@2']],
        ...[[], [], ['b/1@1']],
        ['a/1@1', 'a/1@2', 'a/1@3', 'a/1@4', 'a/1@5'],
      ])
      same('no part', await log.read([]), [])
    },
  },
  {
    says: 'reads hundreds of streams at once',
    ask: async ({ log }) => {
      const names = Array.from({ length: 700 }, (_, at) => `s/${at}`)
      const writes = names.filter((_, at) => at % 2 === 0).map((name) => write(name, 0))
      await kept('many streams', log.append(batch('c-1', writes)))
      const parts = await log.read(names.map((stream) => ({ stream })))
      const expected = names.map((name, at) => (at % 2 === 0 ? [`${name}@1`] : []))
      same('the parts', parts.map(placesOf), expected)
    },
  },
  {
    says: 'reads nothing of what is not there, or cannot be',
    ask: async ({ log }) => {
      await kept('one event', log.append(batch('c-1', [write('a/1', 0)])))
      const names = [
        'A/1',
        'a',
        'a/',
        'a/1/',
        '',
        '__proto__',
        'a/__proto__',
        'a/1\u0000',
        'a/\uD800',
      ]
      const parts = await log.read(names.map((stream) => ({ stream })))
      same(
        'their events',
        parts,
        names.map(() => []),
      )
      for (const name of names) {
        same(`the snapshot of ${JSON.stringify(name)}`, await log.snapshots.load(name), undefined)
        same(`the reader ${JSON.stringify(name)}`, await log.checkpoints.load(name), undefined)
      }
    },
  },
  {
    says: 'reads everything in pages of any size, each event once',
    ask: async ({ log }) => {
      same('nothing', await log.readAll({ limit: 5 }), { events: [], next: undefined, atEnd: true })
      const events = await fill(log)
      for (const limit of [1, 2, 3, 7, 10_000]) {
        same(`in pages of ${limit}`, (await everything(log, limit)).events, events)
      }
      const positions = new Set(events.map(({ position }) => position))
      same('positions', positions.size, events.length)
      same(
        'texts',
        events.every(({ position }) => typeof position === 'string'),
        true,
      )
    },
  },
  {
    says: 'says when nothing more is there, and goes on from there',
    ask: async ({ log }) => {
      await fill(log)
      const whole = await everything(log)
      // Asked once more where nothing is: that leads on as well.
      const { next } = await everything(log, 5, whole.next)
      const at = next === undefined ? {} : { after: next }
      same('nothing new', (await log.readAll({ limit: 5, ...at })).events, [])
      same('the end', (await log.readAll({ limit: 5, ...at })).atEnd, true)
      const part = await log.readAll({ limit: 2 })
      same('in the middle', [part.events.length, part.atEnd], [2, false])
      await kept('one more', log.append(batch('more', [write('new/1', 0)])))
      same('one more', placesOf((await everything(log, 5, next)).events), ['new/1@1'])
    },
  },
  {
    says: 'goes on after any event',
    ask: async ({ log }) => {
      await fill(log)
      const { events } = await everything(log)
      for (const [at, { position }] of events.entries()) {
        const rest = await everything(log, 3, position)
        same(`after event ${at}`, placesOf(rest.events), placesOf(events.slice(at + 1)))
      }
    },
  },
  {
    says: 'reads everything of some kinds, and only of those',
    ask: async ({ log }) => {
      const events = await fill(log)
      for (const kinds of [['a'], ['a', 'ab'], ['ab', 'c'], ['c'], ['none'], [], ['constructor']]) {
        const wanted = events.filter(({ stream }) => kinds.includes(stream.split('/')[0] ?? ''))
        same(`of ${kinds}`, placesOf(await ofKinds(log, kinds)), placesOf(wanted))
      }
    },
  },
  {
    says: 'rejects questions that have no answer',
    ask: async ({ log }) => {
      await fill(log)
      for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_001]) {
        await rejects(`a page of ${limit}`, 'query-invalid', () => log.readAll({ limit }))
        const asked = () => log.streams({ label: 'x', limit })
        await rejects(`${limit} streams`, 'query-invalid', asked)
      }
      for (const limit of [0, -1, 1.5, Number.NaN]) {
        const asked = () => log.read([{ stream: 'a/1', limit }])
        await rejects(`a part of ${limit}`, 'query-invalid', asked)
      }
      for (const after of [-1, 0.5, Number.NaN]) {
        const asked = () => log.read([{ stream: 'a/1', after }])
        await rejects(`a part after ${after}`, 'query-invalid', asked)
      }
      for (const text of ['', 'nowhere', '-1', '1.5', '\u0000', '\uD800', "1'; --"]) {
        // No position: handed in by mistake, or by somebody who should not.
        const asked = () => log.readAll({ limit: 1, after: text as Position })
        await rejects(`the position ${JSON.stringify(text)}`, 'query-invalid', asked)
      }
      for (const kind of ['', 'a/', 'A', '\u0000', '\uD800', '%']) {
        const asked = () => log.readAll({ limit: 1, kinds: [kind] })
        await rejects(`the kind ${JSON.stringify(kind)}`, 'query-invalid', asked)
      }
      for (const label of ['', ' ', '\u0000', '\uD800', '__proto__']) {
        const asked = () => log.streams({ limit: 1, label })
        await rejects(`the label ${JSON.stringify(label)}`, 'query-invalid', asked)
      }
    },
  },
]

const five = [1, 2, 3, 4, 5]

/** Ten appends over three kinds, one of whose names begins with another. */
async function fill(log: EventLog): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = []
  for (let at = 0; at < 10; at++) {
    const writes = [write('b/2', at), write('a/1', at * 2, at, at), write(`ab/${at}`, 0)]
    all.push(...(await kept('an append', log.append(batch(`f-${at}`, writes)))))
  }
  return all
}

/** In pages of two, each going on where the last one led. */
async function ofKinds(log: EventLog, kinds: readonly string[]): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  let after: Position | undefined
  // Fifty events in pages of two: whoever needs more goes round in circles.
  for (let pages = 0; pages < 60; pages++) {
    const page = await log.readAll({ limit: 2, kinds, ...(after !== undefined && { after }) })
    events.push(...page.events)
    if (page.atEnd) return events
    after = page.next
  }
  same('the last page', 'never came', 'came')
  return events
}
