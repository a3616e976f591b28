import type { Path } from '../../src/foundation/index.ts'
import type { OpenRulebook } from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { damaged } from './damage.ts'

/** Whether a place may say `'?'`, and means by it that it is open: no other text could stand there. */
export function isChoosable(rulebook: OpenRulebook, path: Path): boolean {
  return parseRulebook(damaged(rulebook, path, '?')).ok && !isFree(rulebook, path)
}

/** Whether any text could stand in a place: a name, a title, a source. */
export function isFree(rulebook: OpenRulebook, path: Path): boolean {
  return parseRulebook(damaged(rulebook, path, '§')).ok
}
