import * as z from 'zod'
import type { MemberId } from '../vocabulary/index.ts'
import { once } from './once.ts'
import { date, exactly, id, list, subjectId } from './parts.ts'

/** Grades given by hand, and the day on which somebody asks for them. */
export const manualGradesSchema = /* @__PURE__ */ once(() =>
  exactly({ asOf: date(), grades: list(manualGrade()) }),
)

function manualGrade() {
  return exactly({
    subject: subjectId(),
    grade: z.string(),
    reason: z.string(),
    by: id('member') satisfies z.ZodType<MemberId>,
    from: date(),
    until: date(),
  })
}
