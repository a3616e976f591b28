import { dualReporting, dualReportingUnits } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T62. */
holdCases(dualReporting, 'dual-reporting')
holdCases(dualReportingUnits, 'dual-reporting-units')
