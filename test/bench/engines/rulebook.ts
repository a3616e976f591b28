import { civilDate } from '../../../src/calendar/index.ts'
import type { Band, Rulebook, ValueNode, Veto } from '../../../src/rulebook/index.ts'
import type { FieldSpec } from '../../../src/vocabulary/index.ts'
import { flags, grades, numbers, type ScoringRule, scoringRules, veto } from './rules.ts'

/** The ten rules as a rulebook. */
export function rulebook(): Rulebook {
  return {
    id: 'engines',
    version: '1',
    title: { en: 'ten rules of two conditions' },
    source: 'a benchmark',
    inForce: { from: civilDate('2020-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue: { facts: [], attributes: fields, inputs: [] },
    values: [
      { name: 'total', of: { clause: 'total', kind: 'sum', of: scoringRules.map(clauseOf) } },
    ],
    grading: { clause: 'grades', value: 'total', bands: bands() },
    vetoes: [capped],
  }
}

const capped: Veto = {
  clause: 'veto',
  when: { op: 'at-least', left: `subject.${veto.number}`, right: veto.atLeast },
  effect: { kind: 'at-most', grade: veto.cappedAt },
}

const fields: readonly FieldSpec[] = [
  ...numbers.map((name) => ({ name, type: 'number', from: 0, to: 100, decimals: 0 }) as const),
  ...flags.map((name) => ({ name, type: 'flag' }) as const),
  { name: veto.number, type: 'number', from: 0, to: 100, decimals: 0 },
]

function clauseOf({ name, number, atLeast, flag, points }: ScoringRule): ValueNode {
  return {
    clause: name,
    kind: 'first',
    options: [
      {
        when: {
          op: 'all',
          of: [
            { op: 'at-least', left: `subject.${number}`, right: atLeast },
            { op: 'equals', left: `subject.${flag}`, right: true },
          ],
        },
        value: { clause: `${name}-points`, kind: 'constant', points },
      },
    ],
    otherwise: { clause: `${name}-nothing`, kind: 'constant', points: 0 },
  }
}

function bands(): readonly Band[] {
  return grades.map(({ grade: name, from }, index) => {
    const to = grades[index - 1]?.from
    return { grade: name, at: to === undefined ? { from, ends: '[)' } : { from, to, ends: '[)' } }
  })
}
