import { civilDate } from '../../../src/calendar/index.ts'
import type { Band, Rulebook, ValueNode, Veto } from '../../../src/rulebook/index.ts'
import type { FieldSpec } from '../../../src/vocabulary/index.ts'
import { grades, type ScoringRule, scoringRules, veto } from './rules.ts'

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
    catalogue: { facts: [], attributes: [...scoringRules.flatMap(fieldsOf), counted], inputs: [] },
    values: [
      { name: 'total', of: { clause: 'total', kind: 'sum', of: scoringRules.map(clauseOf) } },
    ],
    grading: { clause: 'grades', value: 'total', bands: bands() },
    vetoes: [capped],
  }
}

const counted: FieldSpec = { name: veto.number, type: 'number', from: 0, to: 100, decimals: 0 }

const capped: Veto = {
  clause: 'veto',
  when: { op: 'at-least', left: `subject.${veto.number}`, right: veto.atLeast },
  effect: { kind: 'at-most', grade: veto.cappedAt },
}

function fieldsOf({ number, flag }: ScoringRule): readonly FieldSpec[] {
  return [
    { name: number, type: 'number', from: 0, to: 100, decimals: 0 },
    { name: flag, type: 'flag' },
  ]
}

function clauseOf({ number, atLeast, flag, points }: ScoringRule): ValueNode {
  return {
    clause: `rule-${number}`,
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
        value: { clause: `points-${number}`, kind: 'constant', points },
      },
    ],
    otherwise: { clause: `nothing-${number}`, kind: 'constant', points: 0 },
  }
}

function bands(): readonly Band[] {
  return grades.map(({ grade: name, from }, index) => {
    const to = grades[index - 1]?.from
    return { grade: name, at: to === undefined ? { from, ends: '[)' } : { from, to, ends: '[)' } }
  })
}
