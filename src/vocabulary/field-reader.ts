import type { FieldSpec } from './catalogue.ts'
import type { Fields, FieldValue } from './fact.ts'
import { fieldFault } from './field-fault.ts'

/** The values of fields, checked, in the order of their specs. */
export type FieldValues = readonly (FieldValue | undefined)[]

/**
 * Reads fields that are as their specs say: their values in the order of the specs, or `undefined` where
 * anything at all is wrong with them or strange about them. Then `checkFields` says what.
 */
export type FieldReader = (fields: Fields) => FieldValues | undefined

/**
 * Makes ready what is read of every subject. The names of one subject mostly come in the order of the one
 * before: each name is then recognised where it stands, without looking it up.
 */
export function fieldReader(specs: readonly FieldSpec[]): FieldReader {
  const places = new Map(specs.map(({ name }, index) => [name, index]))
  const forms = specs.map(formOf)
  const needed = specs.map(({ optional }) => (optional === true ? 0 : 1))
  const most = needed.reduce<number>((sum, one) => sum + one, 0)
  const names: string[] = []
  const order: number[] = []
  return (fields) => {
    if (!isPlain(fields)) return undefined
    const values = new Array<FieldValue | undefined>(specs.length)
    let at = 0
    let found = 0
    for (const name in fields) {
      if (names[at] !== name) {
        const place = places.get(name)
        if (place === undefined) return undefined
        names[at] = name
        order[at] = place
      }
      const place = order[at++] ?? 0
      const [value, form] = [fields[name], forms[place]]
      if (value === undefined || !form || !fits(value, form)) return undefined
      values[place] = value
      found += form.needed
    }
    return found === most ? values : undefined
  }
}

/** Whether all that can be read of an object by any name is its own. */
function isPlain(fields: unknown): boolean {
  if (typeof fields !== 'object' || fields === null) return false
  const above: unknown = Object.getPrototypeOf(fields)
  if (above === null) return true
  for (const _ in Object.prototype) return false
  return above === Object.prototype
}

/** Below this every number of at most so many decimals has at most fifteen digits. */
const fifteenDigits = 10 ** 15

/** What is asked of one value. All have one form, so that asking costs no call for each kind. */
interface Form {
  readonly type: FieldSpec['type']
  readonly from: number
  readonly to: number
  readonly scale: number
  /** 1 where the field must be there. */
  readonly needed: number
  readonly spec: FieldSpec
}

function formOf(spec: FieldSpec): Form {
  const needed = spec.optional === true ? 0 : 1
  if (spec.type !== 'number') return { type: spec.type, from: 0, to: 0, scale: 1, needed, spec }
  const { type, from, to, decimals } = spec
  return { type, from, to, scale: 10 ** decimals, needed, spec }
}

/** Whether a value is surely as its spec says. No is no answer: the full check decides. */
function fits(value: FieldValue, { type, from, to, scale, spec }: Form): boolean {
  if (type === 'flag') return typeof value === 'boolean'
  if (type !== 'number') return fieldFault(spec, value) === undefined
  if (typeof value !== 'number' || !(value >= from && value <= to)) return false
  const scaled = Math.round(value * scale)
  return scaled / scale === value && scaled < fifteenDigits && scaled > -fifteenDigits
}
