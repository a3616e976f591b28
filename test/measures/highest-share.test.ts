import { highestShare } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T44. */
holdCases(highestShare, 'highest-share', {
  'most values.0.of.missingGroup: "refuse" → "reweight"':
    'there is no other group to weigh instead',
})
