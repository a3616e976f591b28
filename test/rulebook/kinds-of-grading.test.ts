import { describe, expect, it } from 'vitest'
import { checkRulebook, type Rulebook, type ValueNode } from '../../src/rulebook/index.ts'
import type { Catalogue } from '../../src/vocabulary/index.ts'
import { catalogue, threeClauses, threeStars, withNode } from '../support/rulebooks.ts'

const seen = (rulebook: Rulebook) =>
  checkRulebook(rulebook).map(({ code, path, expected }) => [code, path.join('.'), expected])
/** Also what a parser would refuse before: the check stands by itself. */
const told = (changes: object) => seen(threeClauses(changes as Partial<Rulebook>))

const order = [{ by: 'value.total', first: 'highest' }] as const
const clear = { op: 'below', left: 'value.total', right: 1 } as const
const veto = (effect: object) => ({ vetoes: [{ clause: 'veto', when: clear, effect }] })
const two = { grade: 'two-star' }

describe('steps of a grade', () => {
  const steps = (changes: object, more: object = {}) => {
    const own = { clause: 'steps', without: 'free', ...changes }
    return told({ grading: { ...threeStars, order, steps: own }, ...more })
  }
  const at = (name: string) => `grading.steps${name}`
  const whole = 'a whole number from 1 to 50'
  const ways = ['limited', 'free']
  const quota = {
    ...{ clause: 'few', grade: 'three-star', counts: 'grade', share: 0.5, seats: 'down' },
    ...{ base: 'all', tie: 'refuse' },
  }
  const quotas = { quotas: [quota], afterRuling: 'rerun' }
  const telling = { ...quotas, quotas: [{ ...quota, effect: 'reported' }] }

  it.each<[object, object, unknown[]]>([
    [{ up: 1 }, {}, []],
    [{ down: 50 }, {}, []],
    [{}, {}, [['steps-unlimited', at(''), ['up', 'down']]]],
    [{ up: 0 }, {}, [['number-invalid', at('.up'), whole]]],
    [{ up: 51 }, {}, [['number-invalid', at('.up'), whole]]],
    [{ down: 0 }, {}, [['number-invalid', at('.down'), whole]]],
    [{ up: 1, without: '?' }, {}, [['choice-open', at('.without'), ['free', 'earlier', 'refuse']]]],
    [{ up: 1 }, veto({ kind: 'at-most', ...two }), [['choice-open', at('.vetoes'), ways]]],
    [{ up: 1, vetoes: 'free' }, veto({ kind: 'exactly', ...two }), []],
    [{ up: 1, vetoes: 'moon' }, {}, [['choice-invalid', at('.vetoes'), ways]]],
    [{ up: 1 }, veto({ kind: 'ungraded' }), []],
    [{ up: 1 }, quotas, []],
    [{ down: 1 }, quotas, [['choice-open', at('.quotas'), ways]]],
    [{ down: 1, quotas: 'limited' }, quotas, []],
    [{ down: 1 }, telling, []],
  ])('%j beside %j', (changes, more, expected) => {
    expect(steps(changes, more)).toEqual(expected)
  })
})

