import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { checkRulebook, type Rulebook, type ValueNode } from '../../src/rulebook/index.ts'
import { type RulebookCase, runRulebookTests } from '../../src/testing/index.ts'
import type { FactKind, FieldSpec } from '../../src/vocabulary/index.ts'

/**
 * Texts about what happens in a row: months below a mark, months away, the busiest span. Plausible, not
 * published, and not shipped.
 */

function kind(name: string, ...fields: readonly FieldSpec[]): FactKind {
  return { kind: name, title: { en: name }, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
}

function book(parts: Pick<Rulebook, 'id' | 'values' | 'grading'> & Partial<Rulebook>): Rulebook {
  return {
    version: '1',
    title: { en: parts.id },
    source: 'plausible',
    inForce: { from: civilDate('2010-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue: { facts: [], attributes: [], inputs: [] },
    ...parts,
  }
}

const holds = (name: string, rulebook: Rulebook, cases: readonly RulebookCase[]) =>
  describe(name, () => {
    it('has nothing wrong', () => {
      expect(checkRulebook(rulebook)).toEqual([])
    })
    runRulebookTests(rulebook, cases, { describe, it })
  })

/** The points of one month: sixty, half a point a visit up to twenty, three off for each case passed over. */
const month = (prefix: string): ValueNode => ({
  ...{ kind: 'sum', clause: `${prefix}-month` },
  of: [
    { kind: 'constant', clause: `${prefix}-base`, points: 60 },
    {
      ...{ kind: 'facts', clause: `${prefix}-visits`, fact: 'visits' },
      value: { kind: 'per-unit', field: 'homes', points: 0.5 },
      caps: [{ per: 'period', points: 20 }],
    },
    {
      ...{ kind: 'facts', clause: `${prefix}-passed-over`, fact: 'passed-over' },
      value: { kind: 'fixed', points: -3 },
    },
  ],
})

/** Workers of a grid: the year is the mean of its months; three months in a row below sixty are not competent. */
const grid = book({
  id: 'grid-workers',
  catalogue: {
    facts: [
      kind('visits', { name: 'homes', type: 'number', from: 0, to: 500, decimals: 0 }),
      kind('passed-over'),
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'year',
      of: {
        ...{ kind: 'sub-periods', clause: 'year', window: 'month', combine: 'mean' },
        ...{ unfinished: 'skips', of: month('each') },
      },
    },
    {
      name: 'worst-row',
      of: {
        ...{ kind: 'sub-periods', clause: 'worst-row', window: 'month', combine: 'sum' },
        ...{ unfinished: 'skips', only: { inARow: 3, take: 'highest' } },
        of: {
          ...{ kind: 'ladder', clause: 'below-sixty', how: 'highest', of: month('bad'), below: 1 },
          steps: [{ from: 60, reached: 'at', points: 0 }],
        },
      },
    },
  ],
  grading: {
    ...{ clause: 'grades', value: 'year' },
    bands: [
      { grade: 'good', at: { from: 65, ends: '[)' } },
      { grade: 'competent', at: { from: 60, to: 65, ends: '[)' } },
      { grade: 'not-competent', at: { to: 60, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'three-in-a-row',
      when: { op: 'at-least', left: 'value.worst-row', right: 3 },
      effect: { kind: 'exactly', grade: 'not-competent' },
    },
  ],
})

const passedOver = (...months: readonly string[]) =>
  months.map((each) => ({ kind: 'passed-over', on: `2026-${each}-10` }))
const visited = (homes: number, ...months: readonly string[]) =>
  months.map((each) => ({ kind: 'visits', on: `2026-${each}-20`, fields: { homes } }))
const all = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

holds('grid workers', grid, [
  {
    name: 'three months in a row below sixty outweigh a good year',
    period: '2026',
    given: { facts: [...visited(40, ...all.slice(3)), ...passedOver('01', '02', '03')] },
    expect: { values: { 'worst-row': 3, year: 74.25 }, grade: 'not-competent' },
  },
  {
    name: 'three such months with one between do not',
    period: '2026',
    given: {
      facts: [...visited(40, '03', ...all.slice(4)), ...passedOver('01', '02', '04')],
    },
    expect: { values: { 'worst-row': 2, year: 74.25 }, grade: 'good' },
  },
  {
    name: 'a month that makes up for it is not below sixty',
    period: '2026',
    given: { facts: [...visited(6, '02'), ...passedOver('01', '02', '03')] },
    expect: { values: { 'worst-row': 2, year: 59.5 }, grade: 'not-competent' },
  },
  {
    name: 'a month that has not ended yet is none of them',
    period: '2026',
    asOf: '2026-03-30',
    given: { facts: passedOver('01', '02', '03') },
    expect: { values: { 'worst-row': 2, year: 57 }, grade: 'not-competent' },
  },
])

/**
 * Whoever stays away from the life of the branch for six months in a row without a reason cannot be told to
 * meet the standard; a month away for a reason ends the row.
 */
const away: ValueNode = {
  ...{ kind: 'sub-periods', clause: 'away', window: 'month', combine: 'sum', unfinished: 'skips' },
  only: { inARow: 6, take: 'highest' },
  of: {
    ...{ kind: 'ladder', clause: 'a-month-away', how: 'highest', below: 0 },
    of: {
      ...{ kind: 'count', clause: 'absences', fact: 'absence' },
      where: { op: 'equals', left: 'fact.excused', right: false },
    },
    steps: [{ from: 1, reached: 'at', points: 1 }],
  },
}

const branch = book({
  id: 'life-of-the-branch',
  catalogue: {
    facts: [kind('absence', { name: 'excused', type: 'flag' })],
    ...{ attributes: [], inputs: [] },
  },
  values: [
    { name: 'away', of: away },
    {
      name: 'months-left',
      of: {
        ...{ kind: 'less', clause: 'months-left' },
        from: { kind: 'constant', clause: 'six-months', points: 6 },
        deductions: [{ kind: 'value', clause: 'months-away', value: 'away' }],
      },
    },
  ],
  grading: {
    ...{ clause: 'standard', value: 'months-left' },
    bands: [
      { grade: 'meets', at: { from: 0, ends: '()' } },
      { grade: 'does-not', at: { to: 0, ends: '(]' } },
    ],
  },
})

const absent = (excused: boolean, ...months: readonly string[]) =>
  months.map((each) => ({ kind: 'absence', on: `2026-${each}-08`, fields: { excused } }))

holds('the life of a branch', branch, [
  {
    name: 'six months in a row',
    period: '2026',
    given: { facts: absent(false, '04', '05', '06', '07', '08', '09', '11') },
    expect: { values: { away: 6 }, grade: 'does-not' },
  },
  {
    name: 'a month away for a reason ends the row, and so does a month that was attended',
    period: '2026',
    given: {
      facts: [
        ...absent(false, '01', '02', '03', '05', '06', '08', '09', '10'),
        ...absent(true, '04'),
      ],
    },
    expect: { values: { away: 5 }, grade: 'meets' },
  },
])

/** Help in an emergency: the hours of the busiest two months in a row, wherever in the year they lie. */
const emergency = book({
  id: 'emergency',
  catalogue: {
    facts: [kind('help', { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 })],
    ...{ attributes: [], inputs: [] },
  },
  values: [
    {
      name: 'busiest',
      of: {
        ...{ kind: 'sub-periods', clause: 'busiest', window: 'month', combine: 'sum' },
        ...{ unfinished: 'counts', only: { inARow: 2, take: 'highest' } },
        of: {
          ...{ kind: 'facts', clause: 'hours', fact: 'help' },
          value: { kind: 'per-unit', field: 'hours', points: 1 },
        },
      },
    },
  ],
  grading: {
    ...{ clause: 'honour', value: 'busiest' },
    bands: [
      { grade: 'honoured', at: { from: 40, ends: '[)' } },
      { grade: 'thanked', at: { to: 40, ends: '()' } },
    ],
  },
})

const helped = (hours: number, ...days: readonly string[]) =>
  days.map((each) => ({ kind: 'help', on: `2026-${each}`, fields: { hours } }))

holds('help in an emergency', emergency, [
  {
    name: 'two months together',
    period: '2026',
    given: { facts: helped(20, '06-30', '07-01', '09-15') },
    expect: { values: { busiest: 40 }, grade: 'honoured' },
  },
  {
    name: 'months that lie apart',
    period: '2026',
    given: { facts: helped(20, '05-31', '07-01', '09-15') },
    expect: { values: { busiest: 20 }, grade: 'thanked' },
  },
])
