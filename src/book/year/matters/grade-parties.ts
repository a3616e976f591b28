import { appraisal, type Determination, determination } from '../../../cycle/index.ts'
import { isStreamName } from '../../../log/index.ts'
import type { MemberId, SubjectId } from '../../../vocabulary/index.ts'
import type { Look } from '../../look.ts'
import type { GradeOrMeasure } from '../matter-key.ts'
import { appraisalStream, determinationStream } from '../year-names.ts'
import { decidersOf } from './determination-parties.ts'
import { type Parties, parties } from './parties.ts'

/**
 * Of a grade: whom it judges; whoever published it, and whoever decided a tie, a grade or a clause in it. Of a
 * measure whoever accepted or declined it as well. That a ruling or a seat elsewhere made a grade another is
 * nobody's judgement here: whoever ruled, the objections know.
 */
export async function gradeParties(key: GradeOrMeasure, look: Look): Promise<Parties> {
  const { cycle, population, subject, measure } = key
  const stream = appraisalStream(key)
  if (!isStreamName(stream)) return parties({ subjects: [subject] })
  const keys = [
    { cycle, population },
    { cycle, population, subject },
  ]
  const decided = await look.states(determination, keys.map(determinationStream))
  const state = await look.state(appraisal, stream)
  const measures = state && 'measures' in state ? state.measures : []
  const own = measures.filter((each) => each.measure.clause === measure)
  return parties({
    subjects: [subject],
    judged: [
      ...(state ? [state.results[0].by] : []),
      ...decided.flatMap((each) => inGradeOf(each, subject)),
      ...own.flatMap((each) => ('decision' in each && each.decision ? [each.decision.by] : [])),
    ],
  })
}

function inGradeOf(
  { ties, grades, clauses }: Determination,
  subject: SubjectId,
): readonly MemberId[] {
  const own = [...grades, ...clauses].filter((each) => each.subject === subject)
  return [...ties.filter(({ tied }) => tied.includes(subject)), ...own].flatMap(decidersOf)
}
