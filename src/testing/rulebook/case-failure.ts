import type { Json } from '../../foundation/index.ts'
import { shown } from '../differences.ts'

/** One thing that a case expects and the rulebook does not give. */
export interface CaseFailure {
  /** Whom it is about, where the case is about several. */
  readonly subject?: string
  /** `'value total'`, `'grade'`, `'measures'`, `'refusals'`. */
  readonly what: string
  readonly expected: Json
  readonly actual: Json
  /** Why it came out as it did, line by line. */
  readonly because: readonly string[]
}

/** A failure as lines of text. */
export function failureLines({ subject, what, ...rest }: CaseFailure): readonly string[] {
  const who = subject === undefined ? '' : `${subject}: `
  return [
    `${who}${what}: expected ${shown(rest.expected)}, got ${shown(rest.actual)}`,
    ...rest.because.map((line) => `  ${line}`),
  ]
}
