import { type Path, type Refusal, refusal } from '../foundation/index.ts'
import { isText } from './is-text.ts'

/** Where a text stands, whom or what it is about, and its greatest length in UTF-16 units. */
interface TextPlace {
  readonly path: Path
  readonly subject: string
  readonly longest: number
}

/**
 * What is wrong with a text that people are to read: `text-invalid` where it is blank, too long or has
 * a lone surrogate (see `isText`). An empty list means that it can be kept.
 */
export function checkText(
  value: unknown,
  { path, subject, longest }: TextPlace,
): readonly Refusal<'text-invalid'>[] {
  if (isText(value, longest)) return []
  const expected = `a text of 1 to ${longest} characters`
  const actual = typeof value === 'string' ? `${value.length} characters` : typeof value
  return [refusal('text-invalid', { subject, path, expected, actual })]
}

/** The greatest length of a reason, in UTF-16 units. */
export const longestReason = 2000
