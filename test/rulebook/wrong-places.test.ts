import { describe, expect, it } from 'vitest'
import { checkRulebook, type Rulebook } from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { isChoosable } from '../support/choosable.ts'
import { damaged, type Part, partsBelow, sortOf } from '../support/damage.ts'
import { everyPart } from '../support/every-part.ts'
import { everySort, extended } from '../support/extensions.ts'
import { everyKind, threeClauses } from '../support/rulebooks.ts'

/** Grades of their own by what is met, and measures for those at the ends. */
const byCases: Rulebook = threeClauses({
  grading: {
    kind: 'cases',
    clause: 'grading',
    value: 'total',
    grades: [{ grade: 'good' }, { grade: 'poor' }],
    cases: [{ clause: 'case', grade: 'good', when: { op: 'known', left: 'subject.age' } }],
    otherwise: 'poor',
    order: [{ by: 'value.total', first: 'highest' }],
  },
  measures: [
    {
      clause: 'last',
      measure: 'visit',
      ranks: { end: 'last', per: 'subject.category', share: 0.1, seats: 'down', tie: 'all-in' },
      decidedBy: 'the meeting',
    },
  ],
})

/** Grades by how many there are of each. */
const byShares: Rulebook = threeClauses({
  grading: {
    kind: 'shares',
    clause: 'grading',
    value: 'total',
    ladder: [{ grade: 'good', share: { first: 2 } }],
    rest: { grade: 'poor' },
    base: { atLeast: 'poor' },
    tie: 'refuse',
    per: 'subject.category',
    order: [{ by: 'value.total', first: 'highest' }],
  },
  afterRuling: 'rerun',
})

const books = { everyPart, everyKind: everyKind(), extended, byCases, byShares }

interface Place extends Part {
  readonly book: Rulebook
  readonly sort: string
}

function said(book: Rulebook): readonly string[] {
  return checkRulebook(book, { extensions: everySort }).map((fault) => {
    const [expected, actual] = [fault.expected, fault.actual].map((each) => JSON.stringify(each))
    return `${fault.code} (${fault.subject}) ${fault.path.join('.')}: ${expected} / ${actual}`
  })
}

/** What no check reads: what people call things, and parameters, which an extension reads. */
const free = /(^| )(title|source|params|en|zh)( |$)/

/** What parts are called, and what tells them apart, is looked at alike whatever they are. */
const alike = (sort: string) => sort.replace(/[^. ]+\.(kind|op|clause|points|weight|value)$/, '$1')

/** One place of each sort: numbers, words, and parts that can be left open as a whole. */
const places = Object.values(books).reduce((bySort, book) => {
  for (const part of partsBelow(book)) {
    const sort = alike(sortOf(book, part.path))
    // The catalogue is not of this room.
    if (free.test(sort) || bySort.has(sort) || part.path[0] === 'catalogue') continue
    if (typeof part.value === 'object' && !isChoosable(book, part.path)) continue
    bySort.set(sort, { ...part, book, sort })
  }
  return bySort
}, new Map<string, Place>())

/** What is put there: what leaves it open, and what could not stand there. */
function wrongFor(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return ['?', -1, 0.1234567]
  return typeof value === 'string' ? ['?', '§'] : ['?']
}

/** Whether a word may be left out of a text, be it that this leaves a choice open. */
function mayLack({ book, path, value }: Place): boolean {
  return typeof value === 'string' && parseRulebook(damaged(book, path)).ok
}

/** What the author is told, of which the first two say enough where a name is lost. */
function told(place: Place): readonly string[] {
  const wrong = wrongFor(place.value).flatMap((put) => saidAt(place, put))
  return mayLack(place) ? [...wrong, ...saidAt(place)] : wrong
}

function saidAt({ book, path, sort }: Place, ...put: readonly unknown[]): readonly string[] {
  const faults = said(damaged(book, path, ...put))
  const more = faults.length > 2 ? [`and ${faults.length - 2} more`] : []
  const lines = [...faults.slice(0, 2), ...more].map((line) => `  ${line}\n`)
  return [`${sort} ${put.length > 0 ? `= ${JSON.stringify(put[0])}` : 'left out'}\n`, ...lines]
}

const parts = ['values', 'grading', 'measures', 'the rest']
const partOf = ({ path: [top] }: Place) => (parts.includes(String(top)) ? top : 'the rest')

describe('what stands in a place where it cannot stand', () => {
  it.each(Object.entries(books))('is nowhere in %s', (_, book) => {
    expect(said(book)).toEqual([])
  })

  it.each(parts)('is told with what could stand there: %s', async (part) => {
    const own = [...places.values()].filter((place) => partOf(place) === part)
    const lines = own.flatMap(told)
    const file = `./__snapshots__/wrong-places/${part.replace(' ', '-')}.txt`
    await expect(lines.join('')).toMatchFileSnapshot(file)
  })
})
