import type { ApplyStage } from '../stages/apply.ts'
import { items, nameOf, type Page, section } from './page.ts'

/** The last stage. */
export function applyLines({ measures, totals }: ApplyStage, page: Page): readonly string[] {
  const { apply, comma, none } = page.words
  const proposed = measures.map(({ clause, decidedBy, members }) =>
    apply.measure({
      title: page.clause(clause),
      decidedBy: nameOf(page, decidedBy),
      members: members.length > 0 ? members.join(comma) : none,
    }),
  )
  return [
    ...section(apply.proposed, items(proposed)),
    '',
    apply.peopleDecide,
    apply.totals({ ...totals, refused: totals.refusedCommands }),
  ]
}
