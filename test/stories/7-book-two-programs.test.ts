import { compileRulebook, memberId, pledgeId, unwrap } from 'pledgebook'
import { type Book, openBook } from 'pledgebook/book'
import { smallest } from 'pledgebook/rulebooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type StoreOnDisk, storeOnDisk } from '../sqlite/files.ts'

const rulebooks = [unwrap(compileRulebook(smallest))]
const chen = memberId('m-chen')

const envelope = { at: '2026-01-05T09:00+08:00', actor: 'm-chen' }
const propose = (pledge: string) => ({
  ...{ to: 'pledge', id: `propose-${pledge}`, type: 'propose', ...envelope, pledge },
  ...{ by: 'm-chen', kind: 'immediate', due: '2026-06-30' },
  items: [{ text: 'I sweep.', measure: 'Seen', quantity: { amount: 12, unit: 'times' } }],
})
const decide = (id: string, type: string, actor: string) => {
  return { to: 'pledge', id, type, at: '2026-01-06T09:00+08:00', actor, pledge: 'p-1' }
}
const kept = (fact: string) => ({
  ...{ to: 'record', id: fact, type: 'record', ...envelope, actor: 'm-clerk', fact },
  ...{ kind: 'verdict', subject: 'm-chen', on: '2026-01-05', evidence: [] },
  fields: { outcome: 'fulfilled' },
})

/** Both run in one process here; `test/crash` lets real ones write, and kills them. */
describe('two programs, each with a book of its own, at one file', () => {
  let store: StoreOnDisk
  let one: Book
  let other: Book

  beforeEach(async () => {
    store = storeOnDisk()
    const open = async () => unwrap(openBook({ log: await store.open(), rulebooks }))
    one = await open()
    other = await open()
  })
  afterEach(() => store.close())

  it('never let a fourth of three pledges in, however many come at once', async () => {
    const answers = await Promise.all(
      ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'].map((pledge, at) =>
        (at % 2 === 0 ? one : other).execute(propose(pledge)),
      ),
    )
    // Who lost a race looked again, and was told the reason, not of the race.
    const codes = answers.flatMap((each) => (each.ok ? [] : each.refusals.map(({ code }) => code)))
    expect(codes).toEqual(['pledges-too-many', 'pledges-too-many', 'pledges-too-many'])
    const register = await one.register({ member: chen, cycle: '2026' })
    expect(register?.places).toHaveLength(3)
  })

  it('let one of two decisions stand, and tell the other what stands', async () => {
    unwrap(await one.execute(propose('p-1')))
    const [yes, no] = await Promise.all([
      one.execute(decide('yes', 'approve', 'm-wang')),
      other.execute({ ...decide('no', 'refuse', 'm-li'), reason: 'Too little' }),
    ])
    const [winner, loser] = yes.ok ? [yes, no] : [no, yes]
    expect([winner.ok, loser.ok]).toEqual([true, false])
    expect(loser).toMatchObject({ refusals: [{ code: 'wrong-state' }] })
    const status = (await one.pledge(pledgeId('p-1')))?.status
    expect((await other.pledge(pledgeId('p-1')))?.status).toBe(status)
    expect(status).toBe(yes.ok ? 'approved' : 'refused')
  })

  it('do once what is sent to both', async () => {
    const answers = await Promise.all([one, other].map((book) => book.execute(propose('p-1'))))
    const done = answers.map((answer) => unwrap(answer))
    expect(done.map(({ repeated }) => repeated).sort()).toEqual([false, true])
    expect(done[0]?.events).toEqual(done[1]?.events)
  })

  it('post every point once, whoever of them posts it', async () => {
    const facts = Array.from({ length: 8 }, (_, at) => `f-${at}`)
    const answers = await Promise.all(
      facts.map((fact, at) => (at % 2 === 0 ? one : other).execute(kept(fact))),
    )
    for (const answer of answers) unwrap(answer)
    // What followed is done; had one been killed before it, the other would do it here.
    const settled = await Promise.all([one.settle(), other.settle()])
    expect(settled.flatMap(({ followed }) => followed)).toEqual([])
    const account = { holder: chen, cycle: '2026' }
    expect(await one.balance(account)).toEqual({ posted: 0, pending: 8 * 5000 })
    expect(await other.balance(account)).toEqual(await one.balance(account))
  })
})
