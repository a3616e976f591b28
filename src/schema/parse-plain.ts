import type { Json } from '../foundation/index.ts'
import { usualLimits } from './limits.ts'
import type { Parsed } from './parse-with.ts'
import { plainCopy } from './plain-copy.ts'

/**
 * A copy of any foreign value as plain JSON that shares nothing with it, within `usualLimits`: what every
 * parser of this door does first, for whoever has to look at a part before it is known what the whole is.
 *
 * Refused with `too-deep`, `too-large`, `not-json`, `text-not-well-formed` or `field-forbidden`.
 */
export function parsePlain(value: unknown): Parsed<Json> {
  return plainCopy(value, usualLimits)
}
