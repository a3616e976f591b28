import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import type { Json, Path, Refusal } from '../../src/foundation/index.ts'
import { checkRulebook, type OpenRulebook } from '../../src/rulebook/index.ts'
import { isChoosable, isFree } from '../support/choosable.ts'
import { damaged, partsBelow, sortOf } from '../support/damage.ts'
import { everyPart } from '../support/every-part.ts'
import { everySort, extended } from '../support/extensions.ts'
import { rulebooks } from '../support/random-rulebook.ts'
import { everyKind } from '../support/rulebooks.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'

const usable = { extensions: everySort }
const keyOf = (path: Path) => path.join('.')

interface Place {
  readonly book: OpenRulebook
  readonly path: Path
  readonly value: unknown
}

/** One place of every sort, in the published texts and in those made for tests. */
function onePlaceOfEachSort(): ReadonlyMap<string, Place> {
  const books = [everyPart, everyKind(), extended, ...shippedRulebooks.map(([, book]) => book)]
  const places = new Map<string, Place>()
  for (const book of books) {
    for (const { path, value } of partsBelow(book)) {
      const sort = sortOf(book, path)
      const known = places.get(sort)
      // What a text leaves open already is a poor example of what could stand there.
      if (path.includes('params') || (known && known.value !== '?')) continue
      places.set(sort, { book, path, value })
    }
  }
  return places
}

const sorts = [...onePlaceOfEachSort()]
const choosable = sorts.filter(([, { book, path }]) => isChoosable(book, path))

/** What is said of a place that is left open, beside what was said before. */
function saidOf({ book, path }: Place): readonly Refusal[] {
  const before = new Set(checkRulebook(book, usable).map((each) => keyOf(each.path)))
  const key = keyOf(path)
  return checkRulebook(damaged(book, path, '?'), usable).filter((each) => {
    const at = keyOf(each.path)
    return at === key || !before.has(at)
  })
}

/** What is open is found in its place, once, with what may stand there, and nothing else is said. */
function holdOpen(place: Place): Json {
  const said = saidOf(place)
  expect(said).toMatchObject([{ code: 'choice-open', path: place.path, actual: '?' }])
  const expected = said[0]?.expected ?? []
  expect(expected).not.toHaveLength(0)
  const compiled = compileRulebook(damaged(place.book, place.path, '?'), usable)
  expect(compiled.ok).toBe(false)
  return expected
}

/** Each option closes the place: whatever is said then is said of something else, or of the option. */
function holdOptions({ book, path }: Place, options: Json): void {
  if (!Array.isArray(options)) return
  for (const option of options) {
    // A kind of clause, or a name that begins with a source, is not all of what should stand there.
    if (typeof option === 'string' && !isWhole(book, path, option)) continue
    const decided = damaged(book, path, option)
    const said = compileRulebook(decided, usable)
    if (said.ok) continue
    for (const { code, path: at } of said.refusals) {
      if (keyOf(at) === keyOf(path)) expect(['choice-open', 'choice-invalid']).not.toContain(code)
    }
  }
}

/** What tells parts from each other, and the catalogue, which is the author's own. */
const isTold = (path: Path) =>
  ['kind', 'op', 'type'].includes(String(path.at(-1))) || path.includes('fields')

const isWhole = (book: OpenRulebook, path: Path, option: string) =>
  isChoosable(book, path) && !option.includes('…') && typeof valueAt(book, path) !== 'object'

function valueAt(book: OpenRulebook, path: Path): unknown {
  return partsBelow(book).find((part) => keyOf(part.path) === keyOf(path))?.value
}

describe('places that a text may leave open', () => {
  it('are these, among all numbers and words of a rulebook', async () => {
    const open = new Set(choosable.map(([sort]) => sort))
    const shown = sorts.filter(([, { book }]) => book === everyPart)
    const lines = shown
      .filter(([, { value }]) => typeof value !== 'object')
      .filter(([, { book, path }]) => !isTold(path) && !isFree(book, path))
      .map(([sort]) => `${open.has(sort) ? '?' : ' '} ${sort}`)
    const wholes = shown.filter(([sort, { value }]) => open.has(sort) && typeof value === 'object')
    const text = [...lines, ...wholes.map(([sort]) => `? ${sort} (as a whole)`)].sort().join('\n')
    await expect(`${text}\n`).toMatchFileSnapshot('./__snapshots__/open-places.txt')
  })

  it.each(choosable)('%s', (_, place) => {
    holdOptions(place, holdOpen(place))
  })

  it('whatever rulebook they stand in', () => {
    let met = 0
    fc.assert(
      fc.property(rulebooks, fc.nat(), (book, seed) => {
        const parts = partsBelow(book).filter(({ path }) => !path.includes('catalogue'))
        const part = parts[seed % parts.length]
        if (!part || !isChoosable(book, part.path)) return
        met++
        const place = { book, ...part }
        holdOptions(place, holdOpen(place))
      }),
      { numRuns: 300 },
    )
    expect(met).toBeGreaterThan(50)
  }, 180_000)
})
