import { describe, expect, it } from 'vitest'
import {
  askExtension,
  type BoundUse,
  type ExtensionUse,
  type ExtensionView,
  outputFault,
} from '../../src/rulebook/index.ts'

const info: ExtensionUse = {
  path: ['values', 0, 'of'],
  clause: 'own',
  use: 'own-use',
  sort: 'item',
  id: 'own',
  version: '1',
}
const view = {} as ExtensionView

function asked(run: (params: unknown, view: unknown) => unknown, more: Partial<ExtensionUse> = {}) {
  const live = { extension: { run }, params: { n: 1 } } as unknown as BoundUse['live']
  return askExtension({ info: { ...info, ...more }, live }, () => view)
}

const refused = (code: string, expected: unknown, actual: unknown) => {
  const { clause: subject, path } = info
  return { ok: false, refusals: [{ code, subject, path, expected, actual }] }
}
const thrower = (thrown: unknown) => () => {
  throw thrown
}

describe('what an extension answers', () => {
  it.each([
    [3, { output: 3 }],
    [-0, { output: 0 }],
    [{ value: 3 }, { output: 3 }],
    [{ value: -0 }, { output: 0 }],
    [{ value: 3, reason: '' }, { output: 3 }],
    [{ value: 3, reason: 5 }, { output: 3 }],
    [
      { value: 3, reason: 'so' },
      { output: 3, reason: 'so' },
    ],
    [
      { value: 3, reason: 'x'.repeat(500) },
      { output: 3, reason: 'x'.repeat(500) },
    ],
    [
      { value: 3, reason: 'x'.repeat(501) },
      { output: 3, reason: 'x'.repeat(500) },
    ],
    [
      { value: 3, reason: 'a\uD800b' },
      { output: 3, reason: 'a\uFFFDb' },
    ],
    [
      { value: 3, reason: 'a😀b' },
      { output: 3, reason: 'a😀b' },
    ],
  ])('%j is %j', (answer, value) => {
    expect(asked(() => answer)).toEqual({ ok: true, value })
  })

  it('is asked with its parameters and with what it may see', () => {
    const seen: unknown[] = []
    asked((...all) => seen.push(...all))
    expect(seen).toEqual([{ n: 1 }, view])
  })

  it.each([
    ['a word', 'moon', 'a decimal', 'moon'],
    ['nothing', undefined, 'a decimal', 'undefined'],
    ['null', null, 'a decimal', null],
    ['a value that is nothing', {}, 'a decimal', 'undefined'],
  ])('%s is refused', (_, answer, expected, actual) => {
    const result = asked(() => answer)
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'extension-out-of-bounds' }] })
    expect(result).toMatchObject(refused('extension-out-of-bounds', expected, actual))
  })

  it('without code there is only the recording', () => {
    expect(askExtension({ info, live: undefined }, () => view)).toMatchObject(
      refused('extension-failed', 'own-use', 'no code, only a recording'),
    )
  })
})

describe('an extension that fails', () => {
  it.each([
    [new Error('broken'), 'broken'],
    [{ message: 'told' }, 'told'],
    ['a word', 'a word'],
    [5, 5],
    [null, null],
  ])('by throwing %s is refused with it', (thrown, actual) => {
    expect(asked(thrower(thrown))).toMatchObject(refused('extension-failed', 'own-use', actual))
  })

  it('by throwing what cannot be read is refused too', () => {
    const sealed = {
      get message() {
        throw new Error('no')
      },
    }
    expect(asked(thrower(sealed))).toMatchObject(
      refused('extension-failed', 'own-use', 'something unreadable'),
    )
  })

  it('where what it would see cannot be made', () => {
    const live = { extension: { run: () => 1 }, params: {} } as unknown as BoundUse['live']
    expect(askExtension({ info, live }, thrower(new Error('blind')))).toMatchObject(
      refused('extension-failed', 'own-use', 'blind'),
    )
  })

  it('by answering later, in one way or another', async () => {
    const late = refused('extension-async', 'an answer at once', 'a promise')
    expect(asked(() => Promise.resolve(1))).toMatchObject(late)
    expect(asked(() => Promise.reject(new Error('late')))).toMatchObject(late)
    expect(asked(() => ({ value: Promise.reject(new Error('late')) }))).toMatchObject(late)
    expect(asked(() => ({ value: Promise.resolve(1), reason: 'so' }))).toMatchObject(late)
    // A rejection that nobody took would end the run here.
    await new Promise((resolve) => setTimeout(resolve, 0))
  })

  it('a thing with a `then` that is no function is no promise', () => {
    const value = { ok: true, value: { output: 2 } }
    const strange = { value: 2, then: 5 }
    expect(asked(() => strange)).toEqual(value)
  })
})

describe('what should have been answered', () => {
  const fault = (more: Partial<ExtensionUse>, output: unknown) =>
    outputFault({ ...info, ...more }, { output })
  const bounds = { from: -1, to: 2.5, decimals: 1 }

  it.each([
    [-1, true],
    [2.5, true],
    [0, true],
    [0.1, true],
    [-1.1, false],
    [2.6, false],
    [0.25, false],
    [Number.NaN, false],
    ['1', false],
    [null, false],
  ])('within bounds: %s is %s', (output, fine) => {
    expect(fault({ bounds }, output)).toEqual(fine ? undefined : bounds)
  })

  it.each([
    ['yes', true],
    ['no', true],
    ['missing', false],
    ['maybe', false],
    [true, false],
    [['yes'], false],
  ])('of a gate: %j is %s', (output, fine) => {
    expect(fault({ sort: 'gate' }, output)).toEqual(fine ? undefined : ['yes', 'no'])
    const unsure = output === 'missing' || fine
    const answers = ['yes', 'no', 'missing']
    expect(fault({ sort: 'gate', mayMiss: true }, output)).toEqual(unsure ? undefined : answers)
  })

  it.each([
    [null, true],
    [0, true],
    [-5, true],
    [0.5, false],
    [2 ** 53, false],
    ['5', false],
    [undefined, false],
  ])('of a measure: %s is %s', (output, fine) => {
    const expected = 'a whole number of the smallest unit, or null'
    expect(fault({ sort: 'measure' }, output)).toBe(fine ? undefined : expected)
  })
})
