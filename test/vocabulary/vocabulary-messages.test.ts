import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../src/foundation/index.ts'
import { foundationMessages } from '../../src/foundation/index.ts'
import {
  type Catalogue,
  type Condition,
  type ConditionScope,
  checkCatalogue,
  checkFields,
  checkTally,
  checkText,
  compileCondition,
  type FactKind,
  type FieldSpec,
  type Fields,
  vocabularyMessages,
} from '../../src/vocabulary/index.ts'

const hours: FieldSpec = { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 }
const place: FieldSpec = { name: 'place', type: 'choice', options: ['here', 'there'] }
const note: FieldSpec = { name: 'note', type: 'text', longest: 5 }
const led: FieldSpec = { name: 'led', type: 'flag' }
const large: FieldSpec = { name: 'large', type: 'number', from: 0, to: 1e13, decimals: 6 }
const lastYear = { name: 'last-year', from: 0, to: 100, decimals: 2 }
const service: FactKind = {
  kind: 'service',
  title: { en: 'service' },
  fields: [hours, place, note, led].map((field) => ({ ...field, optional: true })),
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
}
const scope: ConditionScope = {
  attributes: [place, { ...hours, name: 'age', to: 150 }, note, led],
  inputs: [lastYear],
  values: ['total'],
  counts: [service],
}
const many = (length: number) => Array.from({ length }, (_, index) => `r${index}`)

const ofFields = (fields: unknown) =>
  checkFields([hours, place, note, led, large], fields as Fields, ['fields'])

const fields = [
  ...[{}, null, [], { hours: '10' }, { hours: -0.1 }, { hours: 24.1 }, { hours: 1.25 }],
  ...[{ place: 'nowhere' }, { place: 1 }, { led: 'true' }, { note: 5 }, { note: '123456' }],
  ...[{ note: 'a\ud800' }, { weight: 1 }, { large: 2 ** 40 + 2 ** -12 }],
]

const ofCatalogue = (part: object) => {
  const good: Catalogue = { facts: [service], attributes: [place], inputs: [lastYear] }
  return checkCatalogue({ ...good, ...part }, ['catalogue'])
}

const catalogues = [
  ...[
    { ...hours, name: 'Hours' },
    { ...hours, from: 2, to: 1 },
    { ...hours, from: Number.NaN },
  ],
  ...[
    { ...hours, decimals: 7 },
    { ...note, longest: 0 },
    { ...note, longest: 10_001 },
  ],
  ...[
    { ...place, options: [] },
    { ...place, options: ['a', ' '] },
    { ...place, options: ['a', 'a'] },
  ],
].map((field) => ({ attributes: [field] }))

const kinds = [
  { kind: 'Service' },
  { recordedBy: [''], certifiedBy: ['a', 'a'], evidence: 101 },
  { recordedBy: many(201), evidence: -1 },
  { fields: [hours, { ...note, name: 'hours' }] },
].map((part) => ({ facts: [{ ...service, ...part }] }))

const inputs = [
  { inputs: [lastYear, lastYear] },
  { inputs: [{ ...lastYear, from: 1, to: 0, decimals: -1 }] },
  { inputs: many(201).map((name) => ({ ...lastYear, name })) },
]

const ofTally = (tally: object) =>
  checkTally(['good', 'fair'], { group: 'members', counts: [], ...tally }, ['tally'])

const tallies = [
  { counts: [{ choice: 'good', count: -1 }], entitled: 1_000_001, invalid: 0.5 },
  { counts: ['good', 'great', 'good'].map((choice) => ({ choice, count: 1 })) },
  { counts: [{ choice: 'good', count: 8 }], invalid: 1, entitled: 8 },
  { counts: [{ choice: 'good', count: 8 }], present: 7, entitled: 6 },
  { counts: [], marks: [{ points: 9, count: 1 }] },
]

const range = { from: 0, to: 10, decimals: 1 }
const marked = [9, 9, 9.25].map((points) => ({ points, count: 1 }))

const [age, category] = ['subject.age', 'subject.place']
const leaf = { op: 'known', left: 'input.last-year' }
const nested = (levels: number): object =>
  levels === 1 ? leaf : { op: 'not', of: nested(levels - 1) }
const counting = (where: unknown) => ({ op: 'above', left: { count: 'service', where }, right: 0 })

const ofCondition = (condition: unknown, where = scope) => {
  const result = compileCondition(condition as Condition, where, ['when'])
  return result.ok ? [] : result.refusals
}

