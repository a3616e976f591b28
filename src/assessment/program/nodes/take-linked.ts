import {
  add,
  decimal,
  type Exact,
  exact,
  max,
  min,
  multiply,
  zero,
} from '../../../foundation/index.ts'
import type { LinkedTake } from '../../../rulebook/index.ts'
import { compileExact } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { linkedTo } from '../linked-to.ts'
import { meanNoted } from '../noted.ts'
import { type Plan, planEither, planFraction, planOf, planTimes } from '../plan.ts'
import type { LinkedSubject, Run } from '../run.ts'

/** Results of many linked subjects, and how they become one. */
export interface Taking {
  readonly clause: string
  readonly link: string
  readonly take: LinkedTake
  readonly none: 'zero' | 'refuse' | '?'
  /** The plan of one. */
  readonly plan: Plan
  readonly read: (linked: LinkedSubject) => Exact | undefined
}

/** At most so many subjects are linked by one link: bounds are proven for as many. */
export const mostLinked = 10_000

/** What many linked subjects come to. Those without the result in question are left out. */
export function takenOf(taking: Taking): CompiledNode {
  const { take, none, link } = taking
  const reckon = typeof take === 'object' ? shareOf(taking, take) : foldOf(taking, take)
  return compileExact(planOfTaking(taking), (run) => {
    const mark = run.recorder.mark()
    const value = reckon(run, mark)
    if (value !== undefined) return value
    if (none !== 'zero') run.missing.push(`link.${link}`)
    else if (run.recorder.keeps) {
      const about = { link, none }
      run.recorder.gather(mark, {
        op: 'given',
        what: 'link',
        value: zero,
        clause: taking.clause,
        about,
      })
    }
    return zero
  })
}

/** Reckons one value; `undefined` where nobody has such a result. */
type Reckon = (run: Run, mark: number) => Exact | undefined

function shareOf(
  { clause, link }: Taking,
  { shareWith, full }: Exclude<LinkedTake, string>,
): Reckon {
  const whole = decimal(full)
  return (run, mark) => {
    const grades = linkedTo(run, link).flatMap(({ grade }) => grade ?? [])
    if (grades.length === 0) return undefined
    const count = grades.filter((grade) => shareWith.includes(grade)).length
    const part = exact(count, grades.length)
    const value = multiply(part, whole)
    if (run.recorder.keeps) {
      const about = { with: count, of: grades.length }
      run.recorder.gather(mark, { op: 'given', what: 'share', value: part, clause, about })
      run.recorder.gather(mark, { op: 'times', by: whole, value, clause })
    }
    return value
  }
}

const folds = { sum: add, mean: add, highest: max, lowest: min } as const

function foldOf({ clause, link, read }: Taking, take: keyof typeof folds): Reckon {
  const fold = folds[take]
  return (run, mark) => {
    let [total, count]: [Exact | undefined, number] = [undefined, 0]
    for (const linked of linkedTo(run, link)) {
      const value = read(linked)
      if (value === undefined) continue
      if (run.recorder.keeps) {
        const note = { op: 'given', what: 'link', value, clause } as const
        const about = { link, subject: linked.subject }
        run.recorder.gather(run.recorder.mark(), { ...note, about })
      }
      total = total === undefined ? value : fold(total, value)
      count++
    }
    if (total === undefined) return undefined
    if (take === 'mean') return meanNoted(run, mark, { total, count }, clause)
    if (run.recorder.keeps) run.recorder.gather(mark, { op: take, value: total, clause })
    return total
  }
}

function planOfTaking({ take, plan }: Taking): Plan {
  if (typeof take === 'object') return planFraction(zero, decimal(take.full))
  const one = planEither([plan, planOf(zero)])
  const whole = take === 'sum' ? planTimes(one, exact(mostLinked)) : one
  return planFraction(whole.lo, whole.hi)
}
