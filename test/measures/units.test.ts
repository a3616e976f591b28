import {
  categoryStars,
  collegeBranches,
  districtShares,
  hongya,
  hongyaSecretaries,
  jiangdu,
  qinghaiBranches,
  stationedCadres,
  streetItems,
} from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

const oneStep = 'there is only one step to reach'

holdCases(categoryStars, 'category-stars', {
  'years-above-48 values.0.of.deductions.0.of.steps.0.reached: "above" → "at"':
    'the slice at its own beginning is nothing',
  'no-woman values.0.of.deductions.2.how: "highest" → "sum"': oneStep,
  'nobody-under-35 values.0.of.deductions.3.how: "highest" → "sum"': oneStep,
  'committee-star values.1.of.of.0.how: "highest" → "sum"': oneStep,
})

holdCases(districtShares, 'district-shares', {
  'target-shares grading.base: "all" → "graded"': 'nothing takes anybody out of the grading',
})

holdCases(streetItems, 'street-items')

holdCases(qinghaiBranches, 'qinghai-branches')

holdCases(jiangdu, 'jiangdu')

holdCases(stationedCadres, 'stationed-cadres', {
  'rating grading.several: "refuse" → "first"': 'nobody has two ratings',
})

holdCases(collegeBranches, 'college-branches', {
  'five-star-share quotas.0.counts: "grade" → "grade-and-above"': 'no grade is above five stars',
  'five-star-share quotas.0.base: "all" → "graded"': 'every branch has a grade',
})

holdCases(hongya, 'hongya')

// How secretaries are rated the text does not say: these bands are ours.
const secretaries = hongyaSecretaries([
  { grade: 'excellent', at: { from: 90, ends: '[)' } },
  { grade: 'competent', at: { from: 60, to: 90, ends: '[)' } },
  { grade: 'not-competent', at: { to: 60, ends: '()' } },
])

holdCases(secretaries, 'hongya-secretaries')
