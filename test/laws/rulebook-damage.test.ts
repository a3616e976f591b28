import { describe, expect, it } from 'vitest'
import type { Path, Refusal } from '../../src/foundation/index.ts'
import { checkRulebook, type Rulebook, type RulebookCode } from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { chinese, english } from '../rulebook/faults-of.ts'
import { damaged, type Part, partsBelow, sortOf, standsAt } from '../support/damage.ts'
import { everySort, extended } from '../support/extensions.ts'
import { everyKind } from '../support/rulebooks.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'

type Faults = readonly Refusal<RulebookCode>[]

const check = (rulebook: Rulebook): Faults => checkRulebook(rulebook, { extensions: everySort })

interface Place extends Part {
  readonly book: Rulebook
  readonly name: string
  /** How much is wrong with the text before anything is done to it: its open choices. */
  readonly before: number
}

/** One place of every sort that there is in the published texts and in those made for tests. */
const places: readonly Place[] = everyPlace()

function everyPlace(): readonly Place[] {
  const books = [everyKind(), extended, ...shippedRulebooks.map(([, book]) => book)]
  const bySort = new Map<string, Place>()
  for (const book of books) {
    const before = check(book).length
    for (const part of partsBelow(book)) {
      const name = sortOf(book, part.path)
      // What an extension reads is for its own schema.
      if (bySort.has(name) || part.path.includes('params')) continue
      bySort.set(name, { ...part, book, name, before })
    }
  }
  return [...bySort.values()]
}

const isAt = (path: Path, other: Path) => path.join('/') === other.join('/')

/** Faults at a place, below it, or at the part that holds it. */
function toldAt(faults: Faults, place: Path): Faults {
  return faults.filter(({ path }) => {
    const holds = isAt(path, place.slice(0, -1))
    return holds || isAt(path.slice(0, place.length), place)
  })
}

/** What is wrong after a damage; each fault leads its reader to a place that there is, or that is missing. */
function faultsAfter({ book, path, name }: Place, ...put: readonly unknown[]): Faults {
  const other = damaged(book, path, ...put)
  const faults = check(other)
  for (const fault of faults) {
    const way = `${name}: ${fault.code} ${fault.path.join('.')}`
    expect(standsAt(other, fault.path.slice(0, -1)).there, way).toBe(true)
    expect(fault.path.at(-1), way).not.toBe('')
    expect(english[fault.code]?.(fault), way).toMatch(/\w/)
    expect(chinese[fault.code]?.(fault), way).toMatch(/\p{Script=Han}/u)
  }
  return faults
}

const numbers = places.filter(({ value }) => typeof value === 'number')

/** What people write as they like, and what only the schema reads. */
const free =
  /(title (en|zh)|source|unit|decidedBy|recordedBy|certifiedBy|options|fields type|attributes type)$/
const words = places.filter(({ name, value }) => typeof value === 'string' && !free.test(name))

const lists = places.filter(({ value }) => Array.isArray(value))

describe('whatever is damaged in a rulebook, its author is told where', () => {
  it('a number that is no decimal', () => {
    expect(numbers.length).toBeGreaterThan(200)
    for (const place of numbers) {
      for (const wrong of [0.1234567, Number.NaN]) {
        expect(toldAt(faultsAfter(place, wrong), place.path), place.name).not.toEqual([])
      }
    }
  })

  it('a word that is not among those that can stand there, which are named', () => {
    expect(words.length).toBeGreaterThan(300)
    for (const place of words) {
      const told = toldAt(faultsAfter(place, '\u0000!'), place.path)
      expect(told, place.name).not.toEqual([])
      for (const { code, expected, path } of told) {
        // A reference is told the sources that it may begin with.
        const lists = isAt(path, place.path) && !code.startsWith('reference-')
        // What stood there was right, so that it is among what is asked for.
        if (lists && Array.isArray(expected) && expected.length < 50 && place.value !== '?') {
          expect(expected, place.name).toContain(place.value)
        }
      }
    }
  })

  it('a list with nothing in it, unless it may be empty', () => {
    const may =
      /(recordedBy|certifiedBy|fields|caps|profiles|exempt|quotas|vetoes|measures|publications|allows)$/
    for (const place of lists) {
      const faults = faultsAfter(place, [])
      const told = faults.length > place.before || toldAt(faults, place.path).length > 0
      if (!may.test(place.name)) expect(told, place.name).toBe(true)
    }
  })
})

describe('a choice that a text leaves open', () => {
  const open = words
    .map((place) => ({ place, fault: choiceAt(faultsAfter(place, '?'), place.path) }))
    .filter(({ fault }) => fault !== undefined)

  it('is told with its options, each of which is taken', () => {
    expect(open.length).toBeGreaterThan(30)
    for (const { place, fault } of open) {
      const options = fault?.expected as readonly string[]
      expect(options.length, place.name).toBeGreaterThan(0)
      for (const option of options) {
        const faults = faultsAfter(place, option)
        expect(choiceAt(faults, place.path), `${place.name}: ${option}`).toBe(undefined)
      }
    }
  })

  it('is open, too, where the schema writes a question mark for what was left out', () => {
    for (const { place } of open) {
      // Who writes the text in TypeScript must say which grade it is otherwise, or that it is none.
      if (place.name === 'grading cases.otherwise') continue
      const bare = damaged(place.book, place.path)
      const parsed = parseRulebook(JSON.parse(JSON.stringify(bare)))
      if (parsed.ok) expect(codesAt(check(bare)), place.name).toEqual(codesAt(check(parsed.value)))
    }
  })
})

function choiceAt(faults: Faults, place: Path) {
  return faults.find(({ code, path }) => code.startsWith('choice-') && isAt(path, place))
}

function codesAt(faults: Faults) {
  return faults.map(({ code, path }) => `${code} ${path.join('.')}`)
}
