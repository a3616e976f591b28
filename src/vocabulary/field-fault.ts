import { isCivilDate } from '../calendar/index.ts'
import { describe, type Json, parseDecimal, type RefusalParts } from '../foundation/index.ts'
import type { ChoiceField, DateField, FieldSpec, NumberField, TextField } from './catalogue.ts'
import type { FieldCode } from './field-code.ts'
import { isWellFormed } from './well-formed.ts'

/** What is wrong with one value, before anyone says where it stood. */
export type FieldFault = Pick<RefusalParts, 'expected' | 'actual'> & { readonly code: FieldCode }

/** What is wrong with the value of a field that is there; `undefined` where nothing is. */
export function fieldFault(spec: FieldSpec, value: unknown): FieldFault | undefined {
  switch (spec.type) {
    case 'number':
      return numberFault(spec, value)
    case 'choice':
      return choiceFault(spec, value)
    case 'date':
      return dateFault(spec, value)
    case 'flag':
      return typeof value === 'boolean' ? undefined : fault('field-type', 'true or false', value)
    default:
      return textFault(spec, value)
  }
}

/** The part of {@link fieldFault} that conditions need at every run: type, bounds, options. */
export function fitsField(spec: FieldSpec): (value: unknown) => boolean {
  if (spec.type === 'number') {
    const { from, to } = spec
    return (value) => typeof value === 'number' && value >= from && value <= to
  }
  if (spec.type === 'choice') {
    const options: ReadonlySet<unknown> = new Set(spec.options)
    return (value) => options.has(value)
  }
  if (spec.type === 'date') return (value) => dateFault(spec, value) === undefined
  const type = spec.type === 'flag' ? 'boolean' : 'string'
  return (value) => typeof value === type
}

function numberFault(spec: Omit<NumberField, 'type'>, value: unknown): FieldFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return fault('field-type', 'a number', value)
  }
  if (value < spec.from || value > spec.to) {
    return fault('field-out-of-bounds', { from: spec.from, to: spec.to }, value)
  }
  if (!hasDecimals(value, spec.decimals)) return fault('field-decimals', spec.decimals, value)
  return undefined
}

/** Below this every number of at most so many decimals has at most fifteen digits. */
const fifteenDigits = 10 ** 15

function hasDecimals(value: number, decimals: number): boolean {
  const scale = 10 ** decimals
  const scaled = Math.round(value * scale)
  // The same division gives the number that a decimal is read as: no text has to be written and read.
  if (Math.abs(scaled) < fifteenDigits) return scaled / scale === value
  if (!parseDecimal(value).ok) return false
  const [, fraction = ''] = String(value).split('.')
  return fraction.length <= decimals
}

/** Civil dates sort as texts do. */
function dateFault({ from, to }: DateField, value: unknown): FieldFault | undefined {
  if (!isCivilDate(value)) return fault('field-type', 'an existing date YYYY-MM-DD', value)
  if ((from === undefined || value >= from) && (to === undefined || value <= to)) return undefined
  const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  return fault('field-out-of-bounds', bounds, value)
}

function choiceFault(spec: ChoiceField, value: unknown): FieldFault | undefined {
  if (typeof value !== 'string') return fault('field-type', 'one of the options', value)
  if (spec.options.includes(value)) return undefined
  return fault('option-unknown', spec.options.slice(0, 100), value)
}

function textFault(spec: TextField, value: unknown): FieldFault | undefined {
  if (typeof value !== 'string') return fault('field-type', 'a text', value)
  if (value.length > spec.longest) return fault('text-too-long', spec.longest, value.length)
  if (!isWellFormed(value)) return fault('text-malformed', 'well-formed Unicode', value)
  return undefined
}

function fault(code: FieldCode, expected: Json, value: unknown): FieldFault {
  return { code, expected, actual: describe(value) }
}
