import { describe, expect, it } from 'vitest'
import {
  type Catalogue,
  checkCatalogue,
  type FactKind,
  type FieldSpec,
} from '../../src/vocabulary/index.ts'

const hours: FieldSpec = { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 }
const place: FieldSpec = { name: 'place', type: 'choice', options: ['家', 'there'] }
const note: FieldSpec = { name: 'note', type: 'text', longest: 200 }

const service: FactKind = {
  kind: 'service',
  title: { en: 'service' },
  fields: [hours, place, note, { name: 'led', type: 'flag' }],
  recordedBy: ['secretary'],
  certifiedBy: ['network-leader', '书记'],
  evidence: 1,
}

const lastYear = { name: 'last-year', from: 0, to: 100, decimals: 2 }

const good: Catalogue = { facts: [service], attributes: [place], inputs: [lastYear] }

function check(part: Partial<Catalogue>) {
  return checkCatalogue({ ...good, ...part }, ['catalogue']).map(({ code, path, subject }) => [
    code,
    path.slice(1).join('.'),
    subject,
  ])
}

function inField(field: object) {
  const attributes = [{ ...field } as FieldSpec]
  return check({ attributes }).map(([code, path]) => [code, path])
}

describe('checkCatalogue', () => {
  it('finds nothing in a good one', () => {
    expect(check({})).toEqual([])
    expect(check({ facts: [], attributes: [], inputs: [] })).toEqual([])
  })

  it.each(['', 'Hours', '2nd', 'a.b', 'a_b', '__proto__', '时长', 'a b', 'x'.repeat(65)])(
    '%j is no name',
    (name) => {
      expect(inField({ ...hours, name })).toEqual([['name-invalid', 'attributes.0']])
    },
  )

  it('a name that objects inherit is a name like any other', () => {
    expect(inField({ ...hours, name: 'constructor' })).toEqual([])
  })

  it('names stand once in their list', () => {
    expect(check({ facts: [service, service] })).toEqual([['name-duplicate', 'facts.1', 'service']])
    expect(check({ inputs: [lastYear, lastYear] })).toEqual([
      ['name-duplicate', 'inputs.1', 'last-year'],
    ])
    const fields = [hours, { ...note, name: 'hours' }]
    expect(check({ facts: [{ ...service, fields }] })).toEqual([
      ['name-duplicate', 'facts.0.fields.1', 'hours'],
    ])
  })

  it.each([
    [{ ...hours, from: 2, to: 1 }, 'bounds-invalid', ''],
    [{ ...hours, from: Number.NaN }, 'decimal-invalid', '.from'],
    [{ ...hours, to: Number.POSITIVE_INFINITY }, 'decimal-invalid', '.to'],
    [{ ...hours, decimals: 7 }, 'size-invalid', '.decimals'],
    [{ ...hours, decimals: 0.5 }, 'size-invalid', '.decimals'],
    [{ ...note, longest: 0 }, 'size-invalid', '.longest'],
    [{ ...note, longest: 10_001 }, 'size-invalid', '.longest'],
    [{ ...place, options: [] }, 'list-length', '.options'],
    [{ ...place, options: ['a', ' '] }, 'word-invalid', '.options.1'],
    [{ ...place, options: ['a\ud800'] }, 'word-invalid', '.options.0'],
    [{ ...place, options: ['a', 'a'] }, 'name-duplicate', '.options.1'],
  ])('%j: %s', (field, code, path) => {
    expect(inField(field)).toEqual([[code, `attributes.0${path}`]])
  })

  it('checks inputs, roles and evidence', () => {
    expect(check({ inputs: [{ ...lastYear, from: 1, to: 0, decimals: -1 }] })).toEqual([
      ['bounds-invalid', 'inputs.0', 'last-year'],
      ['size-invalid', 'inputs.0.decimals', 'last-year'],
    ])
    const kind = { ...service, recordedBy: [''], certifiedBy: ['a', 'a'], evidence: 101 }
    expect(check({ facts: [kind] })).toEqual([
      ['word-invalid', 'facts.0.recordedBy.0', 'service'],
      ['name-duplicate', 'facts.0.certifiedBy.1', 'service'],
      ['size-invalid', 'facts.0.evidence', 'service'],
    ])
  })

  it('holds lists to 200', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, i) => ({ ...lastYear, name: `i${i}` }))
    expect(check({ inputs: many(200) })).toEqual([])
    expect(check({ inputs: many(201) })).toEqual([['list-length', 'inputs', '']])
    const roles = Array.from({ length: 201 }, (_, i) => `r${i}`)
    expect(check({ facts: [{ ...service, recordedBy: roles }] })).toEqual([
      ['list-length', 'facts.0.recordedBy', 'service'],
    ])
  })
})
