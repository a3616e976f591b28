import fc from 'fast-check'
import { utc } from 'pledgebook'
import { type BookOptions, memoryLog, openBook } from 'pledgebook/book'
import { smallest } from 'pledgebook/rulebooks'
import { describe, expect, test } from 'vitest'
import { everyCommand } from './every-command.ts'
import { codes, openHall, rules as organisation, peopled, propose, sent } from './hall.ts'
import { runningTown } from './year/tied-town.ts'

const good = () => sent(propose('p-1', 'm-1a'))

function deep(levels: number): unknown {
  let value: unknown = 'end'
  for (let i = 0; i < levels; i++) value = [value]
  return value
}

const circle: { self?: unknown } = {}
circle.self = circle

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no')
    },
    ownKeys: () => {
      throw new Error('no')
    },
  },
)

describe('whatever comes to the door', () => {
  const odd: readonly (readonly [string, unknown, string])[] = [
    ['nothing', undefined, 'not-json'],
    ['null', null, 'shape-invalid'],
    ['a text', 'propose', 'shape-invalid'],
    ['a list', [], 'shape-invalid'],
    ['a function', () => 1, 'not-json'],
    ['no desk', {}, 'missing-field'],
    ['a number for a desk', { ...good(), to: 3 }, 'shape-invalid'],
    ['a desk that there is not', { ...good(), to: 'kitchen' }, 'shape-invalid'],
    ['a desk of the years, in a book without', { ...good(), to: 'cycle' }, 'rules-missing'],
    ['an inherited name for a desk', { ...good(), to: 'constructor' }, 'shape-invalid'],
    ['the prototype for a desk', { ...good(), to: '__proto__' }, 'shape-invalid'],
    ['a field called __proto__', JSON.parse('{"to":"pledge","__proto__":{}}'), 'field-forbidden'],
    ['half a character', { ...good(), kind: '\ud800' }, 'text-not-well-formed'],
    ['not a number', { ...good(), items: NaN }, 'not-json'],
    ['a date', { ...good(), due: new Date(0) }, 'not-json'],
    ['too many levels', { ...good(), items: deep(100_000) }, 'too-deep'],
    ['itself inside', { ...good(), items: circle }, 'not-json'],
    ['what throws when it is looked at', throwing, 'not-json'],
    ['a text without end', { ...good(), kind: 'x'.repeat(30_000) }, 'too-large'],
    ['a type that there is not', { ...good(), type: 'applaud' }, 'shape-invalid'],
    ['a field too many', { ...good(), loud: true }, 'unknown-field'],
    ['a field too few', { ...good(), by: undefined }, 'not-json'],
    ['an id that is none', { ...good(), id: '' }, 'id-invalid'],
    ['a time that is none', { ...good(), at: 'noon' }, 'instant-invalid'],
  ]

  test.each(odd)('%s is refused, once and clearly', async (_, command, code) => {
    const log = memoryLog()
    expect(await codes(openHall({}, log), command)).toEqual([code])
    expect((await log.readAll({ limit: 1 })).events).toEqual([])
  })

  test('a cycle that cannot name a stream is refused', async () => {
    const book = await peopled(openHall())
    const account = { holder: 'm-1a', cycle: 'this year!' }
    const settle = { to: 'ledger', type: 'settle', ...account, entries: ['e-1'] }
    expect(await codes(book, sent(settle))).toEqual(['stream-unnamed'])
  })

  test('a matter under which nothing can be found is refused', async () => {
    const { book } = await runningTown('refuse')
    const matter = { kind: 'deed', id: '!'.repeat(250) }
    const shown = { content: { ref: 'list' }, audiences: ['members'], ways: ['board'] }
    const post = { to: 'notice', type: 'post', notice: 'n-1', matter, ...shown, from: '2027-01-05' }
    const asked = sent({ ...post, at: '2027-01-05T09:00Z' })
    expect(await codes(book, asked)).toEqual(['stream-unnamed'])
    expect(await codes(book, { ...asked, matter: { kind: 'deed', id: '!' } })).toEqual([])
  })

  test('any damage to a command leads to an answer, and a refusal leaves nothing', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    const before = (await log.readAll({ limit: 10_000 })).events.length
    const damage = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        '__proto__',
        '\udfff',
        Number.NaN,
        -0,
        Number.POSITIVE_INFINITY,
        'm-1a',
        'u-1',
        [],
        {},
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyCommand),
        fc.nat(),
        damage,
        async ([to, type, body], at, value) => {
          const command: Record<string, unknown> = { ...sent({ to, type, ...body }) }
          const names = Object.keys(command)
          command[names[at % names.length] ?? 'id'] = value
          const length = (await log.readAll({ limit: 10_000 })).events.length
          const result = await book.execute(command)
          const after = (await log.readAll({ limit: 10_000 })).events.length
          if (!result.ok) expect(after).toBe(length)
          else expect(after).toBeGreaterThanOrEqual(length)
        },
      ),
    )
    expect(before).toBeGreaterThan(0)
  })
})

