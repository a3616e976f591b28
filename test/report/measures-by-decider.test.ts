import { describe, expect, it } from 'vitest'
import { measuresByDecider } from '../../src/report/index.ts'
import { measure } from './fixtures.ts'

const measures = [
  measure('m-2', 'talk', { decidedBy: 'the street' }),
  measure('m-1', 'talk', { decidedBy: 'the street', clause: 'b' }),
  measure('m-1', 'talk', { decidedBy: 'the street', clause: 'a' }),
  measure('m-1', 'prize', { decidedBy: 'the street' }),
  measure('m-3', 'talk', { decidedBy: '__proto__' }),
]

describe('the agenda of each role', () => {
  it('holds its measures by kind, subject and clause', () => {
    const agenda = measuresByDecider(measures).map(({ decidedBy, measures: own }) => [
      decidedBy,
      own.map(({ kind, subject, clause }) => `${kind} ${subject} ${clause}`),
    ])
    expect(agenda).toEqual([
      ['__proto__', ['talk m-3 talk']],
      ['the street', ['prize m-1 prize', 'talk m-1 a', 'talk m-1 b', 'talk m-2 talk']],
    ])
  })

  it('counts each kind', () => {
    expect(measuresByDecider(measures)[1]?.kinds).toEqual([
      { measure: 'prize', count: 1 },
      { measure: 'talk', count: 3 },
    ])
  })

  it('does not depend on the order of the measures, nor change it', () => {
    const before = [...measures]
    expect(measuresByDecider([...measures].reverse())).toEqual(measuresByDecider(measures))
    expect(measures).toEqual(before)
    expect(measuresByDecider([])).toEqual([])
  })
})
