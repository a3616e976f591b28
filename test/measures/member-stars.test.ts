import { memberStars } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T35. */
holdCases(memberStars, 'member-stars', {
  'pledges.met values.0.of.of.2.of.1.otherwise.of.of.where: dropped':
    'where one was late or unmet, an option above is taken',
})
