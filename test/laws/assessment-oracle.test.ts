import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, stand } from '../../src/assessment/index.ts'
import { exactText } from '../../src/foundation/index.ts'
import { reckonPlainly } from '../support/oracle.ts'
import { type Case, cases } from '../support/random-input.ts'
import { compiled } from '../support/subject.ts'

/** What our own reckoning says, in the words of the oracle. */
function reckon({ rulebook, input }: Case) {
  const rules = compiled(rulebook)
  const stood = stand(rules, input)
  if (!stood.ok) {
    const missing = stood.refusals.filter(({ code }) => code === 'missing')
    const faults = stood.refusals.filter(({ code }) => code !== 'missing')
    // What is wrong with a fact says which clause asked; what is wrong with ballots is the clause's own.
    const clauseOf = (expected: unknown) => (expected as { clause?: string }).clause ?? ''
    return {
      missing: missing.map(({ expected }) => String(expected)).sort(),
      faults: faults
        .map(({ code, subject, expected }) => `${code} ${subject} ${clauseOf(expected)}`.trimEnd())
        .sort(),
    }
  }
  const { values, gates, setAside, key } = stood.value
  const assessed = assess(rules, input)
  return {
    values: Object.fromEntries(values.map(({ name, value }) => [name, exactText(value)])),
    gates: Object.fromEntries(gates.map(({ clause, outcome }) => [clause, outcome])),
    setAside: setAside.map(({ fact, reason }) => `${fact} ${reason}`).sort(),
    key: key?.map(exactText),
    grade: assessed.ok ? assessed.value.grade : 'refused',
  }
}

describe('the oracle', () => {
  it('agrees on every value, gate, grade, key, fact set aside, and on everything that is missing or wrong', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const plain = reckonPlainly(one.rulebook, one.input, one.days)
        const ours = reckon(one)
        expect(plain).toMatchObject(ours)
        const refused = plain.missing.length > 0 || plain.faults.length > 0
        expect('missing' in ours).toBe(refused)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
