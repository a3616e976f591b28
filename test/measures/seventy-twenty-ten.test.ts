import { seventyTwentyTen } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

/** T22. */
holdText({ rulebook: seventyTwentyTen, file: 'seventy-twenty-ten' })
