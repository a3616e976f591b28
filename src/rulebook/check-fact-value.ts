import { roundings } from '../foundation/index.ts'
import type {
  CompiledCondition,
  ConditionScope,
  FactKind,
  NumberField,
} from '../vocabulary/index.ts'
import { checkBandedValue } from './check-banded-value.ts'
import { checkByChoiceValue } from './check-by-choice-value.ts'
import { checkChoice } from './check-choice.ts'
import { checkField } from './check-field.ts'
import { checkLapse } from './check-lapse.ts'
import { checkDecimal, checkPositive, checkWhole } from './check-number.ts'
import { checkSlicesValue } from './check-slices-value.ts'
import { checkWindow } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { DiscretionaryValue, FactValue, PerCountValue, PerUnitValue } from './fact-value.ts'
import { type Lapse, lapseBounds } from './lapse.ts'
import { isOpen } from './open.ts'

const kinds: readonly FactValue['kind'][] = [
  'fixed',
  'per-unit',
  'discretionary',
  'by-choice',
  'banded',
  'slices',
  'per-count',
]

/** What one matched fact is worth: its numbers, and the fields that it reads. */
export function checkFactValue(
  value: FactValue,
  kind: FactKind,
  where: CompiledCondition | undefined,
  scope: ConditionScope,
  spot: Spot,
): void {
  if (isOpen(value)) {
    fault(spot, 'clause-kind-unknown', kinds, value)
    return
  }
  if ('field' in value && isLapse(value.field)) {
    checkLapse(value.field, scope, at(spot, 'field'), where?.sure ?? [])
  } else if ('field' in value) {
    const type = value.kind === 'by-choice' ? 'choice' : 'number'
    checkField(kind, String(value.field), type, where, at(spot, 'field'))
  }
  switch (value.kind) {
    case 'fixed':
      checkDecimal(value.points, at(spot, 'points'))
      return
    case 'per-unit':
      checkUnits(value, spot)
      return
    case 'discretionary':
      checkField(kind, value.reason, 'text', where, at(spot, 'reason'))
      checkBounds(value, spot)
      return
    case 'by-choice':
      checkByChoiceValue(value, kind, spot)
      return
    case 'banded':
      checkBandedValue(value, numberField(kind, value.field), spot)
      return
    case 'slices':
      checkSlicesValue(value, numberField(kind, value.field), spot)
      return
    case 'per-count':
      checkPerCount(value, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', kinds, null)
  }
}

function checkUnits({ points, each, whole }: PerUnitValue, spot: Spot): void {
  checkDecimal(points, at(spot, 'points'))
  if (each !== undefined) checkPositive(each, at(spot, 'each'))
  checkChoice(whole, roundings, false, at(spot, 'whole'))
}

function checkBounds({ from, to }: DiscretionaryValue, spot: Spot): void {
  const least = checkDecimal(from, at(spot, 'from'))
  const most = checkDecimal(to, at(spot, 'to'))
  if (least && most && from > to)
    fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}

/** No more facts than that are reckoned. */
const mostFacts = 100_000

function checkPerCount({ every, points, within }: PerCountValue, spot: Spot): void {
  checkWhole(every, 1, mostFacts, at(spot, 'every'))
  checkDecimal(points, at(spot, 'points'))
  if (within !== undefined) checkWindow(within, at(spot, 'within'))
}

function isLapse(field: string | Lapse): field is Lapse {
  return typeof field === 'object' && field !== null
}

/** The field by its name, where it is one of numbers; a time is whole numbers. */
function numberField({ fields }: FactKind, name: string | Lapse): NumberField | undefined {
  if (isLapse(name)) return { type: 'number', name: 'elapsed', ...lapseBounds(name) }
  const field = fields.find((spec) => spec.name === name)
  return field?.type === 'number' ? field : undefined
}
