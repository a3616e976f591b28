import { ok } from '../foundation/index.ts'
import { usualLimits } from './limits.ts'
import type { Parsed } from './parse-with.ts'
import { plainCopy } from './plain-copy.ts'
import { PlainJson } from './plain-json.ts'

/**
 * A copy of any foreign value as plain JSON that shares nothing with it, within `usualLimits`: what every
 * parser of this door does first, for whoever has to look at a part before it is known what the whole is.
 * What comes of it can be handed to any parser, and is not copied once more.
 *
 * Refused with `too-deep`, `too-large`, `not-json`, `text-not-well-formed` or `field-forbidden`.
 */
export function parsePlain(value: unknown): Parsed<PlainJson> {
  const copy = plainCopy(value, usualLimits)
  return copy.ok ? ok(new PlainJson(copy.value)) : copy
}
