import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, explain, stand } from '../../../../src/assessment/index.ts'
import { exactText, recheck, unwrap } from '../../../../src/foundation/index.ts'
import { en, zh } from '../../../../src/language/index.ts'
import { checkRulebook, type DecidedNode } from '../../../../src/rulebook/index.ts'
import { memberId } from '../../../../src/vocabulary/index.ts'
import { serviceNode, threeClauses } from '../../../support/rulebooks.ts'
import { inputOf } from '../../../support/subject.ts'

function rulesOf(more: Partial<DecidedNode> = {}) {
  const of: DecidedNode = {
    kind: 'decided',
    clause: 'host',
    of: { kind: 'sum', clause: 'own', of: [serviceNode], floor: 0 },
    decidedBy: 'the home branch',
    ...more,
  }
  return threeClauses({
    values: [{ name: 'total', of }],
    grading: {
      clause: 'grading',
      value: 'total',
      bands: [
        { grade: 'good', at: { from: 10, ends: '[)' } },
        { grade: 'plain', at: { to: 10, ends: '[)' } },
      ],
    },
  })
}

const by = memberId('m-sec')
const reason = "the host's statement"
const working = { attributes: { category: 'working' } }
const decided = (points?: number) =>
  inputOf({
    ...working,
    decisions: [{ clause: 'host', by, reason, ...(points !== undefined && { points }) }],
  })

describe('a decided value', () => {
  const rules = unwrap(compileRulebook(rulesOf()))

  it('is the value itself where nobody decided', () => {
    const result = unwrap(assess(rules, inputOf(working)))
    expect(result.value && exactText(result.value)).toBe('0/1')
    for (const { trace, value } of result.traces) expect(unwrap(recheck(trace))).toEqual(value)
  })

  it('is what was decided, with who and why', () => {
    const result = unwrap(assess(rules, decided(12.5)))
    expect([result.grade, result.value && exactText(result.value)]).toEqual(['good', '25/2'])
    expect(result.standing.decisions).toHaveLength(1)
    const [trace] = result.traces
    expect(trace && unwrap(recheck(trace.trace))).toEqual(result.value)
    expect(explain(result, en).join('\n')).toContain(`decided by m-sec: ${reason}`)
    expect(explain(result, zh).join('\n')).toContain(`由m-sec决定：${reason}`)
  })

  it.each([
    ['its own bounds', {}, 20, 20.000001],
    ['its own bounds, below', {}, 0, -0.5],
    ['the bounds named', { within: { from: 5, to: 8 } }, 8, 9],
    ['the bounds named, below', { within: { from: 5, to: 8 } }, 5, 4.999999],
  ])('lies within %s', (_, more, fits, beyond) => {
    const bounded = unwrap(compileRulebook(rulesOf(more)))
    expect(stand(bounded, decided(fits)).ok).toBe(true)
    const refused = stand(bounded, decided(beyond))
    const path = ['decisions', 0, 'points']
    expect(refused).toMatchObject({ refusals: [{ code: 'decision-out-of-bounds', path }] })
  })

  it('needs points that are a decimal', () => {
    for (const points of [undefined, Number.NaN, 1e-9, Number.POSITIVE_INFINITY, 1e300]) {
      expect(stand(rules, decided(points))).toMatchObject({
        refusals: [{ code: 'decision-points', path: ['decisions', 0, 'points'] }],
      })
    }
  })

  it('is checked: who decides, and the bounds', () => {
    const codes = (more: Partial<DecidedNode>) =>
      checkRulebook(rulesOf(more)).map(({ code, path }) => `${code} ${path.slice(3).join('.')}`)
    expect(codes({ decidedBy: '' })).toEqual(['word-invalid decidedBy'])
    expect(codes({ within: { from: 8, to: 5 } })).toEqual(['bounds-invalid within'])
    expect(codes({ within: { from: Number.NaN, to: 5 } })).toEqual(['decimal-invalid within.from'])
  })
})
