import { describe, type Path, parseExact, type Refusal, refusal } from '../../foundation/index.ts'
import { checkText, type SubjectId } from '../../vocabulary/index.ts'
import type { AppraisalResult } from '../results/appraisal-result.ts'
import type { ResultCode } from './refusals.ts'

/** A result with a value that is none, or with a word that cannot be kept. */
export function resultFaults(
  subject: SubjectId,
  { grade, value, because, standing }: AppraisalResult,
): readonly Refusal<ResultCode>[] {
  const at = (...path: (string | number)[]) => ({ path: ['result', ...path], subject })
  return [
    ...(value === null || parseExact(value).ok ? [] : [notExact(value, at('value'))]),
    ...(grade === null ? [] : checkText(grade, { ...at('grade'), longest: 64 })),
    ...checkText(standing, { ...at('standing'), longest: 256 }),
    ...because.flatMap((clause, index) =>
      checkText(clause, { ...at('because', index), longest: 128 }),
    ),
  ]
}

function notExact(value: string, at: { readonly path: Path; readonly subject: SubjectId }) {
  return refusal('exact-invalid', { ...at, expected: "a text 'n/d'", actual: describe(value) })
}
