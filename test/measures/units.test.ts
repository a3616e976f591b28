import {
  categoryStars,
  districtShares,
  qinghaiBranches,
  streetItems,
} from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

const oneStep = 'there is only one step to reach'

holdText({
  rulebook: categoryStars,
  file: 'category-stars',
  unseen: {
    'years-above-48 values.0.of.deductions.0.of.steps.0.reached: "above" → "at"':
      'the slice at its own beginning is nothing',
    'no-woman values.0.of.deductions.2.how: "highest" → "sum"': oneStep,
    'nobody-under-35 values.0.of.deductions.3.how: "highest" → "sum"': oneStep,
    'committee-star values.1.of.of.0.how: "highest" → "sum"': oneStep,
  },
})

holdText({ rulebook: districtShares, file: 'district-shares' })

holdText({ rulebook: streetItems, file: 'street-items' })

holdText({ rulebook: qinghaiBranches, file: 'qinghai-branches' })
