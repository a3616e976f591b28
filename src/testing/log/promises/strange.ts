import { canonicalJson, type Json, unwrap } from '../../../foundation/index.ts'
import type { Batch } from '../../../log/index.ts'
import { batch, idOf, write } from '../batches.ts'
import { kept, outcome, same, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** Whatever comes survives, or is refused with a code. */
export const strange: readonly LogPromise[] = [
  {
    says: 'keeps every value that JSON can carry, to the last digit',
    ask: async ({ log }) => {
      const data = survivors()
      await kept('all of them', log.append(batch('c-1', [write('a/1', 0, ...data)])))
      const events = await streamOf(log, 'a/1')
      same('how many', events.length, data.length)
      for (const [at, value] of data.entries()) {
        const read = events[at]?.data
        same(`value ${at} as text`, canonical(read), canonical(value))
        // JSON has one zero.
        same(`value ${at}`, read, Object.is(value, -0) ? 0 : value)
      }
    },
  },
  {
    says: 'keeps such values as requests and as snapshots',
    ask: async ({ log }) => {
      for (const [at, value] of survivors().entries()) {
        const command = { id: idOf(`c-${at}`), hash: 'h', request: value }
        await kept(`request ${at}`, log.append(batch(command, [])))
        same(`request ${at}`, canonical((await log.find(command.id))?.request), canonical(value))
        await log.snapshots.save('a/1', { version: at + 1, made: 'code', state: value })
        const snapshot = await log.snapshots.load('a/1')
        same(`state ${at}`, canonical(snapshot?.state), canonical(value))
      }
    },
  },
  {
    says: 'keeps streams, labels and commands of odd names apart',
    ask: async ({ log }) => {
      const rests = [
        'constructor',
        'toString',
        'hasOwnProperty',
        '1',
        '01',
        '10',
        'a',
        'A',
        'ａ',
        '汉字',
      ]
      const longest = `a/${'𠀀'.repeat(255)}`
      const names = [...rests.map((rest) => `a/${rest}`), 'constructor/a', 'a/a/b:c@d+e.f', longest]
      const commandOf = (name: string) => ({ id: idOf(`c/${name}`.slice(0, 100)), hash: 'h' })
      const labelOf = (name: string) => `of:${name}`.slice(0, 401)
      for (const [at, name] of names.entries()) {
        const one = { ...write(name, 0, at), labels: [labelOf(name)] }
        await kept(`the stream ${name}`, log.append(batch(commandOf(name), [one])))
      }
      for (const [at, name] of names.entries()) {
        const data = (await streamOf(log, name)).map((event) => event.data)
        same(`the stream ${name}`, data, [at])
        const found = await log.streams({ label: labelOf(name), limit: 9 })
        same(`the label of ${name}`, found, [name])
        const command = await log.find(commandOf(name).id)
        same(`the command of ${name}`, command?.events.length, 1)
      }
    },
  },
  {
    says: 'refuses by batch-invalid whatever cannot be kept as it is, and keeps nothing of it',
    ask: async ({ log }) => {
      for (const [what, bad] of misfits()) {
        // Types forbid most of these; what comes from outside has none.
        const came = await log.append(bad as Batch).then(outcome, String)
        same(what, came.replace(/( batch-invalid)+$/, ''), 'batch-invalid')
      }
      same('everything', await log.readAll({ limit: 1 }), {
        events: [],
        next: undefined,
        atEnd: true,
      })
    },
  },
  {
    says: 'names the place of what cannot be kept',
    ask: async ({ log }) => {
      const writes = [write('a/1', 0), write('b/1', 0, 1, { deep: [Number.NaN] })]
      const answer = await log.append(batch('c-1', writes))
      same('the refusals', answer, {
        ok: false,
        refusals: [
          {
            ...{ code: 'batch-invalid', subject: 'c-1' },
            path: ['writes', 1, 'events', 1, 'data', 'deep', 0],
            ...{ expected: 'a JSON value', actual: 'NaN' },
          },
        ],
      })
    },
  },
]

function canonical(value: unknown): string {
  return unwrap(canonicalJson(value))
}

function survivors(): readonly Json[] {
  const names = '{"__proto__":{"x":1},"constructor":2,"toString":3,"":4," a ":5,"10":6,"9":7}'
  const texts = [
    '',
    ' ',
    '\u0000',
    '\u0001\u001F\u007F',
    '\u2028\u2029',
    '"\\/',
    '汉字𠀀é',
    'e\u0301',
  ]
  const injected = ["'; drop table events; --", '%s $1 ?1 :a @b', '\uFEFF\uFFFE\uFFFF', '\r\n\t']
  const whole = [0, -0, 1, -1, 2 ** 31, 2 ** 53, -(2 ** 53) - 2, 2 ** 63, 1e21]
  const broken = [0.1 + 0.2, 1e-7, 5e-324, Number.MAX_VALUE, -1.5e300, 123_456_789.123_456_78]
  const own: Json = JSON.parse(names)
  return [
    ...[null, true, false, [], {}, [[]], [{}], [null]],
    ...texts,
    ...injected,
    ...whole,
    ...broken,
    ...[own, [own, { own }], { b: 1, a: 2 }],
    ...[nested(250), '长'.repeat(100_000), Array.from({ length: 5000 }, (_, n) => n)],
  ]
}

function nested(depth: number): Json {
  let value: Json = 'bottom'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { in: value }
  return value
}

/** Each with what is wrong. */
function misfits(): readonly (readonly [what: string, batch: unknown])[] {
  const good = { id: 'c-1', hash: 'h' }
  const one = write('a/1', 0)
  const of = (parts: object) => ({ command: good, writes: [{ ...one, ...parts }] })
  const commanded = (parts: object) => ({ command: { ...good, ...parts }, writes: [one] })
  const event = (parts: object) => of({ events: [{ schema: 1, data: 1, ...parts }] })
  const reads = (...list: unknown[]) => ({ command: good, writes: [one], reads: list })
  const each = (what: string, values: readonly unknown[], make: (value: unknown) => unknown) =>
    values.map((value, at) => [`${what} ${at}`, make(value)] as const)
  const many = Array.from({ length: 10_001 }, () => ({ schema: 1, data: 1 }))
  return [
    ...each('batch', [undefined, null, 1, 'x', [], {}], (value) => value),
    ...each('command', [undefined, null, 'c-1'], (command) => ({ command, writes: [one] })),
    ...each('id', noIds, (id) => commanded({ id })),
    ...each('hash', [undefined, '', 1, 'a b', 'é', 'h'.repeat(257)], (hash) => commanded({ hash })),
    ...each('request', noJson(), (request) => commanded({ request })),
    ...each('writes', [undefined, null, 1, {}, [null], [1], [[]]], (writes) => ({
      command: good,
      writes,
    })),
    ...each('stream', noStreams, (stream) => of({ stream })),
    ...each('expected', [undefined, null, '0', -1, 0.5, Number.NaN, 2 ** 31], (expected) =>
      of({ expected }),
    ),
    ...each('events', [undefined, null, {}, [], [null], [1], many], (events) => of({ events })),
    ...each('schema', [undefined, 0, -1, 1.5, '1', Number.NaN, 2 ** 31], (schema) =>
      event({ schema }),
    ),
    ...each('data', [undefined, ...noJson()], (data) => event({ data })),
    ...each('labels', [1, 'x', {}], (labels) => of({ labels })),
    ...each('label', noLabels, (label) => of({ labels: ['good', label] })),
    ...each('reads', [{ stream: 'b/1' }, null, { stream: 'b', expected: 0 }], (read) =>
      reads(read),
    ),
    ['a stream written twice', { command: good, writes: [one, one] }],
    ['a stream written and read', reads({ stream: 'a/1', expected: 0 })],
    ['a stream read twice', reads({ stream: 'b/1', expected: 0 }, { stream: 'b/1', expected: 0 })],
    [
      'too many events in two streams',
      { command: good, writes: [{ ...one, events: many.slice(1) }, write('b/1', 0)] },
    ],
  ]
}

const half = '\uD800'
const noIds = [
  undefined,
  null,
  1,
  '',
  '__proto__',
  ' c',
  'c\u0000',
  half,
  'c'.repeat(129),
  'e\u0301',
]
const noStreams = [
  ...[undefined, null, 1, '', 'a', 'a/', '/a', 'A/1', '1/a', '__proto__/a', 'a/__proto__', 'a/ 1'],
  ...['a/1\u0000', `a/${half}`, `a/${'x'.repeat(511)}`, 'a/e\u0301', 'a//1', 'é/1'],
]
const noLabels = [
  undefined,
  null,
  1,
  '',
  ' ',
  '__proto__',
  half,
  'x\u0000',
  'x'.repeat(513),
  'e\u0301',
]

function noJson(): readonly unknown[] {
  const round: { self?: unknown } = {}
  round.self = round
  const sparse = [1]
  sparse[2] = 3
  return [
    ...[Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('s')],
    ...[new Date(0), new Map(), /x/, half, { [half]: 1 }, ['ok', half], { a: undefined }],
    ...[round, nested(300), sparse],
  ]
}
