import { allOk, type IdRefusal, type Result } from '../../foundation/index.ts'
import type { CommandId, EventBase, SubjectId } from '../../vocabulary/index.ts'
import type { AppraisalKey } from '../appraisal/key.ts'
import type { Hash } from '../results/hash.ts'
import type { CycleId } from '../year/cycle-id.ts'
import { derivedId } from './derived-id.ts'

/** The subjects of one population. */
export interface SubjectsOf {
  readonly population: string
  readonly subjects: readonly SubjectId[]
}

/** What a command about one appraisal has from the event of its cycle that it follows from. */
export type Following = AppraisalKey &
  Pick<EventBase<string>, 'at' | 'actor'> & { readonly id: CommandId }

/** One command for each subject, in the name of whoever acted, its id derived from the cause. */
export function forEachSubject<Command>(
  event: EventBase<string> & { readonly cycle: CycleId },
  populations: readonly SubjectsOf[],
  make: (following: Following) => Command,
  hash?: Hash,
): Result<readonly Command[], IdRefusal> {
  const { at, actor, cause, cycle } = event
  return allOk(
    populations.flatMap(({ population, subjects }) =>
      subjects.map((subject): Result<Command, IdRefusal> => {
        const id = derivedId(cause, [population, subject], hash)
        if (!id.ok) return id
        return { ok: true, value: make({ id: id.value, at, actor, cycle, population, subject }) }
      }),
    ),
  )
}
