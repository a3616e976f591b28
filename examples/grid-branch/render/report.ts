import { pageWidth, widthOf, wrap } from '../../support/width.ts'
import type { Report } from '../report.ts'
import { applyLines } from './apply.ts'
import { commitLines } from './commit.ts'
import { evaluateLines } from './evaluate.ts'
import { fulfilLines } from './fulfil.ts'
import { headerLines } from './header.ts'
import type { Page } from './page.ts'
import { scoreLines } from './score.ts'
import { superviseLines } from './supervise.ts'

/** The whole page: the header, then the six stages in their order. No line is wider than the page. */
export function reportLines(report: Report, page: Page): readonly string[] {
  const lines = [
    ...headerLines(report.head, page),
    ...stage('Commit 承诺', commitLines(report.commit, page)),
    ...stage('Fulfil 践诺', fulfilLines(report.fulfil, page)),
    ...stage('Supervise 督诺', superviseLines(report.supervise, page)),
    ...stage('Score 积分', scoreLines(report.score, page)),
    ...stage('Evaluate 评议', evaluateLines(report.evaluate, page)),
    ...stage('Apply 运用', applyLines(report.apply, page)),
  ]
  return lines.flatMap((line) => wrap(line))
}

function stage(name: string, lines: readonly string[]): readonly string[] {
  const rule = '-'.repeat(pageWidth - widthOf(name) - 1)
  return ['', `${name} ${rule}`, ...lines]
}
