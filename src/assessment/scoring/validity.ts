import { type Day, lastDayOfSpan, shiftDay, type TimeSpan } from '../../calendar/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import type { Fact } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

/**
 * Whether a fact of a day still holds on another; `undefined` where the fact does not say how long it does.
 */
export type StillValid = (fact: Fact, day: Day, asOf: Day) => boolean | undefined

/** How long the facts of a clause hold; `undefined` where the clause sets no end. */
export function validityOf({ valid }: Pick<FactsNode, 'valid'>): StillValid | undefined {
  if (!valid) return undefined
  if ('for' in valid) return (_, day, asOf) => holds(valid.for, day, asOf)
  const spans = new Map(valid.spans.map((span) => [span.option, span.for]))
  const { by } = valid
  return ({ fields }, day, asOf) => {
    const option = Object.hasOwn(fields, by) ? fields[by] : undefined
    const span = typeof option === 'string' ? spans.get(option) : undefined
    return span === undefined ? undefined : holds(span, day, asOf)
  }
}

function holds(span: TimeSpan | 'always', day: Day, asOf: Day): boolean {
  return span === 'always' || asOf <= lastDayOfSpan(span, day)
}

/**
 * Whether the fact in hand still holds on the day of the reckoning. One that does not say how long it
 * does is missing what it says.
 */
export function holdingIn(
  node: Pick<FactsNode, 'valid'>,
): ((run: Run, day: Day) => boolean) | undefined {
  const { valid } = node
  const still = validityOf(node)
  if (!valid || !still) return undefined
  return (run, day) => {
    const { fact } = run
    const answer = fact && still(fact, day, shiftDay(run.until, -1))
    if (answer === undefined && 'by' in valid) {
      run.missing.push(`fact.${valid.by} of ${fact?.id ?? ''}`)
    }
    return answer === true
  }
}
