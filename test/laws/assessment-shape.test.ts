import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, stand } from '../../src/assessment/index.ts'
import { damaged } from '../support/damage.ts'
import { everyKind } from '../support/rulebooks.ts'
import { compiled, fact, inputOf, tally } from '../support/subject.ts'

const rules = compiled(everyKind())
const input = inputOf({
  attributes: { category: 'working' },
  inputs: { 'last-year': 50 },
  facts: [fact('f-1', 'service', '2026-03-01', { hours: 3, place: 'here', reason: 'x' })],
  tallies: [tally('members', { good: 3 }), tally('residents', { good: 2 })],
  decisions: [],
  links: {},
  history: [],
})

const odd = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(null, undefined, 0, '', 'x', [], [null], {}, [[]], [{}], true, 1n),
)
const parts = [...Object.keys(input), 'asOf', 'recorded'].map((name) => [name])
const inFact = ['id', 'kind', 'subject', 'on', 'fields', 'evidence', 'certifiedBy', 'recordedOn']
const inTally = ['group', 'counts', 'marks', 'invalid', 'entitled', 'period']
const places: readonly (readonly (string | number)[])[] = [
  [],
  ...parts,
  ...['facts', 'tallies', 'decisions', 'history', 'recorded'].map((name) => [name, 0]),
  ...inFact.map((name) => ['facts', 0, name]),
  ...inTally.map((name) => ['tallies', 0, name]),
  ['tallies', 0, 'counts', 0],
  ['links', 'unit'],
]

describe('whatever stands in any part of an input', () => {
  const whole = { ...input, recorded: [] }

  it.each(places.map((path) => [path.join('.') || 'the whole', path] as const))(
    '%s: it is read or refused by a code',
    (_, path) => {
      fc.assert(
        fc.property(odd, (value) => {
          // `recorded` and what lies below is asked of rulebooks with extensions only.
          const given =
            path.length > 1 && !Object.hasOwn(whole, String(path[0]))
              ? whole
              : damaged(whole, path, value)
          for (const run of [stand, assess]) {
            const result = run(rules, given as typeof input)
            if (result.ok) continue
            for (const { code } of result.refusals) expect(code).toMatch(/^[a-z-]+$/)
          }
        }),
      )
    },
  )

  it.each<[string, unknown, string]>([
    ['', null, 'an object'],
    ['period', null, 'a period'],
    ['asOf', 1, 'a date'],
    ['facts', {}, 'a list'],
    ['facts.0', null, 'an object'],
    ['facts.0.on', 1, 'a date'],
    ['facts.0.fields', null, 'an object'],
    ['facts.0.evidence', 'e-1', 'a list'],
    ['tallies', 'x', 'a list'],
    ['tallies.0', null, 'an object'],
    ['tallies.0.counts', {}, 'a list'],
    ['decisions', 1, 'a list'],
    ['history', {}, 'a list'],
  ])('says where it is of another type: %s', (place, value, expected) => {
    const path = place === '' ? [] : place.split('.').map((step) => (step === '0' ? 0 : step))
    const result = assess(rules, damaged(whole, path, value) as typeof input)
    expect(result).toMatchObject({ refusals: [{ code: 'input-invalid', path, expected }] })
  })

  it('a fault of our own is not hidden', () => {
    const broken = {
      ...rules,
      periodOf: () => {
        throw new Error('ours')
      },
    }
    expect(() => stand(broken as typeof rules, input)).toThrow('ours')
  })
})