describe('target shares', () => {
  const ladder = (...shares: readonly unknown[]) =>
    shares.map((share, index) => ({ grade: `g${index}`, share, seats: 'down' }))
  const shares = (changes: object, more: object = {}) => {
    const own = { kind: 'shares', clause: 'grading', value: 'total', rest: null, base: 'all' }
    const grading = { ...own, ladder: ladder(0.5, '1/2'), tie: 'refuse', order, ...changes }
    return told({ grading, afterRuling: 'rerun', ...more })
  }
  const ways = ['takes-seat', 'beyond-seats', 'apart']
  const roundings = ['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling']
  const open = [['choice-open', 'grading.direct', ways]]

  it.each<[object, object, unknown[]]>([
    [{}, {}, []],
    [{ rest: { grade: 'rest' } }, {}, []],
    [{ rest: { grade: 'g1' } }, {}, [['duplicate', 'grading.rest.grade', 'each only once']]],
    [{ ladder: ladder(1) }, {}, []],
    [{ ladder: ladder('2/3', 0.34) }, {}, [['shares-over-one', 'grading.ladder', 'at most 1']]],
    [{ base: '?' }, {}, [['choice-open', 'grading.base', ['all', 'graded']]]],
    [
      { tie: '?' },
      {},
      [['choice-open', 'grading.tie', ['refuse', 're-vote', 'all-in', 'all-out']]],
    ],
    [
      { ladder: [{ grade: 'g0', share: 0.5, seats: 'moon' }] },
      {},
      [['choice-invalid', 'grading.ladder.0.seats', roundings]],
    ],
    [{ per: 'moon.x' }, {}, [['reference-out-of-place', 'grading.per', ['subject']]]],
    [{ per: 'subject.category' }, {}, []],
    [{}, veto({ kind: 'exactly', grade: 'g0' }), open],
    [{}, veto({ kind: 'at-least', grade: 'g0' }), open],
    [{}, veto({ kind: 'at-most', grade: 'g1' }), []],
    [{ direct: 'apart' }, veto({ kind: 'exactly', grade: 'g0' }), []],
    [{ direct: 'moon' }, {}, [['choice-invalid', 'grading.direct', ways]]],
    [{ steps: { clause: 'steps', up: 1, without: 'free' } }, {}, []],
    [{ steps: { clause: 'steps', down: 1, without: 'free' } }, {}, open],
    [{ order: undefined }, {}, [['order-missing', 'grading', 'an order of grading']]],
  ])('%j beside %j', (changes, more, expected) => {
    expect(shares(changes, more)).toEqual(expected)
  })
})

describe('cases', () => {
  const low = { clause: 'low', grade: 'b', when: clear }
  const high = { clause: 'high', grade: 'a', when: { op: 'above', left: 'value.total', right: 70 } }
  const cases = (changes: object) => {
    const own = { kind: 'cases', clause: 'grading', value: 'total', otherwise: null }
    const grades = [{ grade: 'a' }, { grade: 'b' }]
    const all = { several: 'first', cases: [high, low] }
    return told({ grading: { ...own, ...all, grades, ...changes } })
  }

  it.each<[object, unknown[]]>([
    [{}, []],
    [{ otherwise: 'b' }, []],
    [{ otherwise: '?' }, [['choice-open', 'grading.otherwise', ['a', 'b']]]],
    [{ otherwise: 'moon' }, [['grade-unknown', 'grading.otherwise', ['a', 'b']]]],
    [{ several: undefined }, [['choice-open', 'grading.several', ['first', 'refuse']]]],
    [{ several: undefined, cases: [low] }, []],
    [{ several: undefined, cases: [low, { ...high, grade: 'b' }] }, []],
    [
      { cases: [{ ...high, grade: 'moon' }, low] },
      [['grade-unknown', 'grading.cases.0.grade', ['a', 'b']]],
    ],
    [
      { cases: [high, { ...low, clause: 'high' }] },
      [['clause-duplicate', 'grading.cases.1.clause']],
    ],
    [{ grades: [] }, [['list-empty', 'grading.grades']]],
    [{ cases: [] }, [['list-empty', 'grading.cases']]],
  ])('%j', (changes, expected) => {
    const [wanted] = expected as unknown[][]
    const found = cases(changes)
    expect(wanted ? found[0]?.slice(0, wanted.length) : found).toEqual(wanted ?? [])
  })

  it('a condition that may miss says what that means', () => {
    const may = { ...high, when: { op: 'above', left: 'input.last-year', right: 70 } }
    const options = ['hit', 'clear', 'refuse']
    expect(cases({ cases: [may, low] })).toEqual([
      ['choice-open', 'grading.cases.0.whenMissing', options],
    ])
    for (const whenMissing of options)
      expect(cases({ cases: [{ ...may, whenMissing }, low] })).toEqual([])
  })

  it('a kind that is none', () => {
    const kinds = ['bands', 'cases', 'shares']
    expect(told({ grading: { ...threeStars, kind: 'moon' } })).toContainEqual([
      'clause-kind-unknown',
      'grading.kind',
      kinds,
    ])
  })
})

