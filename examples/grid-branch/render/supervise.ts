import { table } from '../../support/table.ts'
import type { MonthsView, SuperviseStage } from '../stages/supervise.ts'
import { items, nameOf, type Page, refusedSection, section } from './page.ts'

/** The third stage. */
export function superviseLines(stage: SuperviseStage, page: Page): readonly string[] {
  const { supervise, stop } = page.words
  const { checks, reviews } = stage
  const toReview = stage.toReview.map((view) => monthsOf(view, page)).join(stop)
  return [
    '',
    supervise.checks(checks.onCourse, checks.behind),
    supervise.reminders(stage.reminders.length, reminded(stage, page)),
    supervise.reviews(reviews.met, reviews.unmet),
    ...(toReview ? [supervise.toReview(toReview)] : []),
    ...section(supervise.unmet, items(stage.unmet.map((view) => monthsOf(view, page)))),
    ...section(supervise.corrections, items(corrections(stage, page))),
    ...section(supervise.extensions, items(extensions(stage, page))),
    ...(stage.overdue.length === 0 ? ['', supervise.nothingOverdue] : []),
    ...section(supervise.overdue, overdueTable(stage, page)),
    ...refusedSection(page, stage.refused),
  ]
}

function reminded({ reminders }: SuperviseStage, { words }: Page): string {
  return reminders.map(({ pledge, by, on }) => `${pledge} (${by}, ${on})`).join(words.comma)
}

function monthsOf({ pledge, by, months }: MonthsView, { words }: Page): string {
  return `${pledge} (${by})${words.colon}${months.join(words.comma)}`
}

function corrections(stage: SuperviseStage, page: Page): readonly string[] {
  const { supervise, colon } = page.words
  return stage.corrections.map(({ pledge, by, due, reason, open }) => {
    const what = supervise.correction({ due, reason: page.said(reason), open })
    return `${pledge} (${by})${colon}${what}`
  })
}

function extensions(stage: SuperviseStage, page: Page): readonly string[] {
  const { supervise, colon } = page.words
  return stage.extensions.map(({ pledge, by, from, to, reason }) => {
    const what = supervise.extension({ from, to, reason: page.said(reason) })
    return `${pledge} (${by})${colon}${what}`
  })
}

function overdueTable({ overdue }: SuperviseStage, page: Page): readonly string[] {
  const { pledge, member, state, due, late, reminders } = page.words.columns
  const left = [pledge, member, state, due].map((title) => ({ title }))
  const right = [late, reminders].map((title) => ({ title, align: 'right' }) as const)
  return table(
    [...left, ...right],
    overdue.map((each) => [
      ...[each.pledge, each.by, nameOf(page, each.state), each.due],
      ...[String(each.days), String(each.reminders)],
    ]),
  )
}
