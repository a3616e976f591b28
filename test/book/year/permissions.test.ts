import { commandId, memberId, type Refusal } from 'pledgebook'
import { checkPermissions } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import { permissions } from '../../../examples/fuxin-street/rules/permissions.ts'
import { at, data, streetOn } from '../../support/street.ts'

// Who asks, and what they are: a granted role, a post, or nothing but a member.
const actors = {
  office: 'm-007',
  leader: 'm-001',
  committee: 'm-002',
  discipline: 'm-006',
  appraiser: 'm-010',
  secretary: 'm-681',
  cadre: 'm-014',
  member: 'm-400',
} as const
type Actor = keyof typeof actors

const { cycle } = data.street
const grade = { kind: 'grade', id: `${cycle}/branches/b-05` }
const key = { cycle, population: 'branches', subject: 'b-05' }

// What each may ask for. The year is over, so what is permitted is refused by the domain instead.
const table: readonly (readonly [
  name: string,
  command: object,
  permitted: readonly Actor[],
  refusedWith: string,
])[] = [
  ['close', { to: 'cycle', cycle, asOf: '2026-12-31' }, ['office'], 'cycle-stage-wrong'],
  ['publish', { to: 'cycle', cycle }, ['office'], 'cycle-stage-wrong'],
  ['confirm', { to: 'cycle', cycle }, ['office'], 'cycle-stage-wrong'],
  ['apply', { to: 'cycle', cycle }, ['office'], 'cycle-stage-wrong'],
  ['carry-on', { to: 'cycle', cycle, next: '2027' }, ['office'], 'cycle-stage-wrong'],
  [
    'decide',
    { to: 'appraisal', ...key, measure: 'x', outcome: 'accepted', reason: 'so' },
    ['leader', 'committee', 'discipline'],
    'appraisal-stage-wrong',
  ],
  [
    'notify',
    { to: 'appraisal', ...key, measure: 'x' },
    ['office', 'appraiser'],
    'appraisal-stage-wrong',
  ],
  // Which body rules is for the rules of the hearing to say: everybody is let to the domain.
  [
    'rule',
    {
      ...{ to: 'objection', matter: grade, objection: 'objection-1' },
      ...{ outcome: 'rejected', reason: 'so', remedy: [] },
    },
    Object.keys(actors) as readonly Actor[],
    'status-wrong',
  ],
]

const cells = table.flatMap(([name, command, permitted, code]) =>
  (Object.keys(actors) as readonly Actor[]).map(
    (actor) => [name, actor, command, permitted.includes(actor) ? code : 'not-permitted'] as const,
  ),
)

describe('who may do what in the street', () => {
  it('has a table without faults', () => {
    expect(checkPermissions(permissions)).toEqual([])
  })

  it.each(cells)('%s by %s', async (type, actor, command, code) => {
    const { book } = await streetOn('2027-02-28')
    const base = { id: commandId(`try-${type}-${actor}`), at: at('2027-02-28T09:00') }
    const asked = await book.execute({ ...command, ...base, type, actor: memberId(actors[actor]) })
    expect(codesOf(asked)).toContain(code)
  })

  it.each([
    ['cycle', 'revise'],
    ['cycle', 'announce'],
    ['appraisal', 'grade'],
    ['appraisal', 'confirm'],
    ['appraisal', 'propose'],
  ])('nobody asks for what only follows: %s %s', async (to, type) => {
    const { book } = await streetOn('2027-02-28')
    const base = { id: commandId(`inner-${type}`), at: at('2027-02-28T09:00'), actor: 'm-007' }
    const asked = await book.execute({ ...base, to, type, ...key })
    expect(asked.ok).toBe(false)
  })

  it('what the book reckons is not handed in', async () => {
    const { book } = await streetOn('2027-02-28')
    const base = { id: commandId('digest'), at: at('2027-02-28T09:00'), actor: 'm-007' }
    const asked = await book.execute({ ...base, to: 'cycle', type: 'publish', cycle, digest: 'd' })
    expect(codesOf(asked)).toEqual(['unknown-field'])
  })
})

function codesOf(
  asked: { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] },
): readonly string[] {
  return asked.ok ? [] : asked.refusals.map(({ code }) => code)
}
