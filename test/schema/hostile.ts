/** Something that no parser may take, throw at or ponder, and the one code it is refused with. */
export interface Hostile {
  readonly name: string
  readonly value: unknown
  readonly code: string
}

const cycle: unknown[] = []
cycle.push({ back: [cycle] })

/** Sixty levels in which each part stands twice: 2⁶⁰ values to a walk without a bound. */
const doubled = Array.from({ length: 60 }).reduce<unknown>((part) => [part, part], 1)

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()

const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no keys for you')
    },
  },
)

const endless = new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : 0) })

class Point {
  x = 1
}

const withGetter = Object.defineProperty({}, 'a', { get: () => 1, enumerable: true })
const hidden = Object.defineProperty({}, 'a', { value: 1, enumerable: false })
const holes: unknown[] = []
holes[3] = 1
const listWithField = Object.assign([1, 2], { more: 3 })
const getterInList = Object.defineProperty([1], 0, { get: () => 1, enumerable: true })

/** Ten thousand levels. */
const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 'x')

/** A megabyte and more of text. */
const megabyte = 'x'.repeat(1_048_577)

/** One of each kind. */
export const hostile: readonly Hostile[] = [
  { name: 'ten thousand levels of lists', value: deep, code: 'too-deep' },
  {
    name: 'ten thousand levels of objects',
    value: Array.from({ length: 10_000 }).reduce<unknown>((of) => ({ op: 'not', of }), 'x'),
    code: 'too-deep',
  },
  { name: 'a megabyte of text', value: megabyte, code: 'too-large' },
  { name: 'a megabyte of name', value: { [megabyte]: 1 }, code: 'too-large' },
  { name: 'a huge list', value: new Array(4_000_000).fill(0), code: 'too-large' },
  { name: 'the longest list there is', value: new Array(2 ** 32 - 1), code: 'too-large' },
  { name: 'a list of no end', value: endless, code: 'too-large' },
  {
    name: 'a huge object',
    value: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1])),
    code: 'too-large',
  },
  { name: 'parts that double at each level', value: doubled, code: 'too-large' },
  { name: 'an object inside itself', value: cycle, code: 'not-json' },
  { name: 'NaN', value: Number.NaN, code: 'not-json' },
  { name: 'an infinity', value: Number.NEGATIVE_INFINITY, code: 'not-json' },
  { name: 'a bigint', value: 1n, code: 'not-json' },
  { name: 'undefined', value: undefined, code: 'not-json' },
  { name: 'a symbol', value: Symbol('s'), code: 'not-json' },
  { name: 'a function', value: () => 1, code: 'not-json' },
  { name: 'a date', value: new Date(0), code: 'not-json' },
  { name: 'a map', value: new Map(), code: 'not-json' },
  { name: 'bytes', value: new Uint8Array(3), code: 'not-json' },
  { name: 'a boxed text', value: Object('m-1'), code: 'not-json' },
  { name: 'a promise', value: Promise.resolve(1), code: 'not-json' },
  { name: 'an instance of a class', value: new Point(), code: 'not-json' },
  { name: 'fields that are inherited', value: Object.create({ id: 'f-1' }), code: 'not-json' },
  { name: 'a getter', value: withGetter, code: 'not-json' },
  { name: 'a getter in a list', value: getterInList, code: 'not-json' },
  { name: 'a hidden field', value: hidden, code: 'not-json' },
  { name: 'a field named by a symbol', value: { [Symbol('s')]: 1 }, code: 'not-json' },
  { name: 'a list with holes', value: holes, code: 'not-json' },
  { name: 'a list with fields', value: listWithField, code: 'not-json' },
  { name: 'a revoked proxy', value: revoked, code: 'not-json' },
  { name: 'a proxy that throws', value: throwing, code: 'not-json' },
  { name: 'a field __proto__', value: JSON.parse('{"__proto__": {}}'), code: 'field-forbidden' },
  { name: 'half a character', value: 'a\uD800b', code: 'text-not-well-formed' },
  { name: 'the other half', value: ['\uDC00'], code: 'text-not-well-formed' },
  { name: 'half a character in a name', value: { '\uDC00': 1 }, code: 'text-not-well-formed' },
]
