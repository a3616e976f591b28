import type { Json } from '../../foundation/index.ts'

/** A text as it is kept that only the keys of people open: each of them, the last first. */
export interface Sealed {
  readonly $sealed: string
  readonly of: readonly string[]
}

/** What is kept as the request of a command that holds something personal. */
export interface SealedRequest {
  readonly $hash: Sealed
  readonly request?: Json
}

/** The names of fields that no command may bring along: what is sealed is known by them. */
export const sealingNames: ReadonlySet<string> = new Set(['$sealed', '$hash'])

/** Whether a value that is kept is a sealed text. */
export function isSealed(value: unknown): value is Sealed {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$sealed' in value &&
    typeof value.$sealed === 'string' &&
    'of' in value &&
    Array.isArray(value.of)
  )
}

/** Whether a request is kept with the hash of its command beside it. */
export function isSealedRequest(value: unknown): value is SealedRequest {
  return typeof value === 'object' && value !== null && '$hash' in value && isSealed(value.$hash)
}
