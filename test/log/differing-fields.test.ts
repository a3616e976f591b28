import { expect, test } from 'vitest'
import type { Json } from '../../src/foundation/index.ts'
import { differingFields } from '../../src/log/differing-fields.ts'

test.each<[Json, Json, readonly string[]]>([
  [1, 1, []],
  [1, 2, ['.']],
  [null, {}, ['.']],
  [[], {}, ['.']],
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1, b: 2 }, { b: 3, a: 1 }, ['b']],
  [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, ['a.b.1.c']],
  [{ a: [1, 2] }, { a: [1] }, ['a.1']],
  [{ a: null }, {}, ['a']],
  [{ a: [] }, { a: {} }, ['a']],
  [{}, JSON.parse('{"__proto__":1}'), ['__proto__']],
  [JSON.parse('{"__proto__":{"x":1}}'), JSON.parse('{"__proto__":{"x":2}}'), ['__proto__.x']],
  [{ toString: 1 }, {}, ['toString']],
])('%j and %j differ in %j', (kept, now, fields) => {
  expect(differingFields(kept, now)).toEqual(fields)
})

test('names twenty at most', () => {
  const of = (value: number) =>
    Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, value]))
  expect(differingFields(of(1), of(2))).toHaveLength(20)
})
