import type { ConditionInput } from './compiled-condition.ts'
import { conditionFault } from './condition-fault.ts'
import { below, type Place } from './condition-part.ts'
import { decideCount } from './decide-count.ts'
import type { Operand } from './operand.ts'
import { own } from './own.ts'

const mostPeriods = 50
const gaps: readonly unknown[] = ['breaks', 'skips', 'refuse']

/** Which grades, how many periods back, and what a period without a grade means. */
interface Asked {
  readonly grades: ReadonlySet<string>
  readonly periods: number
  readonly gap: unknown
  readonly inARow: boolean
}

/** Compiles a count of earlier periods that stands at `left`; `undefined` after a fault. */
export function pastOperand(left: object, place: Place): Operand | undefined {
  const here = below(place, 'left')
  const grades = gradesOf(own(left, 'past'), here)
  const periods = periodsOf(own(left, 'of'), here)
  const gap = own(left, 'gap')
  const inARow = own(left, 'inARow')
  const isGap = gaps.includes(gap)
  if (!isGap) conditionFault(here, 'gap', 'option-unknown', gapWords, gap)
  const isRow = inARow === undefined || inARow === true
  if (!isRow) conditionFault(here, 'inARow', 'operand-type', 'true, or left out', inARow)
  if (!grades || periods === undefined || !isGap || !isRow) return undefined
  place.gathered.reads.add('past')
  const asked: Asked = { grades, periods, gap, inARow: inARow === true }
  return {
    type: { kind: 'number' },
    mayMiss: () => gap === 'refuse',
    compared: ({ value: test }) => {
      return (input) => {
        const { sure, open } = counted(asked, input)
        const answer = decideCount(sure, open, test)
        if (answer === 'missing') input.missing.push('past')
        return answer
      }
    },
  }
}

const gapWords = gaps.map(String)

function gradesOf(given: unknown, place: Place): ReadonlySet<string> | undefined {
  const { past } = place.scope
  if (!past) return conditionFault(place, undefined, 'reference-out-of-place', [], 'past')
  if (!Array.isArray(given) || given.length === 0 || given.length > 100) {
    return conditionFault(place, 'past', 'condition-list', '1 to 100 grades', given)
  }
  const names: readonly unknown[] = past
  const wrong: unknown = given.find((grade) => !names.includes(grade))
  if (wrong === undefined) return new Set(given.map(String))
  return conditionFault(place, 'past', 'option-unknown', past.slice(0, 100), wrong)
}

function periodsOf(given: unknown, place: Place): number | undefined {
  if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= mostPeriods) {
    return given
  }
  const expected = `a whole number from 1 to ${mostPeriods}`
  const code = typeof given === 'number' ? 'condition-invalid' : 'operand-type'
  return conditionFault(place, 'of', code, expected, given)
}

function counted({ grades, periods, gap, inARow }: Asked, { past }: ConditionInput) {
  const seen = past?.(periods, gap === 'skips') ?? []
  const unknown = gap === 'refuse' ? periods - seen.length : 0
  const isOpen = (grade: string | null) => grade === null && gap === 'refuse'
  const isOne = (grade: string | null) => grade !== null && grades.has(grade)
  if (!inARow) {
    const sure = seen.filter(isOne).length
    return { sure, open: seen.filter(isOpen).length + unknown }
  }
  const sure = lengthWhile(seen, isOne)
  const most = lengthWhile(seen, (grade) => isOne(grade) || isOpen(grade))
  return { sure, open: most - sure + (most === seen.length ? unknown : 0) }
}

/** How many there are from the latest on without a break. */
function lengthWhile(
  seen: readonly (string | null)[],
  holds: (grade: string | null) => boolean,
): number {
  const end = seen.findIndex((grade) => !holds(grade))
  return end < 0 ? seen.length : end
}
