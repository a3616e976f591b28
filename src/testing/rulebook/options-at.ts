import type { Path } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { parseRulebook } from '../../schema/index.ts'
import { changed } from './changed.ts'

/** A word that stands for nothing anywhere. */
const nonsense = '§'

/**
 * What may stand in a place besides the open choice, as the schema says it when something else does; none
 * where any text may.
 */
export function optionsAt(rulebook: Rulebook, path: Path): readonly string[] {
  const parsed = parseRulebook(changed(rulebook, [{ path, from: nonsense, to: nonsense }]))
  if (parsed.ok) return []
  const place = JSON.stringify(path)
  const found = parsed.refusals.find((each) => JSON.stringify(each.path) === place)
  if (found?.code !== 'shape-invalid' || !Array.isArray(found.expected)) return []
  return found.expected.map(String).filter((option) => option !== '?')
}
