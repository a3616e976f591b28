import { padStart, pageWidth, widthOf, wrap } from '../../support/width.ts'
import type { Head, Report } from '../report.ts'
import { applyLines, refusedLines } from './apply.ts'
import { evaluateLines } from './evaluate.ts'
import type { Page } from './page.ts'
import { commitLines, fulfilLines, scoreLines, superviseLines } from './stages.ts'
import { treeLines } from './tree.ts'

/** The page, line by line: at most a hundred columns. */
export function reportLines(report: Report, page: Page): readonly string[] {
  const lines = [
    ...headLines(report.head, page),
    ...stage('Street 街道', treeLines(report.tree, page)),
    ...stage('Commit 承诺', commitLines(report.commit, page)),
    ...stage('Fulfil 践诺', fulfilLines(report.fulfil, page)),
    ...stage('Supervise 督诺', superviseLines(report.supervise, page)),
    ...stage('Score 积分', scoreLines(report.score, report.evaluate.grades, page)),
    ...stage('Evaluate 评议', evaluateLines(report.evaluate, page)),
    ...stage('Apply 运用', [
      ...applyLines(report.apply, page),
      ...refusedLines(report.refused, page),
      '',
      totalsLine(report, page),
    ]),
  ]
  return lines.flatMap((line) => wrap(line))
}

/** Whose year, as of when; what is of the source and what is not. */
export function headLines(head: Head, page: Page): readonly string[] {
  const { say, title } = page
  const name = title(head.street, '')
  const asOf = say(`as of ${head.asOf}, ${head.zone}`, `截至${head.asOf}（${head.zone}）`)
  const members = Object.entries(head.members)
  const total = members.reduce((sum, [, count]) => sum + count, 0)
  const each = page.list(members.map(([name, n]) => `${page.named('categories', name)} ${n}`))
  return [
    name + padStart(asOf, pageWidth - widthOf(name)),
    say(
      `Period ${head.period}. ${total} members: ${each}`,
      `周期${head.period}。党员${total}名：${each}`,
    ),
    say(
      'Units, numbers of members and rules follow the source; every act, mark and id is made up.',
      '组织、党员数和办法出自原文；行为、得分和编号均为虚构。',
    ),
  ]
}

function stage(name: string, lines: readonly string[]): readonly string[] {
  const rule = '-'.repeat(pageWidth - widthOf(name) - 1)
  return ['', `${name} ${rule}`, ...lines]
}

function totalsLine({ head, refused }: Report, { say }: Page): string {
  const { commands, streams } = head
  return say(
    `Totals: ${commands} commands and orders, ${refused.length} refused; ${streams} streams.`,
    `合计：命令${commands}条，未获准${refused.length}条；事件流${streams}条。`,
  )
}
