import type * as z from 'zod'
import { invariant, ok, type Refusal, type Result, refuse } from '../foundation/index.ts'
import { type Limits, usualLimits } from './limits.ts'
import { plainCopy } from './plain-copy.ts'
import { PlainJson } from './plain-json.ts'
import { refusalsOf } from './refusals-of.ts'
import type { ParseCode } from './schema-code.ts'

/** What every parser of this door returns: the value, or up to a hundred refusals. */
export type Parsed<T> = Result<T, Refusal<ParseCode>>

/** Reads a foreign value: first as bounded plain JSON, then by a schema. */
export function parseWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  limits: Limits = usualLimits,
): Parsed<T> {
  const plain = PlainJson.is(value) ? ok(value.json) : plainCopy(value, limits)
  if (!plain.ok) return plain
  const parsed = schema.safeParse(plain.value)
  if (parsed.success) return ok(parsed.data)
  const [first, ...rest] = refusalsOf(parsed.error.issues, plain.value)
  invariant(first !== undefined, 'a schema that refuses says why')
  return refuse(first, ...rest)
}
