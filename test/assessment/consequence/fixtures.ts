import type { MeasuredSubject, MeasureRules } from '../../../src/assessment/consequence/index.ts'
import { proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import { decimal, type Exact, unwrap } from '../../../src/foundation/index.ts'
import type { MeasureRule, Rulebook } from '../../../src/rulebook/index.ts'
import {
  type Fields,
  type Gate,
  type Measure,
  memberId,
  type PastGrade,
} from '../../../src/vocabulary/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'

/** Rules with a currency of two decimals, three to one star. */
export function measureRules(
  measures: readonly MeasureRule[],
  changes: Partial<Rulebook> = {},
): MeasureRules {
  const money = { currency: 'CNY', decimals: 2 }
  return { rulebook: threeClauses({ money, measures, ...changes }), measures }
}

/** What a test says of one subject; everything else has a plain answer. */
export interface Said {
  readonly grade?: string | null
  readonly rank?: number
  readonly key?: readonly number[]
  readonly values?: { readonly [name: string]: number | Exact }
  readonly gates?: readonly Gate[]
  readonly attributes?: Fields
  readonly inputs?: { readonly [name: string]: number }
  readonly history?: readonly PastGrade[]
  readonly period?: string
}

/** One subject with its result. */
export function measured(id: string, said: Said = {}): MeasuredSubject {
  const { grade = 'three-star', rank, key, values = {}, gates = [], period = '2026' } = said
  const subject = memberId(id)
  const rulebook = { id: 'three-clauses', version: '2026-1' }
  const named = Object.entries(values).map(([name, value]) => {
    return { name, value: typeof value === 'number' ? decimal(value) : value }
  })
  const { attributes, inputs, history } = said
  return {
    input: {
      ...(attributes ? { attributes } : {}),
      ...(inputs ? { inputs } : {}),
      ...(history ? { history } : {}),
    },
    standing: {
      subject,
      period,
      rulebook,
      outcome: 'graded',
      values: named,
      gates,
      ...(key ? { key: key.map(decimal) } : {}),
      setAside: [],
    },
    grade: {
      subject,
      period,
      rulebook,
      grade,
      value: decimal(1),
      band: grade ?? 'one-star',
      because: [],
      ...(rank === undefined ? {} : { rank }),
    },
  }
}

/** The measures, or a thrown error with the codes. */
export function proposed(
  rules: MeasureRules,
  subjects: readonly MeasuredSubject[],
): readonly Measure[] {
  return unwrap(proposeMeasures(rules, subjects))
}

/** Their money by subject, in the smallest unit. */
export function sumsOf(
  measures: readonly Measure[],
  clause?: string,
): { readonly [subject: string]: number | undefined } {
  return Object.fromEntries(
    measures
      .filter((measure) => clause === undefined || measure.clause === clause)
      .map(({ subject, money }) => [subject, money?.minor]),
  )
}
