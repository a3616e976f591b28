/** What a caller without types may hand in where something else was asked for. */
export const junk: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a boolean', true],
  ['NaN', Number.NaN],
  ['an infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 1n],
  ['a symbol', Symbol('s')],
  ['a function', () => 1],
  ['an array', [1]],
  ['an object', { n: 1 }],
  ['an object without a prototype', Object.create(null)],
  ['an object that will not be a text', { toString: null, valueOf: null }],
  ['a boxed number', Object(1)],
  ['a boxed text', Object('m-1')],
]
