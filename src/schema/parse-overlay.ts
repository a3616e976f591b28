import type { Overlay } from '../rulebook/index.ts'
import { overlaySchema } from './overlay-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an overlay: what a child makes of a parent's rulebook. Whether the parent allows it, `applyOverlay`
 * says; here it only gets its shape, as a rulebook does by `parseRulebook`, and is refused with the same
 * codes.
 *
 * @example
 * ```ts
 * import { parseOverlay } from 'pledgebook/schema'
 *
 * const overlay = {
 *   id: 'town',
 *   version: '1',
 *   title: {},
 *   source: 'made up',
 *   over: { id: 'county', version: '1' },
 *   changes: [{ kind: 'set', allowedBy: '9.1', number: '12' }],
 * }
 * const parsed = parseOverlay(overlay)
 * parsed.ok ? [] : parsed.refusals.map(({ code, path }) => [code, ...path]) // => [['decimal-invalid', 'changes', 0, 'number']]
 * ```
 */
export function parseOverlay(value: unknown): Parsed<Overlay> {
  return parseWith(overlaySchema(), value)
}
