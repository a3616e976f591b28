import { table } from '../../support/table.ts'
import type { EvaluatedMember, EvaluateStage, NotYet } from '../stages/evaluate.ts'
import { items, nameOf, type Page, section } from './page.ts'

/** The fifth stage. */
export function evaluateLines(stage: EvaluateStage, page: Page): readonly string[] {
  const { evaluate } = page.words
  return [
    ...section(evaluate.ballots, memberTable(stage, page)),
    ...(stage.members.length > 0 ? ['', starLine(stage, page)] : []),
    ...items(stage.members.flatMap((member) => changed(member, page))),
    ...section(evaluate.notYet(stage.notYet.length), notYet(stage.notYet, page)),
    '',
    evaluate.provisional,
  ]
}

function memberTable({ members, groups }: EvaluateStage, page: Page): readonly string[] {
  const { member, category, mean, star } = page.words.columns
  const right = (title: string) => ({ title, align: 'right' }) as const
  const names = Object.keys(members[0]?.values ?? {})
  const columns = [
    ...[{ title: member }, { title: category }],
    ...groups.flatMap((group) => [right(nameOf(page, group)), right(mean)]),
    ...names.map((name) => right(page.value(name))),
    { title: star },
  ]
  const rows = members.map((each) => [
    ...[each.member, nameOf(page, each.category)],
    ...groups.flatMap((group) => tallyCells(each, group)),
    ...names.map((name) => (each.grade === null ? '' : (each.values[name]?.rounded ?? ''))),
    each.grade === null ? page.words.evaluate.noStar : page.grade(each.grade),
  ])
  return table(columns, rows)
}

function tallyCells({ tallies }: EvaluatedMember, group: string): readonly string[] {
  const tally = tallies.find((each) => each.group === group)
  return tally ? [String(tally.cast), tally.mean?.rounded ?? ''] : ['', '']
}

function starLine({ stars, ungraded }: EvaluateStage, page: Page): string {
  const { evaluate, comma } = page.words
  const counts = stars.map(({ grade, members }) => `${page.grade(grade)} ${members}`)
  return evaluate.stars([...counts, `${evaluate.noStar} ${ungraded}`].join(comma))
}

/** Where the star is another than the year's value alone would give. */
function changed({ member, grade, band, because }: EvaluatedMember, page: Page): readonly string[] {
  if (grade === band || band === null) return []
  const { evaluate, comma, colon } = page.words
  const reasons = because.map(page.clause).join(comma)
  const words =
    grade === null
      ? evaluate.notGraded(reasons)
      : evaluate.changed({ grade: page.grade(grade), band: page.grade(band), because: reasons })
  return [`${member}${colon}${words}`]
}

/** Members with the same reasons stand together. */
function notYet(members: readonly NotYet[], { words }: Page): readonly string[] {
  const byReason = new Map<string, string[]>()
  for (const { member, refusals } of members) {
    const reasons = refusals.map((refusal) => refusal.words).join(words.stop)
    byReason.set(reasons, [...(byReason.get(reasons) ?? []), member])
  }
  return items(
    [...byReason].map(([reasons, ids]) => `${ids.join(words.comma)}${words.colon}${reasons}`),
  )
}
