import { describe, expect, it } from 'vitest'
import {
  type Climbing,
  climb,
  decimal,
  decimalText,
  exact,
  type Ladder,
  recheck,
  type Trace,
} from '../../src/foundation/index.ts'

const ladder = (how: Climbing): Ladder => ({
  how,
  below: exact(-1),
  steps: [
    { from: exact(10), reached: 'at', points: exact(2) },
    { from: exact(20), reached: 'above', points: exact(5) },
  ],
})

describe('a ladder', () => {
  it.each([
    ['highest', 9.9, '-1'],
    ['highest', 10, '2'],
    ['highest', 20, '2'],
    ['highest', 20.1, '5'],
    ['sum', 9.9, '-1'],
    ['sum', 10, '2'],
    ['sum', 20, '2'],
    ['sum', 20.1, '7'],
    ['slices', 0, '-1'],
    ['slices', 10, '-1'],
    ['slices', 15, '9'],
    ['slices', 20, '19'],
    ['slices', 20.5, '21.5'],
  ] as const)('climbed by %s to %s gives %s', (how, value, points) => {
    expect(decimalText(climb(ladder(how), decimal(value)))).toBe(points)
  })

  it('without a step is what stands below', () => {
    for (const how of ['highest', 'sum', 'slices'] as const) {
      expect(climb({ how, steps: [], below: exact(3) }, exact(100))).toEqual(exact(3))
    }
  })
})

describe('a step of a trace on a ladder', () => {
  const leaf: Trace = { op: 'given', what: 'fact', value: exact(15), from: [] }
  const step = (changes: object): Trace =>
    ({
      ...{ op: 'ladder', value: exact(2), ladder: ladder('highest'), from: [leaf] },
      ...changes,
    }) as Trace

  it('is computed again', () => {
    expect(recheck(step({})).ok).toBe(true)
    expect(recheck(step({ value: exact(5) }))).toMatchObject({
      refusals: [{ expected: '2/1', actual: '5/1' }],
    })
  })

  it.each([
    ['no ladder', { ladder: 'high' }, 'a ladder'],
    ['no ladder at all', { ladder: null }, 'a ladder'],
    ['a way unheard of', { ladder: { ...ladder('sum'), how: 'toString' } }, 'highest, sum, slices'],
    ['nothing below', { ladder: { ...ladder('sum'), below: 1 } }, 'an exact value below the steps'],
    ['no steps', { ladder: { ...ladder('sum'), steps: {} } }, 'the steps of a ladder'],
    ['a step that is none', { ladder: { ...ladder('sum'), steps: [7] } }, 'a step of a ladder'],
    [
      'a step reached otherwise',
      {
        ladder: {
          ...ladder('sum'),
          steps: [{ from: exact(1), points: exact(1), reached: 'near' }],
        },
      },
      'a step of a ladder',
    ],
  ])('is refused with %s', (_, changes, expected) => {
    expect(recheck(step(changes))).toMatchObject({
      ok: false,
      refusals: [{ code: 'trace-broken', expected }],
    })
  })
})
