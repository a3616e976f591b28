// Run by node:test, in a process of its own: see runners.test.ts.
import { describe, it } from 'node:test'
import { smallest } from '../../../src/rulebooks/index.ts'
import { runRulebookTests } from '../../../src/testing/index.ts'

runRulebookTests(
  smallest,
  [
    { name: 'holds', period: '2026', expect: { grade: 'no-star' } },
    { name: 'fails', period: '2026', expect: { grade: 'star' } },
  ],
  { describe, it },
)
