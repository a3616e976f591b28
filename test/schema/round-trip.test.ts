import { describe, expect, it } from 'vitest'
import { exact, type Json, type Path } from '../../src/foundation/index.ts'
import { checkRulebook, type OpenRulebook } from '../../src/rulebook/index.ts'
import { gridBranch } from '../../src/rulebooks/index.ts'
import { parseFact, parseJson, parseRulebook, parseSubjectInput } from '../../src/schema/index.ts'
import { examples, fact, plain } from './examples.ts'
import { objectsIn } from './objects-in.ts'

describe('what is valid comes through', () => {
  it.each(examples)('$name, equal and with nothing shared', ({ parse, json }) => {
    const parsed = parse(json)
    if (!parsed.ok) expect(parsed.refusals).toEqual([])
    else {
      expect(parsed.value).toStrictEqual(json)
      const mine = new Set(objectsIn(json))
      expect(objectsIn(parsed.value).filter((each) => mine.has(each))).toEqual([])
    }
  })

  it.each(examples)('$name, from its text', ({ parse, json }) => {
    const read = parseJson(JSON.stringify(json))
    expect(read).toEqual({ ok: true, value: json })
    expect(read.ok && parse(read.value).ok).toBe(true)
  })

  it('leaves what it was given as it was, frozen or not', () => {
    const before = JSON.stringify(gridBranch)
    expect(parseRulebook(gridBranch).ok).toBe(true)
    expect(JSON.stringify(gridBranch)).toBe(before)
    expect(parseFact(Object.freeze({ ...fact, fields: Object.freeze({}) })).ok).toBe(true)
  })

  it('takes objects without a prototype', () => {
    const bare = Object.assign(Object.create(null), fact)
    expect(parseFact(bare)).toEqual({ ok: true, value: fact })
  })

  it('reads negative zero as zero', () => {
    const parsed = parseFact({ ...fact, fields: { hours: -0 } })
    expect(parsed.ok && Object.is(parsed.value.fields['hours'], 0)).toBe(true)
  })

  it('keeps words that mean something to an object as fields like any other', () => {
    const fields = { constructor: 'a builder', prototype: 1, toString: true, then: 'x', length: 2 }
    const parsed = parseFact({ ...fact, fields })
    expect(parsed.ok && Object.entries(parsed.value.fields)).toEqual(Object.entries(fields))
  })
})

describe('the value of a linked subject', () => {
  const read = (value: Json) => {
    const links = { branch: { subject: 'b-1', grade: null, value } }
    return parseSubjectInput({ subject: 'm-1', period: '2026', links })
  }

  it.each([
    ['86/1', exact(86)],
    ['-1/3', exact(-1, 3)],
    ['9007199254740993/2', exact(9007199254740993n, 2n)],
  ])('reads %s exactly', (text, value) => {
    const parsed = read(text)
    expect(parsed.ok && parsed.value.links).toEqual({
      branch: { subject: 'b-1', grade: null, value },
    })
  })

  it.each([['86'], ['1/0'], [86], [true], [{ n: 1, d: 2 }]])('refuses %j', (value) => {
    const path = ['links', 'branch', 'value']
    expect(read(value)).toMatchObject({ ok: false, refusals: [{ code: 'exact-invalid', path }] })
  })
})

describe('choices that were left out', () => {
  it('read as open, and the check names them', () => {
    const json = plain(gridBranch)
    remove(json, ['values', 0, 'of', 'of', 1, 'every', 'unmet'])
    remove(json, ['values', 1, 'of', 'missingGroup'])
    const parsed = parseRulebook(json)
    if (!parsed.ok) return expect(parsed.refusals).toEqual([])
    const { values } = parsed.value
    expect(values[1]?.of).toMatchObject({ kind: 'tallies', missingGroup: '?' })
    const open = checkRulebook(parsed.value).filter(({ code }) => code === 'choice-open')
    expect(open.map(({ path }) => path)).toEqual([
      ['values', 0, 'of', 'of', 1, 'every', 'unmet'],
      ['values', 1, 'of', 'missingGroup'],
    ])
  })

  it('read as open in clauses about ballots', () => {
    const rule = { group: 'members', share: '2/3' }
    const quorum = { anyOf: [rule], failed: '?' }
    const none = { clause: 'c', group: 'members', choices: [], full: 1 }
    const of = [
      { kind: 'share', ...none, quorum: { anyOf: [rule] } },
      { kind: 'plurality', clause: 'd', groups: [] },
    ]
    const values = [{ name: 'total', of: { kind: 'sum', clause: 's', of } }]
    const parsed = parseRulebook({ ...gridBranch, values })
    if (!parsed.ok) return expect(parsed.refusals).toEqual([])
    const open = { ...rule, count: '?', of: '?', strictly: '?' }
    expect(parsed.value.values[0]?.of).toMatchObject({
      of: [
        { of: '?', none: '?', quorum: { ...quorum, anyOf: [open] } },
        { tie: '?', missingGroup: '?' },
      ],
    })
  })

  it('read as open in quotas, runs and amounts', () => {
    const quota = { clause: 'q', grade: 'five-star', counts: 'grade', share: 0.3 }
    const measure = { clause: 'm', measure: 'talk', decidedBy: 'town' }
    const measures = [
      { ...measure, run: { periods: 2 } },
      { ...measure, amount: { kind: 'by-rank', amounts: [1] } },
      { ...measure, amount: { kind: 'of-principal', of: 'input.fund' } },
      { ...measure, amount: { kind: 'pool', pool: { fixed: 1 }, by: 'equal' } },
    ]
    const parsed = parseRulebook({ ...gridBranch, quotas: [quota], measures })
    if (!parsed.ok) return expect(parsed.refusals).toEqual([])
    expect(parsed.value.quotas).toEqual([{ ...quota, base: '?', tie: '?' }])
    expect(parsed.value.measures).toMatchObject([
      { run: { gap: '?' } },
      { amount: { tie: '?' } },
      { amount: { rounding: '?' } },
      { amount: { leftover: '?' } },
    ])
  })

  it('stay out where the type has them optional', () => {
    const { fractions: _, ...grading } = { ...gridBranch.grading, fractions: '?' }
    const parsed = parseRulebook({ ...gridBranch, grading })
    const book: OpenRulebook | false = parsed.ok && parsed.value
    expect(book && 'fractions' in book.grading).toBe(false)
    const open = parseRulebook({ ...gridBranch, grading: { ...grading, fractions: '?' } })
    expect(open).toMatchObject({ value: { grading: { fractions: '?' } } })
  })
})

/** Takes one field out, where it stands. */
function remove(json: Json, [step, ...steps]: Path): void {
  const object = json as { [name: string | number]: Json }
  if (step === undefined || !Object.hasOwn(object, step)) throw new Error('no such place')
  if (steps.length === 0) delete object[step]
  else remove(object[step] ?? null, steps)
}
