import { ballotWordsZh } from './ballot-words-zh.ts'
import type { ExplainWords, FactWords, MeasureWords, QuotaWords } from './explain-words.ts'
import { nextWordsZh } from './next-words.ts'

const windows: Readonly<Record<string, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  cycle: '每周期',
  period: '全周期',
}

const reasons: Readonly<Record<string, string>> = {
  'not-certified': '尚未认证',
  'not-recognised': '尚未认定',
  late: '逾期申报',
  expired: '已过有效期',
  'outside-period': '不在本周期内',
  'after-as-of': '在核算日之后',
  'kind-not-in-rulebook': '规则中没有这类事实',
}

const roundings: Readonly<Record<string, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  up: '远离零取整',
  down: '向零取整',
  floor: '向下取整',
  ceiling: '向上取整',
}

const units: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['days', '天数'],
  ['months', '满月数'],
  ['years', '满年数'],
])

const outcomes = {
  kept: '入围',
  lost: '未入围',
  tied: '在名额边缘并列',
  held: '不受名额限制',
} as const

const answers: Readonly<Record<string, string>> = {
  yes: '是',
  no: '否',
  missing: '缺失',
  '–': '无',
}

type Parts = Pick<MeasureWords, 'rank' | 'run' | 'money' | 'withheld'>

function measureParts({ rank, run, money, withheld }: Parts): readonly string[] {
  const past = run.map(({ period, grade }) => `${period} ${grade ?? '不定等次'}`)
  return [
    ...(money === undefined ? [] : [money]),
    ...(withheld === undefined ? [] : [`留存 ${withheld}`]),
    ...(rank === undefined ? [] : [`第${rank}名`]),
    ...(past.length === 0 ? [] : [`连同 ${past.join('、')}`]),
  ]
}

type Vouched = Pick<FactWords, 'recognisedOn' | 'certifiedBy' | 'evidence'>

function vouchedBy({ recognisedOn, certifiedBy, evidence }: Vouched): readonly string[] {
  return [
    ...(recognisedOn === undefined ? [] : [`${recognisedOn} 认定`]),
    ...(certifiedBy === undefined ? [] : [`${certifiedBy} 认证`]),
    ...(evidence.length === 0 ? [] : [`佐证 ${evidence.join('、')}`]),
  ]
}

/** What stands in the place of a grade. */
const without = {
  graded: '不定等次',
  scored: '不定等次',
  commented: '只写评语，不定等次',
  suspended: '暂缓评定，不定等次',
  'not-in-scope': '不在评定范围，不定等次',
} as const

