import { type AppraisalKey, type CycleId, gradeMatter, measureMatter } from '../../cycle/index.ts'
import { parseId } from '../../foundation/index.ts'
import type { Matter } from '../../record/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'

/** Which grade a matter is, and which measure that follows from it, where it is one. */
export interface GradeOrMeasure extends AppraisalKey {
  /** The measure's clause; without it the matter is the grade. */
  readonly measure?: string
}

/**
 * The grade or measure that a matter of kind `'grade'` or `'measure'` names, as `gradeMatter` and
 * `measureMatter` write it; nothing where it is another matter or names none.
 */
export function appraisalOf({ kind, id }: Matter): GradeOrMeasure | undefined {
  if (kind !== 'grade' && kind !== 'measure') return undefined
  const parts = partsOfMatter(id)
  const [cycle, population = '', subject, measure] = parts
  const known = [parseId<'cycle'>('cycle', cycle), parseId('subject', subject)] as const
  if (!known[0].ok || !known[1].ok) return undefined
  const ids = { cycle: known[0].value as CycleId, subject: subject as SubjectId }
  const key: GradeOrMeasure = {
    ...{ ...ids, population },
    ...(kind === 'measure' && measure !== undefined && { measure }),
  }
  const written = key.measure === undefined ? gradeMatter(key) : measureMatter(key, key.measure)
  return written.kind === kind && written.id === id ? key : undefined
}

/** The names that stand in a matter's id with `/` between them. */
export function partsOfMatter(id: string): readonly string[] {
  return id.split('/').map(partFrom)
}

function partFrom(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
