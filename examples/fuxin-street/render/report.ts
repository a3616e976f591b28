import { padStart, pageWidth, widthOf, wrap } from '../../support/width.ts'
import type { Report } from '../report.ts'
import type { Page } from './page.ts'
import { treeLines } from './tree.ts'

/** The page, line by line: at most a hundred columns. */
export function reportLines(report: Report, page: Page): readonly string[] {
  const lines = [...headLines(report, page), ...stage('Street 街道', treeLines(report.tree, page))]
  return lines.flatMap((line) => wrap(line))
}

/** Whose year, as of when; what is of the source and what is not. */
export function headLines({ head, tree }: Report, page: Page): readonly string[] {
  const { say, title } = page
  const name = title(head.street, '')
  const asOf = say(`as of ${head.asOf}, ${head.zone}`, `截至${head.asOf}（${head.zone}）`)
  const members = Object.entries(tree.members)
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