/** Explanations in Chinese. */
export const wordsZh: ExplainWords = {
  language: 'zh',
  graded: ({ grade, value, interval }) => `${grade}：${value} 在 ${interval} 之内`,
  byCase: ({ grade, value, met }) =>
    `${grade ?? '不定等次'}：${met ?? '各项情形均不符合'}（${value}）`,
  byRank: ({ grade, rank, value, because }) => {
    const reasons = because === '' ? '' : `（${because}）`
    return `${grade ?? '不定等次'}：${rank === undefined ? '无名次' : `第${rank}名`}，${value}${reasons}`
  },
  rounded: ({ before, after, mode }) => `${after}（${before} ${roundings[mode] ?? mode}）`,
  ungraded: ({ because, outcome }) => `${without[outcome ?? 'graded']}（${because}）`,
  decided: ({ by, reason }) => `由${by}决定：${reason}`,
  changed: ({ grade, band, because }) => `${grade}，原应为${band}（${because}）`,
  undecided: ({ between: [upper, lower = '不定等次'], revote, ...open }) => {
    const { seats, tied, count, because } = open
    const rest = Number(count) > tied.length ? `等${count}个` : ''
    return `${upper}与${lower}待定（${because}）：${tied.join('、')}${rest}并列，尚余名额${seats}个，${revote ? '重新投票决定' : '由人决定'}`
  },
  rank: ({ rank, key }) => `第${rank}名：${key}`,
  quota: ({ clause, grade, pool, base, seats, contenders, line, outcome, decided, reported }) => {
    const where = pool === undefined ? '' : `${pool}：`
    const edge = line === undefined ? '无人入围' : `最后一名入围者${line}`
    return `${clause}：${where}基数${base}，${grade}名额${seats}个，${contenders}个参与；${edge}；${outcomes[outcome]}${decided ? `（同分经人工认定${saidZh(decided)}）` : ''}${reported ? '（仅作提示，等次不变）' : ''}`
  },
  manual: ({ grade, by, reason, until, computed }) =>
    `${grade}，由${by}决定，至${until}止：${reason}；按规则为：${computed}`,
  before: ({ grade }) => `上一周期：${grade ?? '不定等次'}`,
  barred: ({ measure, clause }) => `${measure}：无资格（${clause}）`,
  idle: ({ clause }) => `${clause}：情形成立，但不改变此处的等次`,
  linked: ({ link, subject, grade, value }) =>
    `${link} ${subject}：${grade ?? '不定等次'}${value === null ? '' : `，${value}`}`,
  link: ({ link, subject, value, factor }) =>
    factor ? `${factor} × ${link} ${subject} ${value}` : `${link} ${subject} ${value}`,
  measure: ({ measure, decidedBy, clause, ...more }) => {
    const what = [measure, ...measureParts(more)].join('，')
    return `建议：${what}；由${decidedBy}决定（条款 ${clause}）`
  },
  comma: '、',
  setAside: ({ fact, reason }) => `${fact} 不计入：${reasons[reason] ?? reason}`,
  source: ({ clause, source }) => `条款 ${clause}，${source}`,
  rules: ({ id, version, period, from, until }) => {
    const days = until === undefined ? `自 ${from} 起施行` : `自 ${from} 起施行，至 ${until} 止`
    return `周期 ${period}，规则 ${id}，版本 ${version}，${days}`
  },
  fact: ({ points, on, fact, reckoning, ...shown }) => {
    const value = reckoning ? `${reckoning} = ${points}` : points
    return [`${on}：${value}`, `依据 ${fact}`, ...vouchedBy(shown)].join('，')
  },
  ground: ({ on, fact, ...shown }) => [`${on}：${fact}`, ...vouchedBy(shown)].join('，'),
  cut: ({ before, after, limit, per }) =>
    `${after}，由 ${before} 封顶（${per ? `${per}至多 ${limit}` : `上限 ${limit}`}）`,
  apart: ({ field }) => `每个${field}`,
  counted: ({ nth, every }) => `每${every}次中的第${nth}次`,
  reached: ({ value, steps }) => {
    const told = steps.map(({ from, points }) => `${from}（${points}）`).join('、')
    return told === '' ? `${value} 未达任何一级` : `${value} 达到 ${told}`
  },
  mean: ({ count }) => `${count}项平均`,
  kept: ({ count }) => `取其中${count}项`,
  keptInARow: ({ count, from, to }) => `取连续${count}期，自${from}至${to}`,
  leftOut: '不计入',
  extreme: ({ which }) => (which === 'highest' ? '取其中最高者' : '取其中最低者'),
  noDivisor: ({ means }) => `除数为零，按 ${means === 'one' ? 1 : 0} 计`,
  notApplicable: '不适用',
  lifted: ({ before, after, limit }) => `${after}，由 ${before} 保底（至少 ${limit}）`,
  won: ({ told, over }) => `${told}（就高；不重复计：${over.join('、')}）`,
  unmet: ({ window, had, least, points }) =>
    had === '0'
      ? `${window}：未完成，${points}`
      : `${window}：应有${least}次，实有${had}次，${points}`,
  exempt: ({ profile }) => `不适用（${profile}）`,
  since: ({ title, unit }) => `自${title}起的${units.get(unit) ?? unit}`,
  input: ({ input, value, factor }) =>
    factor ? `${factor} × ${input} ${value}` : `${input} ${value}`,
  extension: ({ use, version, reason }) =>
    reason
      ? `由扩展 ${use}（版本 ${version}）得出：${reason}`
      : `由扩展 ${use}（版本 ${version}）得出`,
  said: ({ use, version, output, reason }) => {
    const why = reason ? `：${reason}` : ''
    return `扩展 ${use}（版本 ${version}）答${answers[output] ?? output}${why}`
  },
  ...ballotWordsZh,
  ...nextWordsZh,
  period: (per) => windows[per] ?? per,
}

function saidZh({ by, reason }: NonNullable<QuotaWords['decided']>): string {
  const who = by === undefined ? '' : `，${by} 决定`
  return reason === undefined ? who : `${who}：${reason}`
}
