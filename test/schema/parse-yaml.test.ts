import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkRulebook, compileRulebook, unwrap } from '../../src/index.ts'
import { municipalBranches, smallest } from '../../src/rulebooks/index.ts'
import { parseRulebook, parseYaml, withPlaces } from '../../src/schema/index.ts'
import { shippedRulebooks } from '../support/shipped-rulebooks.ts'

const held = {
  clause: 'p',
  when: { op: 'at-least', left: { count: 'service' }, right: 1 },
  exempt: [],
}
const capped = {
  ...{ kind: 'facts', clause: 'f', fact: 'service', value: { kind: 'fixed', points: 1 } },
  caps: [{ per: '?', points: '?' }],
}

const codesOf = (text: string) => {
  const read = parseYaml(text)
  return read.ok ? [] : read.refusals.map(({ code }) => code)
}

describe('parseYaml', () => {
  it('reads the core schema: no, dates and versions stay texts, decimals their shortest form', () => {
    const text = 'a: no\nb: 2026-01-01\nc: 0.1\nd: 1.0\ne: ~\nf: [1, true]\n'
    expect(unwrap(parseYaml(text)).value).toEqual({
      a: 'no',
      b: '2026-01-01',
      c: 0.1,
      d: 1,
      e: null,
      f: [1, true],
    })
  })

  it.each([
    ['a tab for an indent', 'a:\n\t- 1', 'yaml-invalid'],
    ['a quote that never ends', 'a: "x', 'yaml-invalid'],
    ['a tag of its own', 'a: !!js/function "x"', 'yaml-invalid'],
    ['a name twice', 'a: 1\nb: 2\na: 3', 'field-twice'],
    ['a key that is a list', '? [1]\n: 2', 'yaml-invalid'],
    ['infinity', 'a: .inf', 'not-json'],
    ['no number', 'a: .nan', 'not-json'],
    ['a forbidden name', '__proto__: { admin: true }', 'field-forbidden'],
  ])('refuses %s', (_, text, code) => {
    expect(codesOf(text)).toEqual([code])
  })

  it('says line and column', () => {
    const read = parseYaml('a: 1\nb: "x\n')
    expect(read.ok ? [] : read.refusals).toMatchObject([{ actual: { line: 3, column: 1 } }])
  })

  it('is not blown up by aliases, depth or length', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level++) {
      const one = `*a${level - 1}`
      bomb.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => one).join(', ')}]`)
    }
    expect(codesOf(bomb.join('\n'))).toEqual(['too-large'])
    for (const levels of [161, 2_000, 100_000]) {
      expect(codesOf('['.repeat(levels) + ']'.repeat(levels))).toEqual(['too-deep'])
      expect(codesOf('{a: '.repeat(levels) + '}'.repeat(levels))).toEqual(['too-deep'])
      expect(codesOf(`${'- '.repeat(levels)}a`)).toEqual(['too-deep'])
      expect(codesOf(`${'? '.repeat(levels)}a`)).toEqual(['too-deep'])
    }
    const steps = Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(level)}a:`)
    expect(codesOf(steps.join('\n'))).toEqual(['too-deep'])
    expect(codesOf('['.repeat(150) + ']'.repeat(150))).toEqual([])
    expect(codesOf(`${'- '.repeat(150)}a`)).toEqual([])
    expect(codesOf('#'.repeat(4_000_001))).toEqual(['too-large'])
    // A host without types can hand in anything.
    expect(codesOf(7 as unknown as string)).toEqual(['yaml-invalid'])
  })

  it('never throws, whatever the text', () => {
    const mark = fc.constantFrom(...'-:?[]{}"\'|>&*!%@`#, \n\tab1')
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 60 }), (text) => {
        const read = parseYaml(text)
        if (read.ok) expect(read.value.placeOf(['a', 0])).toHaveProperty('line')
        else expect(read.refusals).toHaveLength(1)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('a rulebook in YAML', () => {
  it.each(shippedRulebooks)('says what %s says in JSON', (_, rulebook) => {
    const json: unknown = JSON.parse(JSON.stringify(rulebook))
    const text = unwrap(parseYaml(stringify(json)))
    expect(unwrap(parseRulebook(text.value))).toEqual(unwrap(parseRulebook(json)))
  })

  it('is told of its faults and open choices where they stand', () => {
    const source = stringify(JSON.parse(JSON.stringify(municipalBranches)))
    const lines = source.split('\n')
    const text = unwrap(parseYaml(source))
    const rulebook = unwrap(parseRulebook(text.value))
    const open = withPlaces(checkRulebook(rulebook), text)
    expect(open.length).toBeGreaterThan(0)
    const [fractions] = open.filter(({ path }) => path.at(-1) === 'fractions')
    expect(lines[(fractions?.place.line ?? 0) - 1]).toContain('fractions')
    const compiled = compileRulebook(rulebook)
    expect(compiled.ok ? [] : compiled.refusals).toHaveLength(open.length)
  })

  it('is told of whatever is open where it stands: a number, a word, a side of a band, a whole part', () => {
    const source = stringify({
      ...smallest,
      vetoes: [{ clause: 'v', when: { op: 'known', left: 'value.total' }, effect: '?' }],
      profiles: [{ ...held, outcome: '?' }],
      values: [
        { name: 'total', of: capped },
        { name: 'rest', of: '?' },
      ],
      grading: { ...smallest.grading, bands: [{ grade: 'a', at: { from: 1, ends: '?' } }] },
    })
    const lines = source.split('\n')
    const text = unwrap(parseYaml(source))
    const found = withPlaces(checkRulebook(unwrap(parseRulebook(text.value))), text)
    const open = found.filter(({ code }) => code === 'choice-open')
    expect(open.map(({ path }) => path.join('.'))).toEqual([
      'values.0.of.caps.0.points',
      'values.0.of.caps.0.per',
      'values.1.of',
      'grading.bands.0.at.ends',
      'vetoes.0.effect',
      'profiles.0.outcome',
    ])
    for (const { path, place } of open) {
      const line = lines[place.line - 1] ?? ''
      expect(line).toContain(`${path.at(-1)}: "?"`)
      expect(line.slice(place.column - 1)).toBe('"?"')
    }
  })

  it('says of what is missing where it would stand', () => {
    const text = unwrap(parseYaml('id: a\ncatalogue:\n  facts:\n    - kind: service\n'))
    const parsed = parseRulebook(text.value)
    const faults = parsed.ok ? [] : withPlaces(parsed.refusals, text)
    const title = faults.find(({ path }) => path.join('.') === 'catalogue.facts.0.title')
    expect(title?.place).toEqual({ line: 4, column: 7 })
  })
})
