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
import type { Fact } from './fact.ts'
import type { Operand } from './operand.ts'
import { own } from './own.ts'
import { referenceOperand } from './reference-operand.ts'

/** Reads how long ago a date was; `undefined` after saying what is missing. */
export type ReadElapsed = (input: ConditionInput, fact: Fact | undefined) => number | undefined

/** A time between two days, compiled. */
export interface ElapsedReader {
  readonly read: ReadElapsed
  /** Whether one of the two days can be missing. */
  readonly mayMiss: Operand['mayMiss']
}

/** One of the two days. */
interface DayReader {
  readonly read: (input: ConditionInput, fact: Fact | undefined) => Day | undefined
  readonly mayMiss: Operand['mayMiss']
}

/** Compiles a time since a date that stands at `left`; `undefined` after a fault. */
export function elapsedOperand(left: unknown, place: Place): Operand | undefined {
  const reader = elapsedReader(left, place)
  if (!reader) return undefined
  const { read, mayMiss } = reader
  return {
    type: { kind: 'number' },
    mayMiss,
    compared: ({ value: test }) => {
      return (input, fact) => {
        const time = read(input, fact)
        if (time === undefined) return 'missing'
        return test(time) ? 'yes' : 'no'
      }
    },
  }
}

/** The same where the number itself is wanted. */
export function elapsedReader(left: unknown, place: Place): ElapsedReader | undefined {
  const first = sinceDay(own(left, 'since'), place)
  const unit = unitOf(own(left, 'unit'), place)
  const last = untilDay(own(left, 'until'), own(left, 'since'), place)
  if (!first || !unit || !last) return undefined
  return {
    mayMiss: (known) => first.mayMiss(known) || last.mayMiss(known),
    read: (input, fact) => {
      const from = first.read(input, fact)
      const until = from === undefined ? undefined : last.read(input, fact)
      return from === undefined || until === undefined ? undefined : elapsed(from, until, unit)
    },
  }
}

function sinceDay(since: unknown, place: Place): DayReader | undefined {
  return since === 'on' ? dayOfFact('since', place) : dateIn(since, place)
}

function dateIn(reference: unknown, place: Place): DayReader | undefined {
  const operand = referenceOperand(reference, place)
  if (!operand) return undefined
  if (operand.type.kind !== 'date') {
    return conditionFault(place, 'left', 'operand-type', 'a date', operand.type.kind)
  }
  return {
    mayMiss: operand.mayMiss,
    read: (input, fact) => {
      const date = operand.read?.(input, fact)
      // Just read as the date field that it is.
      return date === undefined ? undefined : dayOf(date as CivilDate)
    },
  }
}

/** The day of the fact in hand. */
function dayOfFact(end: 'since' | 'until', place: Place): DayReader | undefined {
  if (!place.scope.fact) {
    return conditionFault(place, 'left', 'reference-out-of-place', [end], 'on')
  }
  return { mayMiss: () => false, read: (_, fact) => fact && dayOf(fact.on) }
}

function unitOf(unit: unknown, place: Place): ElapsedUnit | undefined {
  const found = elapsedUnits.find((each) => each === unit)
  return found ?? conditionFault(place, 'left', 'condition-invalid', elapsedUnits, unit)
}

function untilDay(until: unknown, since: unknown, place: Place): DayReader | undefined {
  if (!place.scope.elapsed) {
    return conditionFault(place, 'left', 'reference-out-of-place', [], 'since')
  }
  if (until === 'on') return dayOfFact('until', place)
  if (typeof until === 'string' && until.includes('.')) return dateIn(until, place)
  const find = dayFinder(until, place)
  if (!find) return undefined
  return {
    mayMiss: () => false,
    read: (input) => {
      const day = find(input)
      if (day === undefined) input.missing.push(`${String(since)} until`)
      return day
    },
  }
}

/** Of a view only the day itself is known; of a reckoning its period, too. */
function dayFinder(
  until: unknown,
  place: Place,
): ((input: ConditionInput) => Day | undefined) | undefined {
  if (until === 'as-of') return (input) => dayBefore(input.until)
  if (place.scope.elapsed === 'as-of') {
    return conditionFault(place, 'left', 'condition-invalid', ['as-of'], until)
  }
  if (until === 'period-start') return ({ from }) => from
  if (until === 'period-end') return ({ end }) => dayBefore(end)
  if (isMonthDay(until)) return ({ from }) => monthDayFrom(until, from)
  const expected = ['period-start', 'period-end', 'as-of', 'MM-DD', 'on', 'a date']
  return conditionFault(place, 'left', 'condition-invalid', expected, until)
}

function dayBefore(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : shiftDay(day, -1)
}

/** Every `MM-DD` lies in the 366 days from any day on. */
function monthDayFrom(monthDay: string, from: Day | undefined): Day | undefined {
  return from === undefined ? undefined : firstMonthDay(monthDay, from, shiftDay(from, 366))
}
