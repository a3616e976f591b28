import { describe, expect, it } from 'vitest'
import { stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { seventyTwentyTen } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'
import { compiled, inputOf } from '../support/subject.ts'

const elsewhere = 'a case sees that nothing is reckoned, not under which name; that is below'

/** T22. */
holdText({
  rulebook: seventyTwentyTen,
  file: 'seventy-twenty-ten',
  unseen: {
    'bedridden profiles.0.outcome: "not-in-scope" → "commented"': elsewhere,
    'bedridden profiles.0.outcome: "not-in-scope" → "suspended"': elsewhere,
  },
})

describe('the bedridden', () => {
  it('are not in scope', () => {
    const input = inputOf({ attributes: { bedridden: true } })
    expect(unwrap(stand(compiled(seventyTwentyTen), input)).outcome).toBe('not-in-scope')
  })
})
