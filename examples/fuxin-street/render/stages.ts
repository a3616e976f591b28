import { table } from '../../support/table.ts'
import type { CommitStage } from '../stages/commit.ts'
import type { EvaluateStage } from '../stages/evaluate.ts'
import type { FulfilStage } from '../stages/fulfil.ts'
import type { ScoreStage } from '../stages/score.ts'
import type { SuperviseStage } from '../stages/supervise.ts'
import { items, type Page, section } from './page.ts'

/** Who strives for what, and by which rules the year is judged. */
export function commitLines(
  { categories, agreements, cycle }: CommitStage,
  page: Page,
): readonly string[] {
  const { say } = page
  const titles = categories.map(({ category, members, title, duties }) => {
    const [name, strives] = [page.named('categories', category), page.title(title, '')]
    const tasks = page.list(duties.map(page.name))
    return say(
      `${members} ${name}: strive to be “${strives}” (${tasks})`,
      `${name}${members}名：争当“${strives}”先锋（${tasks}）`,
    )
  })
  const rulebooks = table(
    [
      { title: say('graded together', '评定对象') },
      { title: say('by the rulebook', '办法') },
      { title: say('hash of its text', '文本摘要') },
      { title: say('in', '参评'), align: 'right' },
      { title: say('exempt', '免评'), align: 'right' },
    ],
    (cycle?.rulebooks ?? []).map(({ population, rulebook, version, hash, ...roll }) => [
      ...[page.name(population), `${rulebook} ${version}`, hash.slice(0, 16)],
      ...[`${roll.in ?? '-'}`, `${roll.exempt ?? '-'}`],
    ]),
  )
  const states = agreements.states.filter(({ count }) => count > 0)
  const each = page.list(states.map(({ status, count }) => `${page.name(status)} ${count}`))
  const late = page.list(agreements.overdue.map(({ by }) => by))
  return [
    ...titles,
    say(
      `Agreements of honest trade, signed and on the wall of the shop: ${each}; overdue: ${late}`,
      `“诚信经营”协议书，签订并上墙：${each}；逾期：${late}`,
    ),
    ...(cycle
      ? section(
          say(
            `The cycle was opened on ${cycle.opened}; from ${cycle.begun ?? '-'} on its rules are fixed`,
            `${cycle.opened}启动，${cycle.begun ?? '-'}起办法不再变动`,
          ),
          rulebooks,
        )
      : []),
  ]
}

/** What was written down and stamped. */
export function fulfilLines({ kinds }: FulfilStage, page: Page): readonly string[] {
  const { say, list } = page
  const having = (key: 'certified' | 'waiting' | 'withdrawn') =>
    list(
      kinds
        .filter((each) => each[key] > 0)
        .map((each) => `${page.title(each.title, each.kind)} ${each[key]}`),
    )
  return [
    say(`Written down and stamped: ${having('certified')}`, `已记录并认证：${having('certified')}`),
    say(`Still without a stamp: ${having('waiting')}`, `待认证：${having('waiting')}`),
    say(`Taken back: ${having('withdrawn')}`, `已撤销：${having('withdrawn')}`),
  ]
}

/** Attendance, lapses, the echo wall, and the forms. */
export function superviseLines(stage: SuperviseStage, page: Page): readonly string[] {
  const { say, list } = page
  const { attendance, lapses, echo, forms } = stage
  const times = list(Object.entries(attendance).map(([what, n]) => `${page.name(what)} ${n}`))
  const { total, done, inHand, received, overdue } = echo.all
  const open = echo.inHand.map(({ topic, due }) =>
    say(
      `${page.name(topic)}: in hand, due ${due}${due < echo.on ? ', over' : ''}`,
      `${page.name(topic)}：办理中，限${due}办结${due < echo.on ? '，已超期' : ''}`,
    ),
  )
  return [
    say(
      `Attendance: ${times}; leave takes no points. Duties not met: ${lapses}`,
      `考勤：${times}；请假不扣分。履职不当：${lapses}件`,
    ),
    say(
      `Forms: ${forms.forms} about ${forms.branches} branches, counts only`,
      `测评表：${forms.branches}个支部共${forms.forms}份，只计数`,
    ),
    say(
      `Echo wall: ${total} opinions, ${done} done, ${inHand} in hand, ${received} not passed on, ${overdue} over`,
      `民情回音壁：意见和建议${total}条，办结${done}条，办理中${inHand}条，未转办${received}条，超期${overdue}条`,
    ),
    ...items(open),
  ]
}

/** Points and what they come to, population by population. */
export function scoreLines(
  stage: ScoreStage,
  grades: EvaluateStage['grades'],
  page: Page,
): readonly string[] {
  const { say } = page
  if (stage.populations.length === 0) {
    return [say('Nobody has been graded yet.', '尚未评定。')]
  }
  const places = stage.communities.map(({ rank, subject, points, grade }) =>
    [rank, subject, points.decimal, page.grade('communities', grade)].join(' '),
  )
  return [
    ...table(
      [
        { title: say('graded together', '评定对象') },
        { title: say('lowest', '最低'), align: 'right' },
        { title: say('highest', '最高'), align: 'right' },
        { title: say('grades', '等次') },
      ],
      stage.populations.map(({ population, lowest, highest }) => [
        ...[page.name(population), lowest?.decimal ?? '-', highest?.decimal ?? '-'],
        gradesOf(population, grades, page),
      ]),
    ),
    `${say('Communities by rank: ', '社区排名：')}${places.join(say('; ', '；'))}`,
  ]
}

function gradesOf(population: string, all: EvaluateStage['grades'], page: Page): string {
  const found = all.find((each) => each.population === population)
  if (!found) return ''
  const had = found.grades.filter(({ count }) => count > 0)
  const each = had.map(({ grade, count }) => `${page.grade(population, grade)} ${count}`)
  const { ungraded } = found
  return page.list([
    ...each,
    ...(ungraded > 0 ? [`${page.grade(population, null)} ${ungraded}`] : []),
  ])
}
