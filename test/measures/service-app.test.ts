import { serviceApp } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'

/** T33. */
holdCases(serviceApp, 'service-app')
