import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentHash,
  digestOf,
  type ListedResult,
  pinOf,
  publicationOf,
  resultOf,
  resultsOf,
} from '../../src/cycle/index.ts'
import { exact, unwrap } from '../../src/foundation/index.ts'
import { type Grade, memberId, type Standing, unitId } from '../../src/vocabulary/index.ts'
import { everyKind } from '../support/rulebooks.ts'
import { b1, branches, inShort, sha256 } from './cycle-fixtures.ts'

describe('contentHash', () => {
  it('is the same whatever the order of properties, and another for any other text', () => {
    const rulebook = everyKind()
    const backwards = Object.fromEntries(Object.entries(rulebook).reverse()) as typeof rulebook
    expect(contentHash(backwards, sha256)).toEqual(contentHash(rulebook, sha256))
    const other = everyKind({ source: `${rulebook.source} ` })
    expect(contentHash(other, sha256)).not.toEqual(contentHash(rulebook, sha256))
    expect(unwrap(contentHash(rulebook, (text) => text.slice(0, 12)))).toBe('{"catalogue"')
  })

  it('refuses a rulebook that is no JSON', () => {
    const broken = everyKind({ source: '\ud800' })
    expect(contentHash(broken, sha256)).toMatchObject({
      refusals: [{ code: 'no-canonical-form', path: ['source'] }],
    })
    expect(pinOf('branches', broken, sha256).ok).toBe(false)
  })
})

describe('pinOf', () => {
  it('names the text, and what it says of rulings', () => {
    const rulebook = everyKind()
    const { id, version } = rulebook
    const hash = unwrap(contentHash(rulebook, sha256))
    const pin = { name: 'branches', rulebook: { id, version }, hash }
    expect(unwrap(pinOf('branches', rulebook, sha256))).toEqual(pin)
    const rerun = everyKind({ afterRuling: 'rerun' })
    expect(unwrap(pinOf('branches', rerun, sha256))).toMatchObject({ afterRuling: 'rerun' })
    const keep = everyKind({ afterRuling: 'keep-seats' })
    expect(unwrap(pinOf('branches', keep, sha256))).toMatchObject({ afterRuling: 'keep-seats' })
    const open = everyKind({ afterRuling: '?' })
    expect(unwrap(pinOf('branches', open, sha256))).not.toHaveProperty('afterRuling')
  })
})

const standing: Standing = {
  subject: b1,
  period: '2025',
  rulebook: { id: 'stars', version: '2025' },
  outcome: 'graded',
  values: [{ name: 'total', value: exact(173, 2) }],
  gates: [{ clause: '7.1', outcome: 'clear' }],
  setAside: [],
}
const grade: Grade = {
  subject: b1,
  period: '2025',
  rulebook: standing.rulebook,
  grade: 'four-star',
  value: exact(173, 2),
  band: 'four-star',
  because: ['7.2'],
}

