import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { parseJson, parseRulebook, parseRulebookCases } from '../../src/schema/index.ts'
import { mutantText, runRulebookTests, surviving } from '../../src/testing/index.ts'

/**
 * Holds a text by its case file: each case, every clause from every side, and no small change that nobody
 * would notice besides those named, each with the reason why it cannot be seen; a name that ends in `*`
 * is the beginning of several. The last argument names the clauses that have one side only, and why.
 */
export function holdCases(
  rulebook: Rulebook,
  file: string,
  unseen: { readonly [mutant: string]: string } = {},
  gaps: { readonly [clause: string]: string } = {},
): void {
  const path = new URL(`../measures/cases/${file}.json`, import.meta.url)
  const cases = unwrap(parseRulebookCases(unwrap(parseJson(readFileSync(path, 'utf8')))))
  const { coverage } = runRulebookTests(rulebook, cases, { describe, it })

  describe(`the cases of ${rulebook.id}`, () => {
    it('are about data that goes through JSON and back', () => {
      expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(rulebook))))).toEqual(rulebook)
    })

    it('show every clause from every side', () => {
      const gapped = coverage.filter((clause) => clause.gaps.length > 0)
      expect(gapped.map(({ clause }) => clause)).toEqual(Object.keys(gaps))
    })

    it('would notice every change that can be seen', () => {
      const { survivors } = surviving(rulebook, cases)
      const named = survivors.map(mutantText).map((text) => nameOf(text, unseen) ?? text)
      expect([...new Set(named)]).toEqual(Object.keys(unseen))
    })
  })
}

function nameOf(text: string, unseen: { readonly [mutant: string]: string }): string | undefined {
  return Object.keys(unseen).find((name) => {
    return name.endsWith('*') ? text.startsWith(name.slice(0, -1)) : text === name
  })
}
