import { describe, expect, it } from 'vitest'
import { clausesOf, type Grading, type Quota, type Rulebook } from '../../src/rulebook/index.ts'
import { catalogue, threeClauses, threeStars } from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

const withYears = {
  ...catalogue,
  attributes: [
    ...catalogue.attributes,
    { name: 'years', type: 'number', from: 0, to: 80, decimals: 1 },
    { name: 'trade', type: 'choice', options: ['shop', 'school'], optional: true },
    { name: 'joined', type: 'date' },
    { name: 'left', type: 'date', optional: true },
  ],
} as const

const third: Quota = {
  clause: 'third',
  source: '§ 3',
  grade: 'three-star',
  counts: 'grade',
  share: 0.3,
  seats: 'down',
  base: 'all',
  tie: 'refuse',
}

const order: NonNullable<Grading['order']> = [{ by: 'value.total', first: 'highest' }]

/** Codes, subjects and paths of what is wrong. */
function check(changes: Partial<Rulebook>) {
  const book = threeClauses({ catalogue: withYears, ...changes })
  return faultsOf(book).map(({ code, subject, path }) => [code, subject, path.join('.')])
}

/** The same of one quota, under an order, after its path. */
/** Shares of their own for one word of an attribute. */
const word = (of: string, ...shares: readonly unknown[]) => ({
  per: 'subject.category',
  perWord: shares.map((share) => ({ of, share })),
})

function inQuota(changes: object, ...others: readonly Quota[]) {
  const quotas = [{ ...third, ...changes } as Quota, ...others]
  const grading = { ...threeStars, order }
  return check({ grading, quotas, afterRuling: 'rerun' }).map(([code, subject, path]) => [
    code,
    subject,
    String(path).replace(/^quotas\./, ''),
  ])
}

describe('the order of a grading', () => {
  const inOrder = (keys: readonly object[]) =>
    check({ grading: { ...threeStars, order: keys } as Grading }).map(([code, , path]) => [
      code,
      String(path).replace(/^grading\./, ''),
    ])

  it('reads values, and numbers that everybody has', () => {
    const keys = [
      { by: 'value.total', first: 'highest' },
      { by: 'subject.years', first: 'lowest' },
      { by: 'subject.joined', first: 'earliest' },
    ]
    expect(inOrder(keys)).toEqual([])
  })

  it.each([
    [{ by: 'value.sum', first: 'highest' }, 'value-unknown', 'by'],
    [{ by: 'subject.height', first: 'highest' }, 'field-unknown', 'by'],
    [{ by: 'subject.category', first: 'highest' }, 'field-wrong-type', 'by'],
    [{ by: 'subject.age', first: 'highest' }, 'attribute-may-miss', 'by'],
    [{ by: 'input.last-year', first: 'highest' }, 'reference-out-of-place', 'by'],
    [{ by: 'total', first: 'highest' }, 'reference-out-of-place', 'by'],
    [{ by: 'value.total', first: 'largest' }, 'choice-invalid', 'first'],
    [{ by: 'value.total' }, 'choice-open', 'first'],
    [{ by: 'subject.left', first: 'latest' }, 'attribute-may-miss', 'by'],
    [{ by: 'subject.joined', first: 'lowest' }, 'choice-invalid', 'first'],
    [{ by: 'subject.years', first: 'earliest' }, 'choice-invalid', 'first'],
  ])('%j: %s', (key, code, path) => {
    expect(inOrder([key])).toEqual([[code, `order.0.${path}`]])
  })

  it('is not empty, and has each key once', () => {
    expect(inOrder([])).toEqual([['list-empty', 'order']])
    const key = { by: 'value.total', first: 'highest' }
    expect(inOrder([key, { ...key, first: 'lowest' }])).toEqual([['duplicate', 'order.1.by']])
  })
})

