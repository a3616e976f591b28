import type { Json } from './json.ts'

/** Where in the input something stands: property names and array positions from the outside in. */
export type Path = readonly (string | number)[]

/**
 * Why something was not done, as data. A refusal is never thrown on its way out of the library and
 * never carries a sentence: words (English, 中文) come from a message catalogue at the edge.
 *
 * `subject` is the id of what was refused (a pledge, a clause, a field), or `''` when the input has no
 * id yet; `path` leads to the offending place in the input; `expected` and `actual` say what would have
 * been accepted and what stood there.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly subject: string
  readonly path: Path
  readonly expected: Json
  readonly actual: Json
}

/** What a refusal is made from; what is left out is empty (`''`, `[]`, `null`). */
export interface RefusalParts {
  readonly subject?: string
  readonly path?: Path
  readonly expected?: Json
  readonly actual?: Json
}

/**
 * Builds one refusal, for the author of a decision or of an extension.
 *
 * @example
 * ```ts
 * import { refusal } from 'pledgebook'
 *
 * refusal('too-late', { subject: 'p-1', expected: '2026-03-31', actual: '2026-04-01' }).code // => 'too-late'
 * ```
 */
export function refusal<Code extends string>(code: Code, parts: RefusalParts = {}): Refusal<Code> {
  const { subject = '', path = [], expected = null, actual = null } = parts
  return { code, subject, path, expected, actual }
}
