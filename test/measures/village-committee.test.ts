import { villageCommittee } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T42. */
holdCases(villageCommittee, 'village-committee', {
  'raters *': 'shares count ballots and read no points; of the two bodies only who came is read',
  'share-competent values.0.of.none: "refuse" → "zero"':
    'where nobody voted the other share is missing too',
  'share-not-competent values.1.of.none: "refuse" → "zero"':
    'where nobody voted the other share is missing too',
  'review grading.several: "refuse" → "first"':
    'nine in ten and one in two of the same ballots are more than all',
})
