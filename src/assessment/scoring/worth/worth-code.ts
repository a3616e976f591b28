import { describe, type Json, type Refusal, refusal } from '../../../foundation/index.ts'
import type { Fact } from '../../../vocabulary/index.ts'
import { fieldOf } from './field-of.ts'

/** The codes of a fact that a clause cannot take. */
export type WorthCode = 'points-out-of-bounds' | 'reason-missing' | 'field-invalid'

/** A fact that a clause cannot take, and what the clause allows. */
export function worthFault(
  code: WorthCode,
  clause: string,
  fact: Fact | undefined,
  field: string,
  allowed: Json,
): Refusal<WorthCode> {
  return refusal(code, {
    subject: fact?.id ?? '',
    path: ['fields', field],
    expected: { clause, allowed },
    actual: describe(fieldOf(fact, field)),
  })
}