describe('effects of vetoes', () => {
  const award = { measures: [{ clause: 'award', measure: 'award', decidedBy: 'all' }] }
  it.each<[object, object, unknown[]]>([
    [{ kind: 'at-most', grade: 'moon' }, {}, ['grade-unknown', 'vetoes.0.effect.grade']],
    [{ kind: 'ungraded' }, {}, []],
    [{ kind: 'moon' }, {}, ['clause-kind-unknown', 'vetoes.0.effect.kind']],
    [{ kind: 'not-eligible', measures: ['award'] }, award, []],
    [{ kind: 'not-eligible', measures: [] }, award, ['list-empty', 'vetoes.0.effect.measures']],
    [
      { kind: 'not-eligible', measures: ['moon'] },
      award,
      ['barred-measure-unknown', 'vetoes.0.effect.measures.0', ['award']],
    ],
    [
      { kind: 'not-eligible', measures: ['award', 'award'] },
      award,
      ['duplicate', 'vetoes.0.effect.measures.1'],
    ],
  ])('%j', (effect, more, expected) => {
    const found = told({ ...more, ...veto(effect) })
    expect(found.flatMap((fault) => fault.slice(0, expected.length || 2))).toEqual(expected)
  })
})

describe('a linked result', () => {
  const links = [
    { name: 'branch', title: {}, grades: ['a', 'b'], value: { from: 0, to: 100, decimals: 2 } },
    { name: 'bare', title: {}, grades: ['a', 'b'] },
    {
      ...{ name: 'units', title: {}, grades: ['a', 'b'], many: true },
      value: { from: 0, to: 100, decimals: 2 },
    },
  ]
  const linked = (changes: object) => {
    const node = { kind: 'linked', clause: 'linked', link: 'branch', ...changes }
    const known = { catalogue: { ...catalogue, links } as unknown as Catalogue }
    return seen(withNode(node as unknown as ValueNode, known)).filter(([, path]) =>
      String(path).startsWith('values'),
    )
  }
  const at = (name: string) => `values.0.of.${name}`
  const many = { link: 'units', take: 'mean', none: 'zero' }
  const share = (more: object) => ({ ...many, take: { shareWith: ['a'], full: 100, ...more } })
  const whats = ['value', 'rank', 'percentile']
  const takes = ['mean', 'sum', 'highest', 'lowest']

  it.each<[object, unknown[]]>([
    [{}, []],
    [{ times: 0.1 }, []],
    [{ link: 'moon' }, [['link-unknown', at('link'), ['branch', 'bare', 'units']]]],
    [{ what: 'moon' }, [['clause-kind-unknown', at('what'), whats]]],
    [{ link: 'bare' }, [['link-without-value', at('link'), 'a link with the bounds of its value']]],
    [
      { take: 'mean', none: 'zero' },
      [['link-not-many', at('take'), 'nothing, for the link leads to one']],
    ],
    [many, []],
    [{ ...many, take: undefined }, [['choice-open', at('take'), takes]]],
    [{ ...many, take: 'moon' }, [['choice-invalid', at('take'), takes]]],
    [{ ...many, none: undefined }, [['choice-open', at('none'), ['zero', 'refuse']]]],
    [share({}), []],
    [share({ full: 0 }), [['not-positive', at('take.full'), 'above 0']]],
    [share({ shareWith: ['moon'] }), [['grade-unknown', at('take.shareWith.0'), ['a', 'b']]]],
    [share({ shareWith: ['a', 'a'] }), [['duplicate', at('take.shareWith.1'), 'each only once']]],
  ])('%j', (changes, expected) => {
    expect(linked(changes)).toEqual(expected)
  })
})