describe('a quota', () => {
  it('is fine as it should be, of one grade or of all above, with pools or without', () => {
    expect(inQuota({})).toEqual([])
    expect(inQuota({ counts: 'grade-and-above', per: 'subject.category', share: 1 })).toEqual([])
  })

  it('compares, so that the grading needs an order', () => {
    expect(check({ quotas: [third], afterRuling: 'rerun' })).toEqual([
      ['order-missing', 'third', 'quotas.0'],
    ])
  })

  it('asks what an upheld objection does to third persons', () => {
    const quotas = [third]
    const grading = { ...threeStars, order }
    const open = [['choice-open', 'three-clauses', 'afterRuling']]
    expect(check({ grading, quotas })).toEqual(open)
    expect(check({ grading, quotas, afterRuling: '?' })).toEqual(open)
    expect(check({ grading, quotas, afterRuling: 'keep-seats' })).toEqual([])
    expect(check({ afterRuling: 'other' as 'rerun' })).toEqual([
      ['choice-invalid', 'three-clauses', 'afterRuling'],
    ])
    expect(check({ grading, quotas: [] })).toEqual([])
  })

  const known = { op: 'known', left: 'subject.left' }

  it('may count its seats, count from a grade on, and spare some', () => {
    const { seats: _, ...counted } = third
    const grading = { ...threeStars, order }
    const rest = { grading, afterRuling: 'rerun' } as const
    expect(check({ ...rest, quotas: [{ ...counted, share: { first: 3 } }] })).toEqual([])
    expect(inQuota({ share: { allBut: 0 }, base: { atLeast: 'two-star' } })).toEqual([])
    expect(inQuota({ spares: { when: known, seat: 'in-turn' } })).toEqual([])
  })

  it.each<[object, string, string]>([
    [{ share: { first: 0 } }, 'number-invalid', 'share.first'],
    [{ share: { allBut: 1.5 } }, 'number-invalid', 'share.allBut'],
    [{ share: { last: 3 } }, 'share-invalid', 'share'],
    [{ seats: undefined }, 'choice-open', 'seats'],
    [{ base: { atLeast: 'nine-star' } }, 'grade-unknown', 'base.atLeast'],
    [{ spares: { when: known, seat: '?' } }, 'choice-open', 'spares.seat'],
    [{ spares: { when: known } }, 'choice-open', 'spares.seat'],
    [
      {
        spares: {
          when: { op: 'at-least', left: 'input.last-year', right: 1 },
          seat: 'apart',
        },
      },
      'choice-open',
      'spares.whenMissing',
    ],
    [
      { spares: { when: { op: 'known', left: 'fact.a' }, seat: 'apart' } },
      'reference-out-of-place',
      'spares.when.left',
    ],
    [{ grade: 'four-star' }, 'grade-unknown', 'grade'],
    [{ grade: 'one-star' }, 'quota-of-lowest', 'grade'],
    [{ counts: 'grade-or-so' }, 'choice-invalid', 'counts'],
    [{ share: 0 }, 'share-invalid', 'share'],
    [{ share: -0.1 }, 'share-invalid', 'share'],
    [{ share: 1.01 }, 'share-invalid', 'share'],
    [{ share: 1 / 3 }, 'decimal-invalid', 'share'],
    [{ seats: '?' }, 'choice-open', 'seats'],
    [{ seats: 'nearest' }, 'choice-invalid', 'seats'],
    [{ base: '?' }, 'choice-open', 'base'],
    [{ base: 'present' }, 'choice-invalid', 'base'],
    [{ tie: '?' }, 'choice-open', 'tie'],
    [{ tie: 'lot' }, 'choice-invalid', 'tie'],
    [{ per: 'subject.team' }, 'field-unknown', 'per'],
    [{ per: 'subject.years' }, 'field-wrong-type', 'per'],
    [{ per: 'subject.trade' }, 'attribute-may-miss', 'per'],
    [{ per: 'value.total' }, 'reference-out-of-place', 'per'],
    [{ perWord: [{ of: 'working', share: 0.5 }] }, 'option-unknown', 'perWord.0.of'],
    [word('idle', 0.5), 'option-unknown', 'perWord.0.of'],
    [word('working'), 'list-empty', 'perWord'],
    [word('working', 2), 'share-invalid', 'perWord.0.share'],
    [word('working', '?'), 'choice-open', 'perWord.0.share'],
    [word('working', 0.5, 0.4), 'duplicate', 'perWord.1.of'],
    [{ ...word('working', { first: 0 }) }, 'number-invalid', 'perWord.0.share.first'],
    [{ ...word('working', 0.5), share: { first: 2 }, seats: '?' }, 'choice-open', 'seats'],
    [{ clause: 'grading' }, 'clause-duplicate', 'clause'],
    [{ clause: '' }, 'id-invalid', 'clause'],
  ])('%j: %s', (changes, code, path) => {
    expect(inQuota(changes)).toEqual([[code, expect.any(String), `0.${path}`]])
  })

  it('says what was open and what the options are', () => {
    const quotas = [{ ...third, seats: '?' } as const]
    const [fault] = faultsOf(
      threeClauses({ grading: { ...threeStars, order }, quotas, afterRuling: 'rerun' }),
    )
    expect(fault).toEqual({
      code: 'choice-open',
      subject: 'third',
      path: ['quotas', 0, 'seats'],
      expected: ['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'],
      actual: '?',
    })
  })
})

