const one = (clause: string) => ({ kind: 'constant', clause, points: 1 })
const known = { op: 'known', left: 'input.last-year' }

/** A clause over facts of each kind of value, with all that it can carry. */
const values = [
  { kind: 'per-unit', field: 'seconds', points: 1, each: 30, whole: 'down' },
  { kind: 'discretionary', field: 'points', from: 0, to: 5, reason: 'reason' },
  { kind: 'by-choice', field: 'level', points: [{ option: 'grave', points: -3 }] },
  {
    kind: 'banded',
    field: 'score',
    bands: [{ at: { from: 60, to: 80, ends: '[)' }, points: 0.5 }],
    outside: '?',
  },
  { kind: 'slices', field: 'hours', slices: [{ upTo: 10, points: 1 }, { points: 0.5 }] },
  { kind: 'per-count', every: 3, points: -1, within: 'month' },
  { kind: 'per-count', every: 3, points: -1 },
].map((value, index) => ({
  ...{ kind: 'facts', clause: `worth-${index}`, fact: 'late', value },
  multipliers: { of: [{ when: known, by: 2 }], several: 'product' },
  sharedBy: 'people',
  caps: [{ per: 'day', points: 3, each: 'fact.section' }],
}))

/** A clause of each kind that makes a value of others. */
export const valueNodes = [
  ...values,
  {
    ...{ kind: 'ladder', clause: 'ladder', of: one('ladder.of'), how: 'slices', below: -1 },
    steps: [{ from: 48, reached: 'above', points: -3 }],
  },
  {
    ...{ kind: 'scaled', clause: 'scaled', of: one('scaled.of'), times: 60, per: 50 },
    ...{ rounding: 'half-up', to: 0.5 },
  },
  {
    ...{ kind: 'ratio', clause: 'ratio', of: one('ratio.of'), to: one('ratio.to') },
    ...{ zero: 'one', atMost: 1 },
  },
  {
    ...{ kind: 'mean', clause: 'mean', none: 'zero' },
    of: [{ value: one('mean.of'), applies: known }],
  },
  { kind: 'highest', clause: 'highest', of: [one('highest.of')] },
  { kind: 'lowest', clause: 'lowest', of: [one('lowest.of')] },
  {
    ...{ kind: 'weighted', clause: 'weighted', notApplicable: 'reweight' },
    of: [{ weight: 1, value: one('weighted.of'), applies: known }],
  },
]
