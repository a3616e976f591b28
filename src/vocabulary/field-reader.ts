import type { FieldSpec, NumberField } from './catalogue.ts'
import type { Fields, FieldValue } from './fact.ts'
import { fieldFault } from './field-fault.ts'

/**
 * Checked values of fields as numbers, in the order of their specs: a number as it is, a flag as 1 or 0,
 * a choice as the place of its option. Not a number: what is absent, and every date and text.
 */
export type FieldNumbers = Float64Array

/**
 * Reads fields that are as their specs say and writes them `into` a row of one number for each spec. `false` where
 * anything at all is wrong with them or strange about them: then `checkFields` says what, and the row is
 * worth nothing.
 */
export type FieldReader = (fields: Fields, into: FieldNumbers) => boolean

/**
 * Makes ready what is read of every subject. The names of one subject mostly come in the order of the one
 * before: each name is then recognised where it stands, without looking it up.
 */
export function fieldReader(specs: readonly FieldSpec[]): FieldReader {
  const forms = specs.map(formOf)
  const isSparse = forms.some(({ isNeeded }) => !isNeeded)
  let expected = orderOf(forms, forms)
  return (fields, into) => {
    if (typeof fields !== 'object' || fields === null) return false
    if (isSparse) into.fill(Number.NaN)
    if (readInOrder(fields, expected, into)) return true
    const found = formsIn(fields, forms)
    if (found === undefined) return false
    const order = orderOf(found, forms)
    if (!readInOrder(fields, order, into)) return false
    expected = order
    return true
  }
}

/** Names as they come, and how many of them have to come: past every number where one is missing. */
interface Order {
  readonly forms: readonly Form[]
  readonly least: number
}

function orderOf(forms: readonly Form[], all: readonly Form[]): Order {
  const own = new Set(forms)
  const isWhole = all.every((form) => !form.isNeeded || own.has(form))
  const last = forms.map(({ isNeeded }) => isNeeded).lastIndexOf(true)
  return { forms, least: isWhole ? last + 1 : Number.POSITIVE_INFINITY }
}

/** What is asked of one value. All have one form, so that asking costs no call for each kind. */
interface Form {
  readonly name: string
  readonly place: number
  readonly isNeeded: boolean
  readonly isFlag: boolean
  /** Between these a number is read where it stands: between none, where it is more than looked at. */
  readonly from: number
  readonly to: number
  readonly scale: number
  readonly read: (value: FieldValue) => number | undefined
}

function formOf(spec: FieldSpec, place: number): Form {
  const { name, optional } = spec
  const { from, to, decimals } = spec.type === 'number' && isShort(spec) ? spec : nothing
  // One literal for all: reading forms of several shapes would cost several times as much.
  return {
    name,
    place,
    isNeeded: optional !== true,
    isFlag: spec.type === 'flag',
    from,
    to,
    scale: 10 ** decimals,
    read: valueReader(spec),
  }
}

const nothing = { from: 1, to: 0, decimals: 0 }

/** Below this every number of its decimals has at most fifteen digits. */
const fifteenDigits = 10 ** 15

function isShort({ from, to, decimals }: NumberField): boolean {
  return Math.max(Math.abs(from), Math.abs(to)) * 10 ** decimals < fifteenDigits
}

/** Reads fields that come in an order. Whatever is another way ends it. */
function readInOrder(fields: Fields, { forms, least }: Order, into: FieldNumbers): boolean {
  let at = 0
  for (const name in fields) {
    const form = forms[at++]
    // Asked in two steps: a name that may be absent is compared several times as slowly.
    if (form === undefined || form.name !== name) return false
    // biome-ignore lint/suspicious/noPrototypeBuiltins: in such a loop it costs nothing, unlike `Object.hasOwn`
    if (!Object.prototype.hasOwnProperty.call(fields, name)) return false
    const value = fields[name]
    // Numbers and flags are most of what there is: they are read where they stand, without a call.
    if (typeof value === 'number' && value >= form.from && value <= form.to) {
      if ((value | 0) !== value && !isAtScale(value, form.scale)) return false
      into[form.place] = value
    } else if (value === true && form.isFlag) into[form.place] = 1
    else if (value === false && form.isFlag) into[form.place] = 0
    else {
      const read = value === undefined ? undefined : form.read(value)
      if (read === undefined) return false
      into[form.place] = read
    }
  }
  return at >= least
}

/** The same division gives the number that a decimal is read as. */
function isAtScale(value: number, scale: number): boolean {
  return Math.round(value * scale) / scale === value
}

/** The forms in the order in which the fields come; `undefined` where one of them has none. */
function formsIn(fields: Fields, forms: readonly Form[]): readonly Form[] | undefined {
  const byName = new Map(forms.map((form) => [form.name, form]))
  const order: Form[] = []
  for (const name of Object.keys(fields)) {
    const form = byName.get(name)
    if (form === undefined) return undefined
    order.push(form)
  }
  return order
}

/** One value as a number, or `undefined` where it is not as its spec says. */
function valueReader(spec: FieldSpec): (value: FieldValue) => number | undefined {
  const numberOf = numbersOf(spec)
  return (value) => (fieldFault(spec, value) === undefined ? numberOf(value) : undefined)
}

/** How the values of one field are written as numbers. They must fit it. */
export function numbersOf(spec: FieldSpec): (value: FieldValue) => number {
  switch (spec.type) {
    case 'number':
    case 'flag':
      return Number
    case 'choice': {
      const places = new Map<FieldValue, number>(spec.options.map((option, at) => [option, at]))
      return (value) => places.get(value) ?? Number.NaN
    }
    default:
      return () => Number.NaN
  }
}
