import type { Path, Refusal } from '../../foundation/index.ts'
import { checkText } from '../../vocabulary/index.ts'

/** What a notice or an objection is about, by kind and id: a grade, a fact, a ledger entry, a notice. */
export interface Matter {
  /** The host's word for the sort of thing: 1 to 64 characters. */
  readonly kind: string
  /** Which of them: 1 to 256 characters, opaque to the library. */
  readonly id: string
}

/** What is wrong with the words of a matter. */
export function checkMatter(
  { kind, id }: Matter,
  subject: string,
  path: Path,
): readonly Refusal<'text-invalid'>[] {
  return [
    ...checkText(kind, { path: [...path, 'kind'], subject, longest: 64 }),
    ...checkText(id, { path: [...path, 'id'], subject, longest: 256 }),
  ]
}

/** Whether two matters are one. */
export function isSameMatter(a: Matter, b: Matter): boolean {
  return a.kind === b.kind && a.id === b.id
}