describe('resultOf', () => {
  it('keeps grade, value, clauses and the hash of the standing', () => {
    const result = unwrap(resultOf({ standing, grade }, sha256))
    expect(result).toMatchObject({ subject: b1, grade: 'four-star', value: '173/2' })
    expect(result.because).toEqual(['7.2'])
    expect(result.standing).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has another hash for whatever else grading may see', () => {
    const value = exact(10n ** 30n, 7n)
    const link = { link: 'branch', subject: b1, grade: null, value }
    const others: Partial<Standing>[] = [
      { subject: unitId('b-9') },
      { period: '2024' },
      { rulebook: { id: 'stars', version: '2024' } },
      { outcome: 'scored' },
      { profile: '2.1' },
      { inBase: true },
      { inBase: false },
      { key: [exact(1)] },
      { key: [exact(2)] },
      { pools: [{ clause: '9', pool: 'urban' }] },
      { links: [link] },
      { links: [{ ...link, value: exact(1) }] },
      { values: [{ name: 'total', value: exact(87) }] },
      { values: [{ name: 'other', value: exact(173, 2) }] },
      { gates: [{ clause: '7.1', outcome: 'hit' }] },
      { setAside: [{ fact: 'f-1' as never, reason: 'not-certified' }] },
    ]
    const hashes = [{}, ...others].map((parts) => {
      const changed = { standing: { ...standing, ...parts }, grade }
      return unwrap(resultOf(changed, sha256)).standing
    })
    expect(new Set(hashes).size).toBe(others.length + 1)
  })

  it('refuses what people have not decided, and what is no text', () => {
    const undecided = {
      ...{ clause: '9.1', between: ['a', 'b'] as const, seats: 1 },
      tied: [b1, unitId('b-2')],
    }
    expect(resultOf({ standing, grade: { ...grade, undecided } }, sha256)).toMatchObject({
      refusals: [{ code: 'tie-undecided', subject: b1, expected: '9.1', actual: ['b-1', 'b-2'] }],
    })
    const broken = { ...standing, profile: '\ud800' }
    expect(resultOf({ standing: broken, grade }, sha256)).toMatchObject({
      refusals: [{ code: 'no-canonical-form' }],
    })
  })
})

const listed: fc.Arbitrary<readonly ListedResult[]> = fc.uniqueArray(
  fc.record({
    subject: fc.nat(30).map((number) => memberId(`m-${number}`)),
    grade: fc.constantFrom('a', 'b', null),
    value: fc.nat(5).map((n) => `${n}/1`),
    because: fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }),
    standing: fc.constantFrom('x', 'y'),
  }),
  { selector: ({ subject }) => subject, maxLength: 8 },
)

describe('digestOf', () => {
  it('does not depend on the order, and tells any two lists apart', () => {
    fc.assert(
      fc.property(listed, listed, (list, other) => {
        const digest = unwrap(digestOf(list, sha256))
        expect(unwrap(digestOf([...list].reverse(), sha256))).toBe(digest)
        const sorted = (some: typeof list) =>
          [...some].sort((a, b) => (a.subject < b.subject ? -1 : 1))
        const same = JSON.stringify(plain(sorted(list))) === JSON.stringify(plain(sorted(other)))
        expect(unwrap(digestOf(other, sha256)) === digest).toBe(same)
      }),
    )
  })

  it('is the hash of the canonical text of the list', () => {
    const [one] = branches
    expect(unwrap(digestOf(one ? [one] : [], (text) => text))).toBe(
      '[{"because":[],"grade":"four-star","standing":"s-b-1-90/1","subject":"b-1","value":"90/1"}]',
    )
  })
})

function plain(list: readonly ListedResult[]) {
  return list.map(({ subject, grade, value, because, standing }) => {
    return [subject, grade, value, because, standing]
  })
}

describe('resultsOf', () => {
  it('counts each grade once, those without one last', () => {
    const ungraded = { ...branches[2], grade: null, subject: unitId('b-4') } as ListedResult
    expect(inShort('branches', [ungraded, ...branches])).toMatchObject({
      population: 'branches',
      subjects: 4,
      counts: [
        { grade: 'four-star', subjects: 1 },
        { grade: 'three-star', subjects: 2 },
        { grade: null, subjects: 1 },
      ],
    })
    expect(inShort('nobody', [])).toMatchObject({ subjects: 0, counts: [] })
  })

  it('refuses a subject with two results, and words with half a character', () => {
    const [one] = branches
    if (!one) throw new Error('three branches')
    expect(resultsOf('branches', [one, one], sha256)).toMatchObject({
      refusals: [{ code: 'subject-listed-twice', subject: b1, actual: 'branches' }],
    })
    const broken = [{ ...one, because: ['\ud800'] }]
    expect(resultsOf('branches', broken, sha256).ok).toBe(false)
    const short = { ...inShort('x', branches), population: '\ud800' }
    expect(publicationOf([short], sha256).ok).toBe(false)
  })
})
