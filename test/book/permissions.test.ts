import { memberId, ok, unitId } from 'pledgebook'
import {
  type BookOptions,
  checkPermissions,
  type EventLog,
  memoryLog,
  openBook,
  type Permission,
  type Where,
} from 'pledgebook/book'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyCommand } from './every-command.ts'
import { codes, done, openHall, peopled, propose, rulebook, rules, sent } from './hall.ts'

/** Everybody who may act: where they live, and what they hold where. */
const actors: Readonly<
  Record<string, { home?: string; roles: readonly (readonly [string, string])[] }>
> = {
  'm-1a': { home: 'u-1', roles: [] },
  'm-1b': { home: 'u-1', roles: [] },
  'm-s1': { home: 'u-1', roles: [['secretary', 'u-1']] },
  'm-s2': { home: 'u-2', roles: [['secretary', 'u-2']] },
  'm-head': { home: 'u-town', roles: [['head', 'u-town']] },
  'm-2a': { home: 'u-2', roles: [] },
  'm-clerk': { roles: [['clerk', 'u-1']] },
  'm-auditor': { roles: [['auditor', 'everywhere']] },
  'm-stranger': { roles: [] },
}

const grants = [
  { member: memberId('m-clerk'), role: 'clerk', unit: unitId('u-1') },
  { member: memberId('m-auditor'), role: 'auditor' },
  { member: memberId('m-stranger'), role: 'auditor', until: '2026-01-01' as never },
]

const judging: Readonly<Record<string, readonly string[]>> = {
  pledge: ['approve', 'return', 'refuse', 'check', 'extend', 'review', 'verify'],
  record: ['certify', 'return'],
  ledger: ['post', 'settle', 'void', 'reverse'],
  opening: ['bring-points', 'bring-results', 'bring-input'],
}

const bys = ['anyone', ['secretary'], ['head'], ['clerk', 'auditor']] as const
const wheres: readonly Where[] = ['own', 'unit', 'above', 'anywhere']

/** Whose own case it is: all commands are about m-1a, the pledge is also m-1b's, units are nobody's. */
function isOwn(to: string, type: string, actor: string): boolean {
  if (to === 'pledge') return actor === 'm-1a' || actor === 'm-1b'
  if (to === 'unit' || (to === 'member' && type === 'join')) return false
  return actor === 'm-1a'
}

/** The place that is asked besides: what comes to u-2, or below it. */
function goesTo(to: string, type: string): string {
  const comes = { member: ['transfer', 'affiliate'], unit: ['move'] }[to]
  return comes?.includes(type) ? 'u-2' : 'u-1'
}

/** The table once more, from what is known of the actors: everything belongs to u-1, which is under u-town. */
function expected(to: string, type: string, actor: string, line: (typeof cells)[number]): string {
  const own = isOwn(to, type, actor)
  if (own && judging[to]?.includes(type)) return 'own-case'
  const someone = actors[actor]
  const { by, where } = line
  const held =
    by === 'anyone'
      ? someone?.home
        ? [someone.home]
        : []
      : (someone?.roles ?? [])
          .filter(([role]) => (by as readonly string[]).includes(role))
          .map(([, unit]) => unit)
  const is = (unit: string) => held.includes(unit) || held.includes('everywhere')
  const permitted = {
    own: own && (by === 'anyone' || held.length > 0),
    unit: is('u-1') && is(goesTo(to, type)),
    above: is('u-town'),
    anywhere: by === 'anyone' || held.length > 0,
  }[where]
  return permitted ? 'permitted' : 'not-permitted'
}

const cells = bys.flatMap((by) => wheres.map((where) => ({ by, where })))

