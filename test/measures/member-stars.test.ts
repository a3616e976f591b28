import { memberStars } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

/** T35. */
holdText({
  rulebook: memberStars,
  file: 'member-stars',
  unseen: {
    'pledges.met values.0.of.of.2.of.1.otherwise.of.of.where: dropped':
      'where one was late or unmet, an option above is taken',
  },
})
