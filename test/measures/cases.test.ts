import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { municipalBranches, quannan } from '../../src/rulebooks/index.ts'
import { parseJson, parseRulebookCases } from '../../src/schema/index.ts'
import { mutantText, runRulebookTests, surviving } from '../../src/testing/index.ts'

/** Changes of a text that nobody can see, each with the reason. */
interface Held {
  readonly rulebook: Rulebook
  readonly file: string
  readonly unseen: { readonly [mutant: string]: string }
}

const texts: readonly Held[] = [
  { rulebook: quannan, file: 'quannan', unseen: {} },
  {
    rulebook: municipalBranches,
    file: 'municipal-branches',
    unseen: {
      'five-star-share quotas.0.counts: "grade" → "grade-and-above"':
        'no grade is above five stars',
      'five-star-share quotas.0.seats: "down" → "floor"': 'seats are never below 0',
      'five-star-share quotas.0.base: "all" → "graded"': 'nothing leaves a branch without a grade',
    },
  },
]

for (const { rulebook, file, unseen } of texts) {
  const path = new URL(`./cases/${file}.json`, import.meta.url)
  const cases = unwrap(parseRulebookCases(unwrap(parseJson(readFileSync(path, 'utf8')))))
  const { coverage } = runRulebookTests(rulebook, cases, { describe, it })

  describe(`the cases of ${rulebook.id}`, () => {
    it('show every clause from every side', () => {
      const gaps = coverage.filter((clause) => clause.gaps.length > 0)
      expect(gaps).toEqual([])
    })

    it('would notice every change that can be seen', () => {
      const { survivors } = surviving(rulebook, cases)
      expect(survivors.map(mutantText)).toEqual(Object.keys(unseen))
    })
  })
}
