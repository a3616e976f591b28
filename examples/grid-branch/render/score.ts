import { table } from '../../support/table.ts'
import type { EntryView, ScoreStage } from '../stages/score.ts'
import { items, type Page, refusedSection, section } from './page.ts'

/** The fourth stage. */
export function scoreLines(stage: ScoreStage, page: Page): readonly string[] {
  const { score } = page.words
  const { posted = 0, pending = 0, expired = 0 } = stage.entries
  const voided = stage.entries['void'] ?? 0
  return [
    '',
    score.entries(posted, pending, voided + expired),
    ...section(score.accounts, accountTable(stage, page)),
    ...section(score.reversals, items(reversals(stage, page))),
    ...section(score.late, items(stage.late.map((entry) => lateEntry(entry, page)))),
    ...refusedSection(page, stage.refused),
  ]
}

function accountTable({ parts, accounts, totals }: ScoreStage, page: Page): readonly string[] {
  const { member, posted, pending, entries } = page.words.columns
  const titles = parts.map(({ clause, title }) => page.title(title, clause))
  const right = (title: string) => ({ title, align: 'right' }) as const
  if (accounts.length === 0) return []
  return table(
    [{ title: member }, ...[...titles, posted, pending, entries].map(right)],
    [
      ...accounts.map((each) => [
        each.member,
        ...[...each.parts, each.posted, each.pending].map(({ rounded }) => rounded),
        String(each.entries),
      ]),
      [
        page.words.score.all,
        ...titles.map(() => ''),
        ...[totals.posted.rounded, totals.pending.rounded, ''],
      ],
    ],
  )
}

function reversals({ reversals: all }: ScoreStage, page: Page): readonly string[] {
  const { score, stop } = page.words
  return all.map(({ reversed, by, reason, restored }) => {
    const taken = score.reversal({
      entry: `${reversed.member} ${reversed.entry} (${page.clause(reversed.clause)})`,
      by: by.entry,
      points: signed(by),
      on: by.recordedOn,
      reason: page.said(reason),
    })
    if (!restored) return taken
    return `${taken}${stop}${score.restored(restored.entry, signed(restored), restored.recordedOn)}`
  })
}

function lateEntry(entry: EntryView, page: Page): string {
  const { member, clause, effectiveOn, recordedOn } = entry
  return page.words.score.lateEntry({
    entry: `${member} ${entry.entry}`,
    clause: page.clause(clause),
    points: signed(entry),
    effectiveOn,
    recordedOn,
  })
}

function signed({ points }: EntryView): string {
  return points.decimal.startsWith('-') ? points.decimal : `+${points.decimal}`
}