const conditions = [
  ...[null, 'yes', [], {}, { op: 'or', of: [] }, { op: 'all' }, { op: 'all', of: [] }],
  ...[{ op: 'any', of: [] }, { op: 'not' }, { op: 'known', left: { count: 'service' } }],
  ...[
    { op: 'equals', right: 1 },
    { op: 'equals', left: {}, right: 1 },
  ],
  { op: 'equals', left: 'subject.height', right: 1 },
  { op: 'equals', left: 'fact.hours', right: 1 },
  { op: 'equals', left: 'value.other', right: 1 },
  { op: 'equals', left: { count: 'duty' }, right: 1 },
  { op: 'equals', left: 'subject.note', right: 'x' },
  { op: 'equals', left: category, right: 1 },
  { op: 'equals', left: category, right: 'old' },
  { op: 'equals', left: 'subject.led', right: 'true' },
  { op: 'equals', left: age, right: '10' },
  { op: 'at-least', left: category, right: 1 },
  { op: 'at-least', left: 'subject.led', right: 1 },
  { op: 'at-least', left: age },
  { op: 'at-least', left: age, right: Number.NaN },
  { op: 'in', left: age, right: [] },
  { op: 'in', left: age, right: Array(101).fill(1) },
  { op: 'in', left: age, right: 1 },
  { op: 'in', left: category, right: ['old', 'here', 7] },
  { op: 'between', left: age, right: 1 },
  { op: 'between', left: age, right: { from: 1, to: 2 } },
  { op: 'between', left: age, right: { from: 2, to: 1, ends: '[]' } },
  { op: 'between', left: age, right: { to: '9', ends: '[]' } },
  nested(17),
  { op: 'all', of: Array(200).fill(leaf) },
  counting({ op: 'known', left: 'input.last-year' }),
  counting({ op: 'known', left: 'fact.rate' }),
  counting(counting({ op: 'known', left: 'fact.note' })),
]

const texts = ['', ' ', 'x'.repeat(11), 'a\ud800', 7, undefined]

const refused = (): readonly (readonly [given: unknown, found: readonly Refusal[]])[] => [
  ...fields.map((it) => [it, ofFields(it)] as const),
  ...[...catalogues, ...kinds, ...inputs].map((it, at) => [at, ofCatalogue(it)] as const),
  ...tallies.map((it) => [it, ofTally(it)] as const),
  [marked, checkTally(range, { group: 'judges', counts: [], marks: marked }, ['tallies', 0])],
  ...conditions.map((it, at) => [at, ofCondition(it)] as const),
  ...[age, 'value.total', { count: 'service' }].map((left) => {
    return [left, ofCondition({ op: 'equals', left, right: 1 }, {})] as const
  }),
  ...texts.map((it) => {
    return [it, checkText(it, { path: ['text'], subject: 'p-1', longest: 10 })] as const
  }),
]

const sentences = {
  en: { ...foundationMessages.en, ...vocabularyMessages.en },
  zh: { ...foundationMessages.zh, ...vocabularyMessages.zh },
}

describe('the messages of the vocabulary', () => {
  it('have a sentence for every code that comes, and for no other', () => {
    const codes = new Set(refused().flatMap(([, found]) => found.map(({ code }) => code)))
    expect(Object.keys(vocabularyMessages.en).filter((code) => !codes.has(code))).toEqual([])
    expect(Object.keys(vocabularyMessages.zh).sort()).toEqual(
      Object.keys(vocabularyMessages.en).sort(),
    )
    expect([...codes].filter((code) => !Object.hasOwn(sentences.en, code))).toEqual([])
  })

  it.each(['en', 'zh'] as const)('say in %s what was wrong, where, and what to do', (language) => {
    const said = refused().flatMap(([, found]) =>
      // The codes are narrowed one by one in the catalogue; here any refusal meets its own.
      found.map((one) =>
        (sentences[language] as Record<string, (r: Refusal) => string>)[one.code]?.(one),
      ),
    )
    expect(said).toMatchSnapshot()
  })

  it('rest on refusals that say all of it as data', () => {
    expect(refused().map(([, found]) => found)).toMatchSnapshot()
  })

  it('have none for texts that can be kept', () => {
    expect(checkText('x'.repeat(10), { path: [], subject: '', longest: 10 })).toEqual([])
  })
})
