import { municipalBranches, quannan } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

holdCases(quannan, 'quannan')

holdCases(municipalBranches, 'municipal-branches', {
  'five-star-share quotas.0.counts: "grade" → "grade-and-above"': 'no grade is above five stars',
  'five-star-share quotas.0.seats: "down" → "floor"': 'seats are never below 0',
  'five-star-share quotas.0.base: "all" → "graded"': 'nothing leaves a branch without a grade',
})
