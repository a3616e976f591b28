import type { Matter } from '../../record/index.ts'
import type { CommandBase, SubjectId } from '../../vocabulary/index.ts'
import type { CycleId } from '../year/cycle-id.ts'

/** Which appraisal: of whom, in which population, in which cycle. One stream each. */
export interface AppraisalKey {
  readonly cycle: CycleId
  readonly population: string
  readonly subject: SubjectId
}

/** What every command about an appraisal carries. */
export interface AppraisalCommandBase<Type extends string>
  extends CommandBase<Type>,
    AppraisalKey {}

/** The key alone, of whatever carries one. */
export function appraisalKeyOf({ cycle, population, subject }: AppraisalKey): AppraisalKey {
  return { cycle, population, subject }
}

/** Whether both are one appraisal. */
export function isSameAppraisal(a: AppraisalKey, b: AppraisalKey): boolean {
  return a.cycle === b.cycle && a.population === b.population && a.subject === b.subject
}

/**
 * A subject's grade as a matter to be shown and objected to: cycle, population and subject with `/` between
 * them. A `/` in one of the names is written `~1` and a `~` is written `~0`, so that no two grades are one
 * matter.
 */
export function gradeMatter({ cycle, population, subject }: AppraisalKey): Matter {
  return { kind: 'grade', id: [cycle, population, subject].map(matterPart).join('/') }
}

/** One measure as a matter to be objected to: the subject's, by its clause, written like the grade's. */
export function measureMatter(key: AppraisalKey, clause: string): Matter {
  return { kind: 'measure', id: `${gradeMatter(key).id}/${matterPart(clause)}` }
}

/** A name as one part of a matter's id: it ends at no `/` of its own. */
export function matterPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
