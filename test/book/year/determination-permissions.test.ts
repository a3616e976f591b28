import { memberId, ok, unitId } from 'pledgebook'
import { type EventLog, memoryLog, type Permission, type Where } from 'pledgebook/book'
import { beforeAll, describe, expect, test } from 'vitest'
import { codes, sent } from '../hall.ts'
import { cycle, openTown, population, runningTown, tie } from './tied-town.ts'

/** Everybody who may act: where they live, and what they hold where. */
const actors: Readonly<
  Record<string, { home?: string; roles: readonly (readonly [string, string])[] }>
> = {
  'm-1a': { home: 'u-1', roles: [] },
  'm-1b': { home: 'u-1', roles: [['office', 'everywhere']] },
  'm-2b': { home: 'u-2', roles: [['office', 'u-2']] },
  'm-head': { home: 'u-town', roles: [['head', 'u-town']] },
  'm-clerk': { roles: [['office', 'u-1']] },
  'm-auditor': { roles: [['office', 'u-town']] },
  'm-stranger': { roles: [] },
}

const grants = [
  { member: memberId('m-1b'), role: 'office' },
  { member: memberId('m-2b'), role: 'office', unit: unitId('u-2') },
  { member: memberId('m-clerk'), role: 'office', unit: unitId('u-1') },
  { member: memberId('m-auditor'), role: 'office', unit: unitId('u-town') },
]

/** What is about m-1b belongs to u-1, under the town; a tie belongs to the town whose cycle it is. */
const place = {
  subject: { own: 'm-1b', unit: ['u-1'], above: ['u-town'] },
  tie: { own: undefined, unit: ['u-town'], above: [] as readonly string[] },
} as const

const span = { from: '2026-12-01', until: '2027-06-01' }
const table = [
  ['decide-tie', 'tie', { ...tie, seated: ['m-1b'] }],
  ['reopen-tie', 'tie', { decision: 'd-1' }],
  ['give-grade', 'subject', { subject: 'm-1b', grade: 'star', ...span }],
  ['withdraw-grade', 'subject', { subject: 'm-1b' }],
  ['decide-clause', 'subject', { subject: 'm-1b', clause: 'known', points: 3 }],
  ['withdraw-clause', 'subject', { subject: 'm-1b', clause: 'known' }],
] as const

const bys = ['anyone', ['head'], ['office']] as const
const wheres: readonly Where[] = ['own', 'unit', 'above', 'anywhere']
const cells = bys.flatMap((by) => wheres.map((where) => ({ by, where })))

function isPermitted(
  about: (typeof place)['subject' | 'tie'],
  actor: string,
  { by, where }: (typeof cells)[number],
): boolean {
  const someone = actors[actor]
  const held =
    by === 'anyone'
      ? someone?.home === undefined
        ? []
        : [someone.home]
      : (someone?.roles ?? [])
          .filter(([role]) => (by as readonly string[]).includes(role))
          .map(([, unit]) => unit)
  const inAny = (units: readonly string[]) =>
    units.some((unit) => held.includes(unit)) || (units.length >= 0 && held.includes('everywhere'))
  if (where === 'anywhere') return by === 'anyone' || held.length > 0
  if (where === 'own') return about.own === actor && (by === 'anyone' || held.length > 0)
  return inAny(about[where])
}

describe('who may decide in grading', () => {
  let log: EventLog

  beforeAll(async () => {
    const real = memoryLog()
    await runningTown('refuse', real)
    // What is permitted is decided and not kept: every cell sees the same book.
    log = { ...real, append: async () => ok({ events: [], repeated: false }) }
  })

  test.for(table)('%s: every way to be permitted, every actor', async ([type, about, body]) => {
    for (const line of cells) {
      const permissions: Permission[] = [
        { clause: 'x', to: 'determination', types: [type], ...line },
      ]
      const book = openTown('refuse', log, { permissions, grants })
      for (const actor of Object.keys(actors)) {
        const base = { at: '2027-01-04T09:00Z', actor, cycle, population, reason: 'So agreed' }
        const found = await codes(book, sent({ to: 'determination', type, ...base, ...body }))
        const cell = JSON.stringify({ type, actor, ...line })
        if (isPermitted(place[about], actor, line))
          expect(found, cell).not.toContain('not-permitted')
        else expect(found, cell).toEqual(['not-permitted'])
      }
    }
  })

  test('a tie of a cycle that nobody opened is in no unit', async () => {
    const decide = (where: Where) => {
      const line = { clause: 'x', to: 'determination', by: 'anyone', where } as const
      const permissions: Permission[] = [{ ...line, types: ['decide-tie'] }]
      const base = { at: '2027-01-04T09:00Z', actor: 'm-1a', cycle: '2031', population }
      const what = { reason: 'So agreed', ...tie, seated: ['m-1b'] }
      const asked = sent({ to: 'determination', type: 'decide-tie', ...base, ...what })
      return codes(openTown('refuse', log, { permissions, grants }), asked)
    }
    expect(await decide('unit')).toEqual(['not-permitted'])
    expect(await decide('anywhere')).toEqual(['cycle-not-ready'])
  })

  test('nobody has a say in what they have a part in, whatever the table says', async () => {
    const book = openTown('refuse', log, { grants: [...grants, ...heads] })
    const base = { at: '2027-01-04T09:00Z', cycle, population, reason: 'So agreed' }
    const decide = (actor: string, subject: string) =>
      codes(
        book,
        sent({
          ...{ to: 'determination', type: 'decide-clause', ...base },
          ...{ actor, subject, clause: 'known', points: 3 },
        }),
      )
    expect(await decide('m-1b', 'm-1b')).toEqual(['own-case'])
    expect(await decide('m-head', 'm-2a')).toEqual(['own-case'])
    expect(await decide('m-1b', 'm-2a')).toEqual([])
    expect(await decide('m-2b', 'm-2a')).toEqual(['role-missing'])
  })
})

const heads = [{ member: memberId('m-1b'), role: 'head' }]
