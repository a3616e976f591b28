import { describe, expect, it } from 'vitest'
import { stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { serviceCentre } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { compiled, inputOf } from '../support/subject.ts'

const never = '80 and 20 never exceed 100'

/** T30. */
holdCases(
  serviceCentre,
  'service-centre',
  {
    'total values.0.of.cap: 100 dropped': never,
    'total values.0.of.cap: 100 → 101': never,
  },
  { total: never },
)

describe('long illness', () => {
  it('suspends by a decision of the leading group, which is kept with who and why', () => {
    const decision = { clause: 'long-illness', by: memberId('m-9'), reason: 'in hospital' }
    const attributes = { 'long-illness': 'passed-by-branch-meeting' }
    const input = inputOf({ attributes, decisions: [decision] })
    expect(unwrap(stand(compiled(serviceCentre), input))).toMatchObject({
      outcome: 'suspended',
      profile: 'long-illness',
      decisions: [decision],
    })
  })
})
