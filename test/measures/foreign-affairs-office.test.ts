import { foreignAffairsOffice } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T24. */
holdCases(foreignAffairsOffice, 'foreign-affairs-office')
