import { civilDate, commandId, compileRulebook, memberId, unwrap } from 'pledgebook'
import { type EventLog, memoryLog, refusedOf } from 'pledgebook/book'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStreet } from '../../../examples/fuxin-street/open-street.ts'
import type { PopulationName } from '../../../examples/fuxin-street/rules/rulebooks.ts'
import { runYear } from '../../../examples/fuxin-street/run/year.ts'
import { at, data, world } from '../../support/street.ts'

const { cycle } = data.street
const log = memoryLog()
const publish = {
  ...{ to: 'cycle', id: commandId('or-0004'), type: 'publish', cycle },
  ...{ at: at('2027-01-11T09:00'), actor: memberId('m-007') },
} as const

/** A log whose process dies at one of its appends, before it is kept or after, and ever after. */
function dying(whole: EventLog, at: number, moment: 'before' | 'after'): EventLog {
  let appends = 0
  return {
    ...whole,
    append: async (batch) => {
      appends += 1
      if (appends > at || (appends === at && moment === 'before')) throw new Error('dead')
      const kept = await whole.append(batch)
      if (appends === at) throw new Error('dead')
      return kept
    },
  }
}

const graded = async () => (await openStreet(log, data, world).year.all('appraisal')).length

beforeAll(() => runYear(data, world, civilDate('2027-01-08'), log), 300_000)

describe('a crash between a step and what follows from it', () => {
  it.each([
    ['before the step is kept', 1, 'before', 0],
    ['once it is kept', 1, 'after', 0],
    ['in the middle of what follows', 100, 'before', 99],
    ['once one more is kept', 200, 'after', 299],
  ] as const)('%s', async (_, append, moment, known) => {
    const died = openStreet(dying(log, append, moment), data, world)
    // Whoever settles first finds what the one before left over.
    const doing = known < 200 ? died.execute(publish) : died.settle()
    await expect(doing).rejects.toThrow('dead')
    expect(await graded()).toBe(known)
  })

  it('a book with another text of the rules leaves it to one that has the right one', async () => {
    const rulesOf = (name: PopulationName) => {
      const { rulebook } = world.rulesOf(name)
      return unwrap(compileRulebook({ ...rulebook, source: 'another text' }))
    }
    const settled = await openStreet(log, data, { ...world, rulesOf }).settle()
    expect(refusedOf(settled.followed).map(({ id, to }) => [id, to])).toEqual([
      [publish.id, 'cycle'],
    ])
    expect(await graded()).toBe(299)
  })

  it('settling goes on and does nothing twice', async () => {
    const book = openStreet(log, data, world)
    await book.settle()
    expect(await graded()).toBe(856)
    const settled = await book.settle()
    expect(settled.followed).toEqual([])
    expect(await book.execute(publish)).toMatchObject({ ok: true, value: { repeated: true } })
    const appraisals = await book.year.all('appraisal')
    expect(appraisals.filter(({ results }) => results.length !== 1)).toEqual([])
  })

  it('the same step with other content is not the same', async () => {
    const other = { ...publish, at: at('2027-01-11T09:01') }
    const asked = await openStreet(log, data, world).execute(other)
    expect(asked).toMatchObject({ ok: false, refusals: [{ code: 'command-reused' }] })
  })
})
