import { memberId, type OrganisationRules, ok, unitId } from 'pledgebook'
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
import { codes, done, found, openHall, peopled, propose, rulebook, rules, sent } from './hall.ts'

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

/** The place that is asked besides: what comes to u-2, leaves it, or is served by somebody else. */
function otherPlace(to: string, type: string): string {
  const twoPlaces = {
    member: ['transfer', 'affiliate', 'end-affiliation'],
    unit: ['move', 'serve'],
  }[to]
  return twoPlaces?.includes(type) ? 'u-2' : 'u-1'
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
    unit: is('u-1') && is(otherPlace(to, type)),
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

describe('a line of a table', () => {
  const anywhere = { by: 'anyone', where: 'anywhere' } as const
  const record = {
    ...{ to: 'record', type: 'record', fact: 'f-1', kind: 'service', subject: 'm-1a' },
    ...{ on: '2026-01-05', fields: { hours: 1 }, evidence: [] },
  } as const
  const approve = { to: 'pledge', type: 'approve', pledge: 'p-1' } as const

  /** What is answered where m-1a has pledged something, and nothing else is kept. */
  async function answered(options: Partial<BookOptions>, command: Parameters<typeof sent>[0]) {
    const real = memoryLog()
    await done(await peopled(openHall({}, real)), propose('p-1', 'm-1a'))
    const result = await openHall(options, real).execute(sent(command))
    return result.ok ? [] : result.refusals
  }

  test.each<[string, readonly string[], boolean]>([
    ['pledge', ['approve'], true],
    ['pledge', ['return', 'approve'], true],
    ['pledge', ['return', 'refuse'], false],
    ['record', ['return', 'certify'], false],
    ['cycle', ['revise'], false],
  ])('permits what it names, on the desk that it names: %s %j', async (to, types, permitted) => {
    const permissions = [{ clause: '1', to, types, ...anywhere }] as readonly Permission[]
    const found = await answered({ permissions }, { ...approve, actor: 'm-s1' })
    expect(found.map(({ code, expected }) => [code, expected])).toEqual(
      permitted ? [] : [['not-permitted', []]],
    )
  })

  test('of one type says nothing of the same type of another desk', async () => {
    const types = ['return', 'correct', 'withdraw'] as const
    const permissions: readonly Permission[] = [{ clause: '1', to: 'record', types, ...anywhere }]
    const command = { to: 'pledge', type: 'return', pledge: 'p-1', reason: 'Vague', actor: 'm-s1' }
    const [refusal] = await answered({ permissions }, command)
    expect(refusal).toMatchObject({ code: 'not-permitted', path: ['actor'], expected: [] })
  })

  test('that is enough there is like any other where there is one place only', async () => {
    const line = { clause: '1', to: 'pledge', types: ['approve'], by: ['secretary'] } as const
    for (const alone of ['here', 'there'] as const) {
      const permissions: readonly Permission[] = [{ ...line, where: 'unit', alone }]
      const said = async (actor: string) =>
        (await answered({ permissions }, { ...approve, actor })).map(({ code }) => code)
      expect(await said('m-s1'), alone).toEqual([])
      expect(await said('m-s2'), alone).toEqual(['not-permitted'])
      expect(await said('m-2a'), alone).toEqual(['not-permitted'])
    }
  })

  const grantsOf = (member: string, ...units: readonly string[]) =>
    units.map((unit) => ({ member: memberId(member), role: 'clerk', unit: unitId(unit) }))
  const line = (where: Where): readonly Permission[] => {
    return [{ clause: '1', to: 'record', types: ['record'], by: ['clerk'], where }]
  }

  test.each<[Where, string, readonly string[], boolean]>([
    // The own case with a role, wherever one has it.
    ['own', 'm-1a', ['u-2'], true],
    ['own', 'm-1a', [], false],
    ['own', 'm-2a', ['u-1'], false],
    ['unit', 'm-1a', ['u-2'], false],
    ['unit', 'm-1a', ['u-1'], true],
    ['unit', 'm-2a', ['u-2', 'u-1'], true],
    ['above', 'm-2a', ['u-town'], true],
    ['above', 'm-2a', ['u-1', 'u-2'], false],
    ['anywhere', 'm-2a', ['u-2'], true],
  ])('%s, by %s who is a clerk of %j: %s', async (where, actor, units, permitted) => {
    const nobody = { member: memberId('m-nobody'), role: 'clerk' }
    const options = { permissions: line(where), grants: [nobody, ...grantsOf(actor, ...units)] }
    const found = await answered(options, { ...record, actor })
    expect(found.some(({ code }) => code === 'not-permitted')).toBe(!permitted)
  })

  test('is not asked in the own case, which names nobody but the judge', async () => {
    const permissions: readonly Permission[] = [
      { clause: '1', to: 'pledge', types: ['approve'], ...anywhere },
    ]
    for (const options of [{}, { permissions }]) {
      const found = await answered(options, { ...approve, actor: 'm-1a' })
      expect(found).toEqual([
        {
          ...{ code: 'own-case', subject: 'pledge/p-1', path: ['actor'] },
          ...{ expected: 'someone who has no part in it', actual: 'm-1a' },
        },
      ])
    }
  })
})

describe('what changes two places', () => {
  const on = '2026-01-06'
  const appoint = { to: 'unit', type: 'appoint', on, post: 'secretary', concurrent: true } as const
  const end = { to: 'member', type: 'end-affiliation', kind: 'x', ground: 'Over' } as const
  // Each is of u-1 and concerns u-2 as well, or a unit that there is not: nowhere, so only anywhere will do.
  const moves = [
    { to: 'member', type: 'transfer', member: 'm-1a', on, home: 'u-2' },
    { to: 'member', type: 'affiliate', member: 'm-1a', on, unit: 'u-2', kind: 'x' },
    { ...end, member: 'm-1a', on, unit: 'u-2' },
    { to: 'unit', type: 'move', unit: 'u-1', on, parent: 'u-2' },
    { to: 'unit', type: 'move', unit: 'u-1', on, parent: null },
    { ...appoint, unit: 'u-1', member: 'm-2a' },
    { to: 'unit', type: 'serve', unit: 'u-1', on, serves: ['u-2'] },
  ] as const
  const line = (by: string, where: Where, more: Partial<Permission> = {}): readonly Permission[] =>
    ['member', 'unit'].map((to) => ({
      ...{ clause: by, to, by: [by], where },
      types: moves.filter((move) => move.to === to).map(({ type }) => type),
      ...more,
    }))
  const clerkIn = (...units: readonly string[]) =>
    units.map((unit) => ({ member: memberId('m-clerk'), role: 'clerk', unit: unitId(unit) }))
  const everywhere = [{ member: memberId('m-clerk'), role: 'clerk' }]
  const mixed = [...line('secretary', 'unit'), ...line('clerk', 'unit')]
  const secretaryThere = [{ member: memberId('m-s1'), role: 'clerk', unit: unitId('u-2') }]
  const alone = (where: 'here' | 'there') => line('secretary', 'unit', { alone: where })
  const halves = [...line('secretary', 'unit', { alone: 'there' }), ...line('clerk', 'unit')]

  /** The types that the actor may ask for; `move` where the unit may go below another, `root` below none. */
  async function permittedTo(
    actor: string,
    permissions: readonly Permission[],
    grants: NonNullable<BookOptions['grants']>,
  ): Promise<readonly string[]> {
    const real = memoryLog()
    await peopled(openHall({}, real))
    const frozen = { ...real, append: async () => ok({ events: [], repeated: false }) }
    const clerk = { member: memberId('m-nobody'), role: 'clerk' }
    const book = openHall({ permissions, grants: [...grants, clerk] }, frozen)
    const permitted: string[] = []
    for (const move of moves) {
      const found = await codes(book, sent({ ...move, actor }))
      const isToRoot = 'parent' in move && move.parent === null
      if (!found.includes('not-permitted')) permitted.push(isToRoot ? 'root' : move.type)
    }
    return permitted
  }

  const all = ['transfer', 'affiliate', 'end-affiliation', 'move', 'appoint', 'serve']
  const allAndRoot = [...all.slice(0, 4), 'root', ...all.slice(4)]

  test.each<
    [string, readonly Permission[], NonNullable<BookOptions['grants']>, string, readonly string[]]
  >([
    ['a secretary here', line('secretary', 'unit'), [], 'm-s1', []],
    ['a secretary there', line('secretary', 'unit'), [], 'm-s2', []],
    ['a head above both', line('head', 'above'), [], 'm-head', all],
    ['a clerk here only', line('clerk', 'unit'), clerkIn('u-1'), 'm-clerk', []],
    ['a clerk there only', line('clerk', 'unit'), clerkIn('u-2'), 'm-clerk', []],
    ['a clerk in both', line('clerk', 'unit'), clerkIn('u-1', 'u-2'), 'm-clerk', all],
    ['a clerk everywhere', line('clerk', 'unit'), everywhere, 'm-clerk', allAndRoot],
    ['let in anywhere', line('clerk', 'anywhere'), clerkIn('u-1'), 'm-clerk', allAndRoot],
    ['here by one line, there by another, held there', mixed, clerkIn('u-2'), 'm-clerk', []],
    ['here by one line, there by another, both held', mixed, secretaryThere, 'm-s1', all],
    ['enough here, held here', alone('here'), [], 'm-s1', allAndRoot],
    ['enough here, held there', alone('here'), [], 'm-s2', []],
    ['enough there, held there', alone('there'), [], 'm-s2', all],
    ['enough there, held here', alone('there'), [], 'm-s1', []],
    ['what is enough there is none of two halves', halves, secretaryThere, 'm-s1', []],
  ])('%s', async (_, permissions, grants, actor, permitted) => {
    expect(await permittedTo(actor, permissions, grants)).toEqual(permitted)
  })

  const secretary = { clause: 'x', by: ['secretary'], where: 'unit' } as const

  test('whoever is appointed at home is asked for once', async () => {
    const log = memoryLog()
    await peopled(openHall({}, log))
    const guarded = openHall(
      { permissions: [{ ...secretary, to: 'unit', types: ['appoint'] }] },
      log,
    )
    const own = { ...appoint, unit: 'u-1', member: 'm-1a', concurrent: false, actor: 'm-s1' }
    expect(await codes(guarded, sent(own))).toEqual([])
    // Nobody of that name: the decision says so, not the table.
    expect(await codes(guarded, sent({ ...own, member: 'm-99' }))).toEqual(['holder-missing'])
  })

  test('who is served as before is not asked for again', async () => {
    const log = memoryLog()
    const open = await peopled(openHall({}, log))
    const serve = { to: 'unit', type: 'serve', unit: 'u-1', serves: ['u-town', 'u-2'] } as const
    await done(open, { ...serve, on: '2026-01-02' })
    const guarded = openHall({ permissions: [{ ...secretary, to: 'unit', types: ['serve'] }] }, log)
    const said = (actor: string, serves: readonly string[]) =>
      codes(guarded, sent({ ...serve, on: '2026-01-03', serves, actor }))
    expect(await said('m-s1', ['u-2', 'u-town'])).not.toContain('not-permitted')
    expect(await said('m-s1', ['u-town'])).toEqual(['not-permitted'])
    expect(await said('m-s1', ['u-town', 'u-2', 'u-9'])).toEqual(['not-permitted'])
    expect(await said('m-s2', ['u-town'])).toEqual(['not-permitted'])
  })

  test('a unit that is founded for others is asked for there', async () => {
    const log = memoryLog()
    await peopled(openHall({}, log))
    const heads = { ...secretary, by: ['head'], to: 'unit', types: ['found'] } as const
    const said = (permissions: readonly Permission[], serves: readonly string[]) =>
      codes(
        openHall({ permissions }, log),
        sent({ ...found('u-9', 'branch', 'u-town'), serves, actor: 'm-head' }),
      )
    expect(await said([heads], ['u-2'])).toEqual(['not-permitted'])
    expect(await said([heads, { ...heads, where: 'above' }], ['u-2'])).toEqual([])
  })

  test('a unit that manages a member is not the other side of what it does', async () => {
    const organisation: OrganisationRules = {
      ...rules,
      affiliations: [{ name: 'seconded', title: { en: 'seconded' }, at: ['branch'], most: 1 }],
      categories: rules.categories.map((each) => ({ ...each, managedBy: 'seconded' })),
    }
    const log = memoryLog()
    const open = await peopled(openHall({ organisation }, log))
    const about = { to: 'member', member: 'm-1a' } as const
    const place = { unit: 'u-2', kind: 'seconded' }
    await done(open, { ...about, type: 'affiliate', on: '2026-01-02', ...place })
    const types = ['transfer', 'end-affiliation', 'suspend']
    const permissions = [{ ...secretary, to: 'member', types }]
    const guarded = openHall({ organisation, permissions }, log)
    const said = (command: object, actor: string) =>
      codes(guarded, sent({ ...about, on: '2026-01-04', actor, ...command } as never))
    // Managed there, so that unit decides about the member as much as the home does.
    expect(await said({ type: 'suspend', ground: 'Ill' }, 'm-s2')).toEqual([])
    expect(await said({ type: 'transfer', home: 'u-2' }, 'm-s2')).toEqual(['not-permitted'])
    const end = { type: 'end-affiliation', ground: 'Over', ...place }
    expect(await said(end, 'm-s2')).toEqual(['not-permitted'])
    expect(await said(end, 'm-s1')).toEqual(['not-permitted'])
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

  const told = (permission: Permission, roles?: readonly string[]) =>
    checkPermissions([line, permission], roles && { roles }).map((each) => {
      return [each.code, each.subject, each.path.join('.'), each.expected, each.actual]
    })
  const other = { ...line, clause: '2', types: ['approve', 'return'] } as const

  test.each<[string, object, readonly string[] | undefined, readonly unknown[]]>([
    ['nothing', {}, ['head'], []],
    ['a line for nobody', { by: [] }, ['head'], [['permission-empty', '2', '1', null, null]]],
    ['anyone, whatever roles there are', { by: 'anyone' }, ['head'], []],
    ['any role where nobody knows them', { by: ['king'] }, undefined, []],
    [
      'a role, and where it stands',
      { by: ['head', 'king'] },
      ['head', 'clerk'],
      [['role-unknown', '2', '1.by.1', ['head', 'clerk'], 'king']],
    ],
    [
      'a role where there is none',
      { by: ['king'] },
      [],
      [['role-unknown', '2', '1.by.0', [], 'king']],
    ],
  ])('finds %s', (_, changes, roles, expected) => {
    const found = told({ ...other, ...changes } as Permission, roles)
    expect(found.filter(([, clause]) => clause === '2')).toEqual(expected)
  })

  test('names the desks, and the types of a desk', () => {
    const [desk] = told({ ...other, to: 'plege' } as unknown as Permission)
    const desks = ['unit', 'member', 'pledge', 'record', 'ledger', 'opening', 'cycle']
    const all = [...desks, 'appraisal', 'determination', 'notice', 'objection']
    expect(desk).toEqual(['desk-unknown', '2', '1.to', all, 'plege'])
    const [type] = told({ ...other, to: 'record', types: ['certify', 'approve'] } as Permission)
    const types = ['record', 'certify', 'return', 'resubmit', 'correct', 'withdraw']
    expect(type).toEqual(['type-unknown', '2', '1.types.1', types, 'approve'])
    const [proto] = told({ ...other, to: 'toString' } as unknown as Permission)
    expect(proto?.[0]).toBe('desk-unknown')
  })

  test('names a hundred roles at most', () => {
    const roles = Array.from({ length: 120 }, (_, index) => `r-${index}`)
    const [fault] = told({ ...other, by: ['king'] }, ['head', ...roles])
    expect(fault?.[3]).toHaveLength(100)
  })

  test('finds a line that says what another says, in whatever order', () => {
    const [types, turned] = [['approve', 'return'] as const, ['return', 'approve'] as const]
    const lines = [
      { ...line, types },
      { ...line, clause: '2', types: turned },
    ]
    expect(checkPermissions(lines)).toEqual([
      {
        ...{ code: 'permission-twice', subject: '2', path: [1] },
        ...{ expected: null, actual: 'pledge' },
      },
    ])
    const changes = [{ to: 'record', types: ['return'] }, { by: ['secretary'] }, { where: 'unit' }]
    for (const change of changes) {
      expect(checkPermissions([line, { ...line, ...change } as Permission])).toEqual([])
    }
  })

  test('finds a line that says what another says', () => {
    const faults = checkPermissions([line, { ...line, clause: '2' }])
    expect(faults).toMatchObject([{ code: 'permission-twice', subject: '2' }])
  })

  test('finds no repetition where one of two lines is enough alone', () => {
    expect(checkPermissions([line, { ...line, clause: '2', alone: 'here' }])).toEqual([])
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
