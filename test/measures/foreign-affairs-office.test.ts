import { foreignAffairsOffice } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

/** T24. */
holdText({ rulebook: foreignAffairsOffice, file: 'foreign-affairs-office' })