describe('who may do what', () => {
  let log: EventLog

  beforeAll(async () => {
    const real = memoryLog()
    const book = await peopled(openHall({}, real))
    await done(book, { ...propose('p-1', 'm-1a'), with: ['m-1b'], led: 'm-1a' })
    await done(book, {
      ...{ to: 'record', type: 'record', fact: 'f-1', kind: 'service', subject: 'm-1a' },
      ...{ on: '2026-01-05', fields: { hours: 1 }, evidence: [], actor: 'm-1a' },
    })
    // What is permitted is decided and not kept: every cell sees the same book.
    log = { ...real, append: async () => ok({ events: [], repeated: false }) }
  })

  test.for(everyCommand)(
    '%s %s: every way to be permitted, every actor',
    async ([to, type, body]) => {
      for (const line of cells) {
        const permission: Permission = { clause: 'x', to, types: [type], ...line }
        const book = openHall({ permissions: [permission], grants }, log)
        for (const actor of Object.keys(actors)) {
          const at = '2026-01-06T09:00Z'
          const found = await codes(book, sent({ to, type, ...body, actor, at }))
          const said = found.find((code) => code === 'not-permitted' || code === 'own-case')
          const wanted = expected(to, type, actor, line)
          const cell = JSON.stringify({ to, type, actor, ...line })
          if (wanted === 'permitted') expect(said, cell).not.toBe('not-permitted')
          else expect(said, cell).toBe(wanted)
        }
      }
    },
  )

  test('without a table everybody may, but for the own case', async () => {
    const book = openHall({}, log)
    for (const [to, type, body] of everyCommand) {
      for (const actor of Object.keys(actors)) {
        const found = await codes(book, sent({ to, type, ...body, actor, at: '2026-01-06T09:00Z' }))
        expect(found).not.toContain('not-permitted')
        if (isOwn(to, type, actor) && judging[to]?.includes(type)) {
          expect(found, `${to} ${type} ${actor}`).toEqual(['own-case'])
        }
      }
    }
  })

  test('a refusal names the clauses that speak of it', async () => {
    const line = { to: 'pledge', types: ['approve'], by: ['secretary'], where: 'above' } as const
    const book = openHall({ permissions: [{ clause: '4.1', ...line }] }, log)
    const command = sent({ to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-s1' })
    const result = await book.execute(command)
    expect(!result.ok && result.refusals).toMatchObject([
      { code: 'not-permitted', subject: command.id, expected: ['4.1'], actual: 'm-s1' },
    ])
  })

  test("a unit's own case is that of whoever holds a post in it", async () => {
    const book = await peopled(openHall())
    await done(book, { ...propose('p-2', 'u-1'), actor: 'm-1a' })
    const approve = (actor: string) =>
      codes(book, sent({ to: 'pledge', type: 'approve', pledge: 'p-2', actor }))
    expect(await approve('m-s1')).toEqual(['own-case'])
    expect(await approve('m-head')).toEqual([])
  })

  test('a post that has ended permits nothing any more', async () => {
    const line = { to: 'pledge', types: ['approve'], by: ['secretary'], where: 'unit' } as const
    const real = memoryLog()
    const book = await peopled(openHall({}, real))
    await done(book, propose('p-1', 'm-1a'))
    await done(book, {
      ...{ to: 'unit', type: 'end-post', unit: 'u-1', member: 'm-s1', post: 'secretary' },
      ...{ on: '2026-01-03', ground: 'Moved' },
    })
    const guarded = openHall({ permissions: [{ clause: 'x', ...line }] }, real)
    const command = sent({ to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-s1' })
    expect(await codes(guarded, command)).toEqual(['not-permitted'])
  })
})

describe('what goes to another place', () => {
  const moves = [
    { to: 'member', type: 'transfer', member: 'm-1a', on: '2026-01-06', home: 'u-2' },
    { to: 'member', type: 'affiliate', member: 'm-1a', on: '2026-01-06', unit: 'u-2', kind: 'x' },
    { to: 'unit', type: 'move', unit: 'u-1', on: '2026-01-06', parent: 'u-2' },
    { to: 'unit', type: 'move', unit: 'u-1', on: '2026-01-06', parent: null },
  ] as const
  const line = (by: string, where: Where, clause = by): Permission => {
    const types = ['transfer', 'affiliate']
    return { clause, to: 'member', types, by: [by], where }
  }
  const both = (by: string, where: Where) => [
    line(by, where),
    { ...line(by, where), to: 'unit', types: ['move'] },
  ]
  const inBoth = ['u-1', 'u-2'].map((unit) => ({
    ...{ member: memberId('m-clerk'), role: 'clerk', unit: unitId(unit) },
  }))
  const everywhere = [{ member: memberId('m-clerk'), role: 'clerk' }]
  const mixed = [...both('secretary', 'unit'), ...both('clerk', 'unit')]
  const here = inBoth.slice(0, 1)
  const there = inBoth.slice(1)

  // The last column: whether a unit may be made one without any above it, which is no place.
  test.each([
    ['a secretary of the one it leaves', both('secretary', 'unit'), [], 'm-s1', false, false],
    ['a secretary of the one it comes to', both('secretary', 'unit'), [], 'm-s2', false, false],
    ['a head above both', both('head', 'above'), [], 'm-head', true, false],
    ['a clerk here only', both('clerk', 'unit'), here, 'm-clerk', false, false],
    ['a clerk there only', both('clerk', 'unit'), there, 'm-clerk', false, false],
    ['a clerk in both', both('clerk', 'unit'), inBoth, 'm-clerk', true, false],
    ['a clerk everywhere', both('clerk', 'unit'), everywhere, 'm-clerk', true, true],
    ['a clerk of one, let in anywhere', both('clerk', 'anywhere'), here, 'm-clerk', true, true],
    ['here by one line, there by another', mixed, there, 'm-clerk', false, false],
    [
      ...(['here by one line, there by another, both held', mixed] as const),
      ...([[{ ...there[0], member: memberId('m-s1') }], 'm-s1', true, false] as const),
    ],
  ] as const)('%s', async (_, permissions, grants, actor, mayMove, mayBeRoot) => {
    const real = memoryLog()
    await peopled(openHall({}, real))
    const frozen = { ...real, append: async () => ok({ events: [], repeated: false }) }
    const granted = grants as NonNullable<BookOptions['grants']>
    const clerk = { member: memberId('m-nobody'), role: 'clerk' }
    const book = openHall({ permissions, grants: [...granted, clerk] }, frozen)
    for (const move of moves) {
      const found = await codes(book, sent({ ...move, actor }))
      const isToRoot = 'parent' in move && move.parent === null
      const may = isToRoot ? mayBeRoot : mayMove
      expect(found.includes('not-permitted'), JSON.stringify(move)).toBe(!may)
    }
  })
})

describe('checking a table', () => {
  const line = {
    clause: '1',
    to: 'pledge',
    types: ['approve'],
    by: ['head'],
    where: 'above',
  } as const

  test.each([
    [{ ...line, to: 'plege' }, 'desk-unknown', 'plege'],
    [{ ...line, types: ['aprove'] }, 'type-unknown', 'aprove'],
    [{ ...line, by: ['king'] }, 'role-unknown', 'king'],
    [{ ...line, types: [] }, 'permission-empty', null],
  ] as const)('%o', (wrong, code, actual) => {
    const faults = checkPermissions([wrong], { roles: ['head'] })
    expect(faults.map((each) => [each.code, each.actual])).toEqual([[code, actual]])
  })

  test('finds a line that says what another says', () => {
    const faults = checkPermissions([line, { ...line, clause: '2' }])
    expect(faults).toMatchObject([{ code: 'permission-twice', subject: '2' }])
  })

  test('is done when a book is opened', () => {
    const permissions = [{ ...line, by: ['king'] }]
    const opened = openBook({
      log: memoryLog(),
      organisation: rules,
      rulebooks: [rulebook],
      permissions,
    })
    expect(!opened.ok && opened.refusals.map(({ code }) => code)).toEqual(['role-unknown'])
  })
})
