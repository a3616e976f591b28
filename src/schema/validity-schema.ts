import * as z from 'zod'
import type { TimeSpan } from '../calendar/index.ts'
import type { Validity } from '../rulebook/index.ts'
import { either, exactly, list, span } from './parts.ts'

/** How long a fact counts: one span for all, or one for each option of a field. */
export function validity(): z.ZodType<Validity> {
  const holds = either<'always', TimeSpan>(
    (value) => value === 'always',
    () => z.literal('always'),
    span,
  )
  return either(
    (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'for'),
    () => exactly({ for: span() }),
    () => exactly({ by: z.string(), spans: list(exactly({ option: z.string(), for: holds })) }),
  )
}
