import { serviceApp } from '../../src/rulebooks/index.ts'
import { holdText } from '../support/hold-text.ts'

/** T33. */
holdText({ rulebook: serviceApp, file: 'service-app' })