const line = { clause: '1', to: 'pledge', types: ['approve'], by: ['secretary'], where: 'unit' }

test.each<[unknown, readonly (string | number)[]]>([
  [undefined, ['log']],
  [{}, ['log']],
  [{ log: memoryLog(), rulebooks: {} }, ['rulebooks']],
  [{ log: memoryLog(), rulebooks: [smallest] }, ['rulebooks', 0]],
  [{ log: memoryLog(), rulebooks: [null] }, ['rulebooks', 0]],
  [{ log: memoryLog(), permissions: {} }, ['permissions']],
  [{ log: memoryLog(), permissions: [line, null] }, ['permissions', 1]],
  [{ log: memoryLog(), permissions: [{ ...line, by: 'secretary' }] }, ['permissions', 0]],
  [{ log: memoryLog(), permissions: [{ ...line, types: 'approve' }] }, ['permissions', 0]],
  [{ log: memoryLog(), permissions: [{ ...line, where: 'units' }] }, ['permissions', 0]],
  [{ log: memoryLog(), permissions: [{ ...line, where: undefined }] }, ['permissions', 0]],
  [{ log: memoryLog(), permissions: [{ ...line, alone: 'hear' }] }, ['permissions', 0]],
  [{ log: memoryLog(), attempts: 0 }, ['attempts']],
  [{ log: memoryLog(), clock: { behind: 1, ahead: 1 } }, ['clock', 'now']],
  [
    { log: memoryLog(), clock: { now: () => '', behind: Number.NaN, ahead: 1 } },
    ['clock', 'behind'],
  ],
  [{ log: memoryLog(), clock: { now: () => '', behind: 1, ahead: -1 } }, ['clock', 'ahead']],
  [{ log: memoryLog(), clock: { now: () => '', behind: 1, ahead: Infinity } }, ['clock', 'ahead']],
])('a book is not opened with %o', (options, path) => {
  // Whoever has no types can hand in anything.
  const opened = openBook(options as BookOptions)
  expect(opened).toMatchObject({ ok: false, refusals: [{ code: 'option-invalid', path }] })
})

const within = { days: 3, count: 'calendar' } as const
const notice = { clause: 'n', atLeast: within, audiences: [], ways: [], waysAtLeast: 0 }
const objections = {
  ...{ clause: 'o', mayObject: ['subject'], grounds: [], evidence: 0, rounds: 1, appeal: null },
  ...{ window: { ...within, from: 'notice-start' }, late: 'refused' },
  ...{ answer: within, ruledBy: ['judge'] },
}

test.each([
  [{ notice, objections }, []],
  [{ notice, objections: { ...objections, late: '?' } }, ['choice-open objections.late']],
  [
    { notice: { ...notice, atLeast: { days: '?', count: '?' }, waysAtLeast: 1 }, objections },
    [
      'choice-open notice.atLeast.days',
      'choice-open notice.atLeast.count',
      'hearing-rule-invalid notice.waysAtLeast',
    ],
  ],
  [
    { notice: { ...notice, atLeast: { days: 3, count: 'workdays' } }, objections },
    ['option-invalid notice.atLeast.count'],
  ],
  [
    { notice, objections: { ...objections, rounds: 0.5 } },
    ['hearing-rule-invalid objections.rounds'],
  ],
])(
  'a book is not opened with rules of hearings that are open or cannot be applied: %j',
  (rules, said) => {
    const hearing = { ...rules, calendar: { zone: utc } }
    const year = { populations: [], hearing, effect: { clause: 'e', after: null }, judgedBy: [] }
    const options = { log: memoryLog(), organisation, year }
    const opened = openBook(options as unknown as BookOptions)
    const found = opened.ok
      ? []
      : opened.refusals.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)
    expect(found).toEqual(said)
  },
)
