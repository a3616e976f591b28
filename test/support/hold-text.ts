import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { parseJson, parseRulebook, parseRulebookCases } from '../../src/schema/index.ts'
import { mutantText, runRulebookTests, surviving } from '../../src/testing/index.ts'

/** A published text, the file of its cases, and what of it nobody can see. */
export interface HeldText {
  readonly rulebook: Rulebook
  /** In test/measures/cases, without `.json`. */
  readonly file: string
  /** Changes that no case could notice, each with the reason. */
  readonly unseen?: { readonly [mutant: string]: string }
  /** Sides of a clause that no case can show, each with the reason. */
  readonly hidden?: { readonly [clause: string]: string }
}

/** Runs the cases of a text, and asks whether they would notice every small change of it. */
export function holdText({ rulebook, file, unseen = {}, hidden = {} }: HeldText): void {
  const path = new URL(`../measures/cases/${file}.json`, import.meta.url)
  const cases = unwrap(parseRulebookCases(unwrap(parseJson(readFileSync(path, 'utf8')))))
  const { coverage } = runRulebookTests(rulebook, cases, { describe, it })

  describe(`the cases of ${rulebook.id}`, () => {
    it('are about data that goes through JSON and back', () => {
      expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(rulebook))))).toEqual(rulebook)
    })

    it('show every clause from every side', () => {
      const gaps = coverage.filter(({ gaps: found }) => found.length > 0)
      expect(gaps.filter(({ clause }) => !Object.hasOwn(hidden, clause))).toEqual([])
    })

    it('would notice every change that can be seen', () => {
      const { survivors } = surviving(rulebook, cases)
      expect(survivors.map(mutantText)).toEqual(Object.keys(unseen))
    })
  })
}
