import { dualReporting, dualReportingUnits } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

/** T62. */
holdText({ rulebook: dualReporting, file: 'dual-reporting' })
holdText({ rulebook: dualReportingUnits, file: 'dual-reporting-units' })
