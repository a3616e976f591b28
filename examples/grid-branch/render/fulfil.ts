import { table } from '../../support/table.ts'
import type { FulfilStage } from '../stages/fulfil.ts'
import { items, nameOf, type Page, refusedSection, section } from './page.ts'

/** The second stage. */
export function fulfilLines(stage: FulfilStage, page: Page): readonly string[] {
  const { fulfil, comma } = page.words
  const claims = stage.claims.map(({ pledge, by, on }) => `${pledge} (${by}, ${on})`)
  return [
    '',
    fulfil.reports(stage.reports),
    ...(claims.length > 0 ? [fulfil.claims(claims.join(comma))] : []),
    ...section(fulfil.progress, progressTable(stage, page)),
    ...section(fulfil.verdicts, verdictTable(stage, page)),
    ...section(fulfil.fellShort, items(fellShort(stage, page))),
    ...section(fulfil.service, serviceTable(stage, page)),
    ...section(fulfil.waiting, items(waiting(stage, page))),
    ...refusedSection(page, stage.refused),
  ]
}

function progressTable({ progress }: FulfilStage, page: Page): readonly string[] {
  const { pledge, member, done, of } = page.words.columns
  return table(
    [
      ...[{ title: pledge }, { title: member }],
      ...[{ title: done, align: 'right' } as const, { title: of, align: 'right' } as const],
      { title: '' },
    ],
    progress.map((each) => [
      ...[each.pledge, each.by, each.done.decimal, each.amount.decimal],
      page.said(each.unit),
    ]),
  )
}

function verdictTable({ verdicts }: FulfilStage, page: Page): readonly string[] {
  const { outcome, count } = page.words.columns
  const { excused } = page.words.fulfil
  return table(
    [{ title: outcome }, { title: count, align: 'right' }],
    verdicts.map((each) => [
      nameOf(page, each.outcome) + (each.excused ? `${page.words.comma}${excused}` : ''),
      String(each.count),
    ]),
  )
}

function fellShort(stage: FulfilStage, page: Page): readonly string[] {
  const { fulfil, comma, colon } = page.words
  return stage.fellShort.map(({ pledge, by, outcome, excused, reason }) => {
    const excuse = excused ? fulfil.excused : fulfil.notExcused
    return `${pledge} (${by}) ${nameOf(page, outcome)}${comma}${excuse}${colon}${page.said(reason)}`
  })
}

function serviceTable({ service, serviceTotal }: FulfilStage, page: Page): readonly string[] {
  const { member, certified, waiting, letters, total } = page.words.columns
  const right = (title: string) => ({ title, align: 'right' }) as const
  const all = service.reduce((sum, each) => sum + each.letters, 0)
  return table(
    [{ title: member }, right(certified), right(waiting), right(letters)],
    [
      ...service.map((each) => [
        ...[each.member, each.certified.decimal, each.waiting.decimal],
        String(each.letters),
      ]),
      [total, serviceTotal.certified.decimal, serviceTotal.waiting.decimal, String(all)],
    ],
  )
}

function waiting(stage: FulfilStage, page: Page): readonly string[] {
  const { fulfil, colon } = page.words
  return stage.waiting.map(({ fact, member, reason }) => {
    const why = reason === null ? fulfil.notLookedAt : fulfil.cameBack(page.said(reason))
    return `${fact} (${member})${colon}${why}`
  })
}
