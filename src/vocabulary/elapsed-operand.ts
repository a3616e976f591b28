import {
  type CivilDate,
  type Day,
  dayOf,
  type ElapsedUnit,
  elapsed,
  elapsedUnits,
  firstMonthDay,
  isMonthDay,
  shiftDay,
} from '../calendar/index.ts'
import type { ConditionInput } from './compiled-condition.ts'
import { conditionFault } from './condition-fault.ts'
import type { Place } from './condition-part.ts'
import type { Operand } from './operand.ts'
import { own } from './own.ts'
import { type ReferenceOperand, referenceOperand } from './reference-operand.ts'

/** Finds the day up to which is counted; `undefined` where the place has no such day. */
type FindDay = (input: ConditionInput) => Day | undefined

/** Compiles a time since a date that stands at `left`; `undefined` after a fault. */
export function elapsedOperand(left: unknown, place: Place): Operand | undefined {
  const since = dateOperand(own(left, 'since'), place)
  const unit = unitOf(own(left, 'unit'), place)
  const dayOn = dayFinder(own(left, 'until'), place)
  if (!since || !unit || !dayOn) return undefined
  const { reference, mayMiss, read } = since
  return {
    type: { kind: 'number' },
    mayMiss,
    compared: ({ value: test }) => {
      return (input, fact) => {
        const date = read?.(input, fact)
        if (date === undefined) return 'missing'
        const day = dayOn(input)
        if (day === undefined) {
          input.missing.push(`${reference} until`)
          return 'missing'
        }
        // Just read as the date field that it is.
        return test(elapsed(dayOf(date as CivilDate), day, unit)) ? 'yes' : 'no'
      }
    },
  }
}

function dateOperand(since: unknown, place: Place): ReferenceOperand | undefined {
  const operand = referenceOperand(since, place)
  if (!operand || operand.type.kind === 'date') return operand
  return conditionFault(place, 'left', 'operand-type', 'a date', operand.type.kind)
}

function unitOf(unit: unknown, place: Place): ElapsedUnit | undefined {
  const found = elapsedUnits.find((each) => each === unit)
  return found ?? conditionFault(place, 'left', 'condition-invalid', elapsedUnits, unit)
}

/** Of a view only the day itself is known; of a reckoning its period, too. */
function dayFinder(until: unknown, place: Place): FindDay | undefined {
  const { elapsed: known } = place.scope
  if (!known) return conditionFault(place, 'left', 'reference-out-of-place', [], 'since')
  if (until === 'as-of') return (input) => dayBefore(input.until)
  if (known === 'as-of') {
    return conditionFault(place, 'left', 'condition-invalid', ['as-of'], until)
  }
  if (until === 'period-start') return ({ from }) => from
  if (until === 'period-end') return ({ end }) => dayBefore(end)
  if (isMonthDay(until)) return ({ from }) => monthDayFrom(until, from)
  const expected = ['period-start', 'period-end', 'as-of', 'MM-DD']
  return conditionFault(place, 'left', 'condition-invalid', expected, until)
}

function dayBefore(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : shiftDay(day, -1)
}

/** Every `MM-DD` lies in the 366 days from any day on. */
function monthDayFrom(monthDay: string, from: Day | undefined): Day | undefined {
  return from === undefined ? undefined : firstMonthDay(monthDay, from, shiftDay(from, 366))
}
