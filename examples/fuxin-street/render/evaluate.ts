import { table } from '../../support/table.ts'
import type { BranchResult, Edge, EvaluateStage, ObjectionView } from '../stages/evaluate.ts'
import { items, type Page, section } from './page.ts'

/** From provisional results to confirmed ones. */
export function evaluateLines(stage: EvaluateStage, page: Page): readonly string[] {
  const { say } = page
  if (stage.branches.length === 0) {
    const status = stage.status === null ? say('not open', '未启动') : page.name(stage.status)
    return [say(`The cycle is ${status}: no results yet.`, `周期${status}，尚无结果。`)]
  }
  return [
    ...homeLines(stage, page),
    ...section(say('Stars of the branches', '支部评星'), branchTable(stage, page)),
    ...stage.edges.map((edge) => edgeLine(edge, page)),
    ...section(say('Shown', '公示'), items(noticeLines(stage, page))),
    ...section(
      say('Objections', '异议'),
      items(stage.objections.flatMap((each) => objectionLines(each, stage, page))),
    ),
    '',
    stage.confirmed === null
      ? say('Provisional until notice and objections have run.', '公示和异议期满前，结果待定。')
      : say(
          `Confirmed on ${stage.confirmed}, once, as one list.`,
          `${stage.confirmed}一次性确认全部结果。`,
        ),
  ]
}

/** One fixed table, of which the page tells the first column. */
function homeLines({ byHomeUnit }: EvaluateStage, page: Page): readonly string[] {
  if (!byHomeUnit) return []
  const { atLeast, grades, rows } = byHomeUnit
  const first = (grades[0] ?? []).map((grade) => page.grade('in-service', grade)).join(' / ')
  const each = rows.map(({ words, total, counts }) => {
    const home = words.map((word) => page.name(word ?? '-')).join(page.say(', ', '、'))
    return `${home} ${counts[0]}/${total}`
  })
  return [
    page.say(
      `In service by home unit, ${first} (no group below ${atLeast}): ${page.list(each)}`,
      `在职党员按所在单位，${first}（不足${atLeast}人的不单列）：${page.list(each)}`,
    ),
  ]
}

function branchTable({ branches }: EvaluateStage, page: Page): readonly string[] {
  const { say } = page
  return table(
    [
      { title: say('rank', '名次'), align: 'right' },
      { title: say('branch', '支部') },
      { title: say('items', '项目分'), align: 'right' },
      { title: say('forms', '测评分'), align: 'right' },
      { title: say('points', '总分'), align: 'right' },
      { title: say('by points', '按分数') },
      { title: say('star', '星级') },
    ],
    branches.map((branch) => branchRow(branch, page)),
  )
}

function branchRow(branch: BranchResult, page: Page): readonly string[] {
  const { rank, items: own, evaluation, total, band, grade, because } = branch
  const why = because.map((clause) => page.clause('branches', clause))
  const reason = why.length > 0 ? page.say(` (${why.join(', ')})`, `（${why.join('、')}）`) : ''
  return [
    ...[`${rank ?? '-'}`, branch.branch],
    ...[own, evaluation, total].map((value) => value?.decimal ?? '-'),
    ...[page.grade('branches', band), page.grade('branches', grade) + reason],
  ]
}

function edgeLine({ when, base, seats, contenders, line, lost }: Edge, page: Page): string {
  const { say, list } = page
  const at = line?.[0]?.decimal ?? '-'
  const out = list(lost)
  const time = when === 'first' ? say('At first', '初评') : say('After the ruling', '裁定后')
  return say(
    `${time}: ${base} branches, ${seats} seats, ${contenders} reached 90; the line is at ${at}, beyond it ${out}`,
    `${time}：${base}个支部，${seats}个名额，${contenders}个达到90分；分数线${at}，线外${out}`,
  )
}

function noticeLines({ notices }: EvaluateStage, page: Page): readonly string[] {
  return notices.map(({ notice, from, until, objectUntil, populations, digest }) => {
    const all = populations.length > 2
    const what = all ? page.say('all results', '全部结果') : page.list(populations.map(page.name))
    const short = digest.slice(0, 12)
    return page.say(
      `${notice} from ${from} to ${until}, objections to ${objectUntil}: ${what} (digest ${short})`,
      `${notice}：${from}至${until}，异议至${objectUntil}：${what}（摘要${short}）`,
    )
  })
}

function objectionLines(
  { objection, matter, on, reason, status, outcome, by, decidedOn, because }: ObjectionView,
  { effects }: EvaluateStage,
  page: Page,
): readonly string[] {
  const { say } = page
  const [, population = '', subject = ''] = matter.split('/')
  const who = `${page.name(population)} ${subject}`
  const result =
    outcome === null
      ? page.name(status)
      : say(
          `${page.name(outcome)} on ${decidedOn} by ${by}: ${page.said(because ?? '')}`,
          `${decidedOn} ${by}裁定${page.name(outcome)}：${because}`,
        )
  const moved = effects.find((each) => each.objection === objection)?.moved ?? []
  return [
    `${on} ${who}${say(': ', '：')}${page.said(reason)}`,
    `  ${result}`,
    ...moved.map((each) => {
      const [from, to] = [each.from, each.to].map((grade) => page.grade(each.population, grade))
      return `  ${page.name(each.population)} ${each.subject}: ${from} → ${to} (${page.name(each.because)})`
    }),
  ]
}
