import { type Book, memoryLog } from 'pledgebook/book'
import { beforeAll, describe, expect, test } from 'vitest'
import { done, openHall, peopled, propose } from './hall.ts'
import { openTown, type YearBook } from './year/tied-town.ts'

const books: { hall?: Book; town?: YearBook } = {}
beforeAll(async () => {
  books.hall = await peopled(openHall())
  await done(books.hall, propose('p-1', 'm-1a'))
  books.town = openTown('refuse', memoryLog())
  await peopled(books.town)
})

const strange = [
  ...[undefined, null, true, 3, Number.NaN, -0, '', 'x', '\uD800', '__proto__', 'a/b', [], {}],
  ...[[null], { asOf: null }, { asOf: '2026-02-30' }, { asOf: 3 }, { knownAt: 'soon' }],
  ...[{ unit: 'u-1', asOf: 'x' }, { subject: 7 }, { cycle: null }, { cycle: 'y', population: 3 }],
  ...[{ holder: 'm-1a', cycle: null }, { member: {}, cycle: 'y' }, { kind: 'grade' }],
  ...[{ subject: 'm-1a', limit: 'x' }, { subject: 'm-1a', after: null }, Symbol('x'), () => 'x'],
  { unit: 'u-1', asOf: '2026-01-06', knownAt: '2026-01-06' },
]

type Reads = Readonly<Record<string, (...asked: readonly unknown[]) => Promise<unknown>>>

/** Whatever is asked is answered, or it is said that nothing can be found by it. */
async function holdAnswered(reads: Reads, name: string): Promise<number> {
  let answered = 0
  for (const first of strange) {
    for (const second of [undefined, ...strange]) {
      try {
        await reads[name]?.(first, second)
        answered++
      } catch (error) {
        expect(error, name).toMatchObject({ name: 'RefusedError' })
        expect(error, name).toMatchObject({ refusals: [{ code: 'query-invalid' }] })
      }
    }
  }
  return answered
}

const reads = [
  ...['unit', 'unitOn', 'unitsUnder', 'member', 'memberOn', 'membersOf', 'pledge', 'pledgesOf'],
  ...['register', 'fact', 'factsAbout', 'balance', 'statement', 'opening'],
  ...['settle', 'outstanding'],
]
const yearReads = [
  ...['all', 'organisation', 'cycle', 'roll', 'graded', 'why', 'bulletins', 'populations'],
  ...['determinations', 'waitingTies', 'gradeOn', 'appraisal', 'appraisals', 'measures'],
  ...['notices', 'objections'],
]

describe('whatever is asked of a book', () => {
  test('the lists here name every read', () => {
    expect(Object.keys(books.hall ?? {}).sort()).toEqual([...reads, 'execute', 'year'].sort())
    expect(Object.keys(books.town?.year ?? {}).sort()).toEqual([...yearReads].sort())
  })

  test.each(reads)('%s is answered, or refused in words', async (name) => {
    await holdAnswered(books.hall as unknown as Reads, name)
  })

  test.each(yearReads)('year.%s is answered, or refused in words', async (name) => {
    await holdAnswered(books.town?.year as unknown as Reads, name)
  })

  test.each([
    ['unit', [7], 'id', 'a text'],
    ['memberOn', ['m-1a', { asOf: '2026-02-30' }], 'asOf', 'a day, such as 2026-03-31'],
    ['pledge', ['p-1', { knownAt: 'soon' }], 'knownAt', 'an instant, such as 2026-03-31T09:00Z'],
    ['balance', [{ holder: 'm-1a' }], 'cycle', 'a text'],
    ['factsAbout', [undefined], 'query', 'an object'],
    ['settle', [3], 'options', 'an object'],
  ])('%s says what is wrong', async (name, given, path, expected) => {
    const asked = (books.hall as unknown as Reads)[name]?.(...given)
    await expect(asked).rejects.toMatchObject({ refusals: [{ path: [path], expected }] })
  })
})
