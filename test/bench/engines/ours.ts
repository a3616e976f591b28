import {
  assess,
  compileRulebook,
  grade,
  type SubjectInput,
  stand,
} from '../../../src/assessment/index.ts'
import { openRun } from '../../../src/assessment/standing/begin-run.ts'
import type { OpenRun } from '../../../src/assessment/standing/open-run.ts'
import { type Exact, invariant, isSmall, unwrap } from '../../../src/foundation/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import { rulebook } from './rulebook.ts'
import type { Answer, Member } from './rules.ts'

const rules = unwrap(compileRulebook(rulebook()))

/** The members as ours reads them. */
export function inputsOf(members: readonly Member[]): readonly SubjectInput[] {
  return members.map((attributes, index) => {
    return { subject: memberId(`m-${index}`), period: '2026', attributes }
  })
}

/** The same as numbers, read and checked beforehand: what the rules themselves begin with. */
export function rowsOf(inputs: readonly SubjectInput[]): readonly OpenRun[] {
  return inputs.map(({ attributes = {} }) => {
    const run = openRun(rules)
    invariant(rules.readAttributes(attributes, run.slots), 'members are as the catalogue says')
    return run
  })
}

/** The points of all by the rules alone, without a standing or a grade. */
export function totals(rows: readonly OpenRun[]): readonly number[] {
  return rows.map((row) => {
    const value = rules.values[0]?.exact(row)
    invariant(value !== undefined && isSmall(value), 'there is one value, and it is small')
    return value.n / value.d
  })
}

/** Grades all, without a trace. */
export function gradeAll(inputs: readonly SubjectInput[]): readonly Answer[] {
  const standings = inputs.map((input) => unwrap(stand(rules, input)))
  return unwrap(grade(rules, standings)).map((each) => answer(each.grade, each.value))
}

/** Grades all, each with the whole trace of its value. */
export function traced(inputs: readonly SubjectInput[]): readonly Answer[] {
  return inputs.map((input) => {
    const each = unwrap(assess(rules, input))
    return answer(each.grade, each.value)
  })
}

function answer(name: string | null, value: Exact | null): Answer {
  invariant(
    name !== null && value !== null && isSmall(value),
    'everybody has a grade, and small points',
  )
  return { grade: name, total: value.n / value.d }
}