describe('quotas together', () => {
  const two: Quota = { ...third, clause: 'two', grade: 'two-star', share: 0.4 }
  const above: Quota = { ...two, clause: 'above', counts: 'grade-and-above' }

  it('may sum to more than all: then nobody falls out', () => {
    expect(inQuota({ share: 0.8 }, { ...two, share: 0.9 })).toEqual([])
  })

  it('count the same grades once, and the same grade in two ways', () => {
    expect(inQuota({ per: 'subject.category' }, { ...third, clause: 'again' })).toEqual([
      ['quota-repeated', 'again', '1'],
    ])
    const both: Quota = { ...third, clause: 'both', counts: 'grade-and-above' }
    expect(inQuota({}, both)).toEqual([])
  })

  it('do not give a grade and all above it less than one of these by itself', () => {
    expect(inQuota({ share: 0.4 }, above)).toEqual([])
    expect(inQuota({ share: 0.41 }, above)).toEqual([['quota-contradicts', 'above', '1.share']])
    expect(inQuota({ share: 0.41, counts: 'grade-and-above' }, above)).toEqual([
      ['quota-contradicts', 'above', '1.share'],
    ])
    expect(inQuota({ share: 0.4 }, two, { ...above, share: 0.39 })).toEqual([
      ['quota-contradicts', 'above', '2.share'],
      ['quota-contradicts', 'above', '2.share'],
    ])
  })

  it('name both clauses where they contradict each other', () => {
    const book = threeClauses({
      grading: { ...threeStars, order },
      quotas: [{ ...third, share: 0.5 }, above],
      afterRuling: 'rerun',
    })
    expect(faultsOf(book)).toMatchObject([
      { code: 'quota-contradicts', expected: 'at least 0.5', actual: 'third 0.5, above 0.4' },
    ])
  })

  it('are compared where their bases can be: of all is never less than of the graded', () => {
    expect(inQuota({ share: 0.5, base: 'graded' }, above)).toEqual([])
    expect(inQuota({ share: 0.5, base: 'all' }, { ...above, base: 'graded' })).toEqual([
      ['quota-contradicts', 'above', '1.share'],
    ])
  })

  it('are compared where both count from the same grade on, and not from two', () => {
    const [high, low] = [{ atLeast: 'three-star' }, { atLeast: 'two-star' }] as const
    const wrong = [['quota-contradicts', 'above', '1.share']]
    expect(inQuota({ share: 0.5, base: high }, { ...above, base: high })).toEqual(wrong)
    expect(inQuota({ share: 0.5, base: high }, { ...above, base: low })).toEqual([])
    expect(inQuota({ share: 0.5, base: high }, { ...above, base: 'graded' })).toEqual([])
    const graded = { share: 0.5, base: 'graded' }
    expect(inQuota(graded, { ...above, base: 'graded' })).toEqual(wrong)
    const { seats: _, ...places } = above
    expect(inQuota({ share: 0.5 }, { ...places, share: { first: 3 } } as Quota)).toEqual([])
  })

  it('are at most 200', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, at) => ({ ...third, clause: `q${at}` }))
    const grading = { ...threeStars, order }
    const codes = (length: number) =>
      new Set(check({ grading, quotas: many(length), afterRuling: 'rerun' }).map(([code]) => code))
    expect([...codes(200)]).toEqual(['quota-repeated'])
    expect([...codes(201)]).toEqual(['list-length'])
  })

  it('a lower grade by itself may have less than a higher one', () => {
    expect(inQuota({ share: 0.4 }, { ...two, share: 0.1 })).toEqual([])
  })
})

it('a quota is a clause like any other, with its source', () => {
  const clauses = clausesOf(threeClauses({ quotas: [third] }))
  expect(clauses.at(-1)).toEqual({ clause: 'third', title: {}, source: '§ 3' })
})
