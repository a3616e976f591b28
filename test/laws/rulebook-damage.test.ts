import { describe, expect, it } from 'vitest'
import type { Path, Refusal } from '../../src/foundation/index.ts'
import {
  checkRulebook,
  type OpenRulebook,
  type Rulebook,
  type RulebookCode,
} from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { chinese, english } from '../rulebook/faults-of.ts'
import { damaged, type Part, partsBelow, sortOf, standsAt } from '../support/damage.ts'
import { everyPart } from '../support/every-part.ts'
import { everySort, extended } from '../support/extensions.ts'
import { everyKind } from '../support/rulebooks.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'

type Faults = readonly Refusal<RulebookCode>[]

const check = (rulebook: OpenRulebook): Faults => checkRulebook(rulebook, { extensions: everySort })

interface Place extends Part {
  readonly book: Rulebook
  readonly name: string
  /** How much is wrong with the text before anything is done to it: its open choices. */
  readonly before: number
}

/** One place of every sort that there is in the published texts and in those made for tests. */
const places: readonly Place[] = everyPlace()

function everyPlace(): readonly Place[] {
  const books = [everyPart, everyKind(), extended, ...shippedRulebooks.map(([, book]) => book)]
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
    if (!isTold(fault, other)) throw new Error(`${name}: ${fault.code} ${fault.path.join('.')}`)
  }
  return faults
}

/** Whether people of both languages can read a fault and find what it is about. */
function isTold(fault: Faults[number], book: Rulebook): boolean {
  const { code, path } = fault
  const leads = standsAt(book, path.slice(0, -1)).there && path.at(-1) !== ''
  const [en = '', zh = ''] = [english[code]?.(fault), chinese[code]?.(fault)]
  return leads && en !== '' && /\p{Script=Han}/u.test(zh)
}

const numbers = places.filter(({ value }) => typeof value === 'number')

/** What people write as they like, and what only the schema reads. */
const free =
  /(title (en|zh)|source|unit|decidedBy|population|recordedBy|certifiedBy|options|fields type|attributes type)$/
const words = places.filter(({ name, value }) => typeof value === 'string' && !free.test(name))

const lists = places.filter(({ value }) => Array.isArray(value))

it('the rulebook that has every part has no fault', () => {
  expect(check(everyPart)).toEqual([])
})

const isIn = (part: string) => (place: Place) => {
  const top = String(place.path[0])
  return (['values', 'catalogue', 'grading', 'measures'].includes(top) ? top : 'the rest') === part
}

describe.each(['values', 'catalogue', 'grading', 'measures', 'the rest'])(
  'whatever is damaged in %s, its author is told where',
  (part) => {
    it('a number that is no decimal', () => {
      const own = numbers.filter(isIn(part))
      expect(own.length).toBeGreaterThan(2)
      for (const [index, place] of own.entries()) {
        const wrong = index % 2 === 0 ? 0.1234567 : Number.NaN
        expect(toldAt(faultsAfter(place, wrong), place.path), place.name).not.toEqual([])
      }
    })

    it('a word that is not among those that can stand there, which are named', () => {
      const own = words.filter(isIn(part))
      expect(own.length).toBeGreaterThan(15)
      for (const place of own) {
        const told = toldAt(faultsAfter(place, '\u0000!'), place.path)
        expect(told, place.name).not.toEqual([])
        for (const fault of told) if (!isOffered(place, fault)) throw new Error(place.name)
      }
    })

    it('a list with nothing in it, unless it may be empty', () => {
      const may =
        /(recordedBy|certifiedBy|fields|caps|profiles|exempt|quotas|vetoes|measures|publications|allows)$/
      for (const place of lists.filter(isIn(part))) {
        const faults = faultsAfter(place, [])
        const told = faults.length > place.before || toldAt(faults, place.path).length > 0
        if (!may.test(place.name)) expect(told, place.name).toBe(true)
      }
    })
  },
)

/** Whether what stood there, which was right, is among what is asked for, where that is a list. */
function isOffered({ path, value }: Place, fault: Faults[number]): boolean {
  const { code, expected } = fault
  // A reference is told the sources that it may begin with.
  if (!Array.isArray(expected) || !isAt(fault.path, path) || code.startsWith('reference-'))
    return true
  return (
    value === '?' ||
    expected.length === 50 ||
    expected.some((one) => isLike(String(one), String(value)))
  )
}

/** `value.…` stands for every value there is. */
function isLike(offered: string, word: string): boolean {
  return offered.endsWith('…') ? word.startsWith(offered.slice(0, -1)) : word === offered
}

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
