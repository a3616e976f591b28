import { table } from '../../support/table.ts'
import { type ApplyStage, stands } from '../stages/apply.ts'
import type { RefusedView } from '../stages/refused.ts'
import { items, type Page, section, yuan } from './page.ts'

/** Awards, the only measures of which a page says to whom they go. */
const awards: readonly string[] = ['grant', 'plaque', 'praise', 'prize', 'title']

/** What follows, and who decides on it. */
export function applyLines(stage: ApplyStage, page: Page): readonly string[] {
  const { say } = page
  if (stage.agendas.length === 0) return [say('Nothing is proposed yet.', '尚无建议。')]
  const states = Object.entries(stage.states).map(([state, n]) => `${page.name(state)} ${n}`)
  return [
    say(
      `Measures are proposed by the rules and decided by people: ${page.list(states)}`,
      `办法提出建议，由人决定：${page.list(states)}`,
    ),
    ...items(stage.agendas.flatMap((agenda) => agendaLines(agenda, page))),
    ...items(stage.declined.map((each) => declinedLine(each, page))),
    ...section(
      say(
        'Money, in yuan, without measures declined or lifted',
        '资金（元），不含未采纳和已撤销的办法',
      ),
      moneyTable(stage, page),
    ),
    ...endLines(stage, page),
  ]
}

function agendaLines(
  { decidedBy, kinds }: ApplyStage['agendas'][number],
  page: Page,
): readonly string[] {
  return kinds.map(({ measure, about }) => {
    const each = about.map(({ population, subjects }) => {
      const isNamed = awards.includes(measure) && subjects.length <= 4
      const few = isNamed ? ` (${subjects.join(', ')})` : ''
      return `${page.name(population)} ${subjects.length}${few}`
    })
    return `${page.name(decidedBy)}${page.say(': ', '：')}${page.name(measure)} - ${page.list(each)}`
  })
}

/** Whose case it was is nobody's business but theirs. */
function declinedLine(
  { population, clause, by, reason }: ApplyStage['declined'][number],
  page: Page,
): string {
  const what = page.clause(population, clause)
  return page.say(
    `declined by ${by}, ${page.name(population)}, ${what}: ${page.said(reason)}`,
    `${by}未采纳：${page.name(population)}，${what}（${reason}）`,
  )
}

function moneyTable({ money, totals }: ApplyStage, page: Page): readonly string[] {
  const { say } = page
  const standing = totals.filter(({ status }) => stands(status))
  const sum = (key: 'minor' | 'withheld') => standing.reduce((all, each) => all + each[key], 0)
  const count = standing.reduce((all, each) => all + each.count, 0)
  return table(
    [
      { title: say('for', '对象') },
      { title: say('what', '事项') },
      { title: say('times', '项数'), align: 'right' },
      { title: say('sum', '金额'), align: 'right' },
      { title: say('kept back', '扣减'), align: 'right' },
    ],
    [
      ...money.map(({ population, clause, measures, minor, withheld }) => [
        ...[page.name(population), page.clause(population, clause), `${measures}`],
        ...[yuan(minor), yuan(withheld)],
      ]),
      [say('together', '合计'), '', `${count}`, yuan(sum('minor')), yuan(sum('withheld'))],
    ],
  )
}

function endLines({ applied, carried }: ApplyStage, { say }: Page): readonly string[] {
  if (applied === null) return []
  const next = carried
    ? say(
        ` Carried on to ${carried.next} on ${carried.on}, whose cycle is open.`,
        `${carried.on}结转至${carried.next}年，新周期已启动。`,
      )
    : ''
  return ['', say(`Applied on ${applied}.${next}`, `${applied}运用完毕。${next}`)]
}

/** What was asked for and refused. */
export function refusedLines(refused: readonly RefusedView[], page: Page): readonly string[] {
  const { say } = page
  return section(
    say(`Asked for and refused (${refused.length})`, `未获准的请求（${refused.length}）`),
    items(
      refused.map(({ on, type, actor, refusals }) => {
        const reasons = refusals.map(page.refusal).join(say(' ', ''))
        return `${on} ${page.name(type)} (${actor})${say(': ', '：')}${reasons}`
      }),
    ),
  )
}
