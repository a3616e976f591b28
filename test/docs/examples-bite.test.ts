import { describe, expect, test } from 'vitest'
import { examplesInMarkdown, examplesInSource } from './read-examples.ts'
import { withChecks } from './with-checks.ts'

describe('reading examples', () => {
  test('takes ts blocks, leaves the others, and says where they stand', () => {
    const text = '# A\n\n```sh\nnpm ci\n```\n\n```ts\none\n```\n\n```ts no-run\ntwo\n```\n'
    expect(examplesInMarkdown('a.md', text)).toEqual([
      { place: 'a.md:7', code: 'one', runs: true },
      { place: 'a.md:11', code: 'two', runs: false },
    ])
  })

  test('takes blocks out of doc comments', () => {
    const text =
      'const a = 1\n\n/**\n * Adds.\n *\n * @example\n * ```ts\n * f({\n *   a,\n * })\n * ```\n */\n'
    expect(examplesInSource('a.ts', text)).toEqual([
      { place: 'a.ts:7', code: 'f({\n  a,\n})', runs: true },
    ])
  })

  test('refuses an example without a block, and a block that never closes', () => {
    expect(() => examplesInSource('a.ts', '/**\n * @example\n * f(1)\n */')).toThrow('a.ts:1')
    expect(() => examplesInMarkdown('a.md', '```ts\nf(1)\n')).toThrow('never closes')
  })
})

describe('turning comments into checks', () => {
  test.each([
    ['f(1) // => 2', ';__check(f(1), ( 2), "here") // => 2'],
    ['console.log(f(1)) // => 2', ';__check(f(1), ( 2), "here") // => 2'],
    ['const a = f(1) // => 2', 'const a = f(1);__check(a, ( 2), "here") // => 2'],
    ['f(1)\n// => 2', ';__check(f(1), ( 2), "here")\n// => 2'],
    [
      'f({\n  a: 1,\n}) // => [\n//  2 ]',
      ';__check(f({\n  a: 1,\n}), ( [\n  2 ]), "here") // => [\n//  2 ]',
    ],
  ])('%s', (code, expected) => {
    expect(withChecks(code, 'here')).toEqual({ code: expected, checks: 1 })
  })

  test.each(['// => 2', 'f(1, // => 2\n  3)', 'f(1) // => four stars', 'if (a) { // => 2\n}'])(
    'refuses a claim that would check nothing: %s',
    (code) => {
      expect(() => withChecks(code, 'here')).toThrow()
    },
  )
})
