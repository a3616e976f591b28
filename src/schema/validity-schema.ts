import * as z from 'zod'
import type { Open, Validity } from '../rulebook/index.ts'
import { type Length, length } from './open-parts.ts'
import { either, exactly, list } from './parts.ts'

/** How long a fact counts: one span for all, or one for each option of a field. */
export function validity(): z.ZodType<Open<Validity>> {
  const holds = either<'always', Length>(
    (value) => value === 'always',
    () => z.literal('always'),
    length,
  )
  return either(
    (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'for'),
    () => exactly({ for: holds }),
    () => exactly({ by: z.string(), spans: list(exactly({ option: z.string(), for: holds })) }),
  )
}
