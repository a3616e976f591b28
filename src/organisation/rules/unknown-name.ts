import { describe, type Path, type Refusal, refusal } from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { type Named, named, namesOf } from './organisation-rules.ts'

/** A refusal where a list of the rules has no entry of a name. */
export function unknownName<Code extends string>(
  code: Code,
  subject: SubjectId,
  path: Path,
  list: readonly Named[],
  name: string,
): readonly Refusal<Code>[] {
  if (named(list, name)) return []
  return [refusal(code, { subject, path, expected: namesOf(list), actual: describe(name) })]
}
