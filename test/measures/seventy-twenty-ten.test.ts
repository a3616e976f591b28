import { seventyTwentyTen } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T22. */
holdCases(seventyTwentyTen, 'seventy-twenty-ten')
