import { describe, expect, it } from 'vitest'
import { stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { foreignAffairsOffice } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'
import { compiled, inputOf } from '../support/subject.ts'

const elsewhere = 'a case sees that nothing is reckoned, not under which name; that is below'

/** T24. */
holdText({
  rulebook: foreignAffairsOffice,
  file: 'foreign-affairs-office',
  unseen: {
    'retired profiles.0.outcome: "not-in-scope" → "commented"': elsewhere,
    'retired profiles.0.outcome: "not-in-scope" → "suspended"': elsewhere,
    'long-absent-floating profiles.1.outcome: "suspended" → "commented"': elsewhere,
    'long-absent-floating profiles.1.outcome: "suspended" → "not-in-scope"': elsewhere,
  },
})

describe('who is not reckoned', () => {
  /** Without the clause that is open. */
  const rules = compiled({
    ...foreignAffairsOffice,
    values: [{ name: 'total', of: { kind: 'constant', clause: 'base', points: 60 } }],
  })

  it.each([
    ['active', 'graded'],
    ['retired', 'not-in-scope'],
    ['long-absent-floating', 'suspended'],
  ])('%s: %s', (standing, outcome) => {
    expect(unwrap(stand(rules, inputOf({ attributes: { standing } }))).outcome).toBe(outcome)
  })
})
