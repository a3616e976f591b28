import * as z from 'zod'
import type { PeriodKind, TimeSpan } from '../calendar/index.ts'
import type { Open, Share } from '../rulebook/index.ts'
import { decimal, either, exactly, isObject, maybe, periodKind, share, span } from './parts.ts'

/** A place that the text may leave open: `'?'`, or what should stand there. */
export function open<T>(schema: () => z.ZodType<T>): z.ZodType<T | '?'> {
  return either(
    (value) => value === '?',
    () => z.literal('?'),
    schema,
  )
}

/** A number. */
export function number(): z.ZodType<number | '?'> {
  return open(decimal)
}

/** Yes or no. */
export function yesNo(): z.ZodType<boolean | '?'> {
  return open(() => z.boolean())
}

/** A part of a whole. */
export function part(): z.ZodType<Share | '?'> {
  return open(share)
}

/** A window of time. */
export function window(): z.ZodType<PeriodKind | '?'> {
  return open(periodKind)
}

/** A length of time that may be open as a whole, or in how many of its unit. */
export type Length = Open<TimeSpan>

/** A length of time. */
export function length(): z.ZodType<Length> {
  return either(isOpenSpan, openSpan, () => open(span))
}

type OpenSpan = { days: '?' } | { months: '?' } | { years: '?' }

function isOpenSpan(value: unknown): boolean {
  return isObject(value) && value !== null && Object.values(Object(value)).includes('?')
}

function openSpan(): z.ZodType<OpenSpan> {
  return z.union([
    exactly({ days: z.literal('?') }),
    exactly({ months: z.literal('?') }),
    exactly({ years: z.literal('?') }),
  ])
}

/** Numbers between two ends. */
export function openInterval() {
  const ends = z.enum(['[)', '[]', '(]', '()', '?'])
  return exactly({ from: maybe(number()), to: maybe(number()), ends })
}
