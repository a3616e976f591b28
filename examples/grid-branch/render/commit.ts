import { table } from '../../support/table.ts'
import type { CommitStage, PledgeView, ReasonView } from '../stages/commit.ts'
import { items, nameOf, type Page, refusedSection, section } from './page.ts'

/** The first stage. */
export function commitLines(stage: CommitStage, page: Page): readonly string[] {
  const { words } = page
  const { commit } = words
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${nameOf(page, name)} ${count}`)
      .join(words.comma)
  return [
    ...section(commit.states, stateTable(stage, page)),
    ...section(commit.list, pledgeTable(stage.pledges, page)),
    ...(stage.pledges.some(({ overdue }) => overdue) ? [`  ${commit.mark(page.asOf)}`] : []),
    '',
    commit.comments(stage.comments.made, stage.comments.doubts),
    commit.ways(counted(stage.ways)),
    commit.forms(counted(stage.forms)),
    ...decisions(stage, page),
    shortLine(stage, page),
    ...refusedSection(page, stage.refused),
  ]
}

function stateTable({ states, kinds }: CommitStage, page: Page): readonly string[] {
  const { columns } = page.words
  const right = (title: string) => ({ title, align: 'right' }) as const
  const sum = (kind: string) => states.reduce((total, { counts }) => total + (counts[kind] ?? 0), 0)
  const rows = states.map(({ state, counts, total }) => [
    nameOf(page, state),
    ...kinds.map((kind) => String(counts[kind] ?? 0)),
    String(total),
  ])
  const all = states.reduce((total, state) => total + state.total, 0)
  return table(
    [
      { title: columns.state },
      ...kinds.map((kind) => right(page.kind(kind))),
      right(columns.total),
    ],
    [...rows, [columns.total, ...kinds.map((kind) => String(sum(kind))), String(all)]],
  )
}

function pledgeTable(pledges: readonly PledgeView[], page: Page): readonly string[] {
  const { pledge, member, kind, due, state, what } = page.words.columns
  return table(
    ['', pledge, member, kind, due, state, what].map((title) => ({ title })),
    pledges.map((each) => [
      each.overdue ? '!' : '',
      each.pledge,
      each.by,
      page.kind(each.kind),
      each.due,
      nameOf(page, each.state),
      page.said(each.text),
    ]),
  )
}

function decisions(stage: CommitStage, page: Page): readonly string[] {
  const { commit, colon } = page.words
  const line = (what: string) => (view: ReasonView) =>
    `${view.pledge} (${view.by}) ${what}${colon}${page.said(view.reason)}`
  return items([
    ...stage.returned.map((view) => line(commit.returned(view.revised === true))(view)),
    ...stage.refusedByCommittee.map(line(commit.refused)),
    ...stage.withdrawn.map(line(commit.withdrawn)),
  ])
}

function shortLine({ short }: CommitStage, { words }: Page): string {
  const { commit } = words
  if (short.length === 0) return commit.nobodyShort
  const each = short.map(({ member, held, atLeast }) => commit.shortOne(member, held, atLeast))
  return commit.short(each.join(words.comma))
}
