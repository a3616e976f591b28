import type { Json, Messages } from '../../foundation/index.ts'
import type { CycleRoomCode } from '../cycle-code.ts'
import { text, tieIn } from './words.ts'

const words: Readonly<Record<string, string>> = {
  open: '已开启',
  running: '进行中',
  closed: '已截止',
  provisional: '待定',
  confirmed: '已确认',
  applied: '已运用',
  carried: '已结转',
  proposed: '已建议',
  accepted: '已同意',
  declined: '未同意',
  notified: '已告知',
  lifted: '已撤销',
  'carried-out': '已执行',
  upheld: '成立',
  'partly-upheld': '部分成立',
  rejected: '不成立',
  dismissed: '不予受理',
}

/** The refusals of this room in Chinese. */
export const zh: Messages<CycleRoomCode> = {
  'appraisal-known': (r) => `${r.subject} 在本周期已有考评结果，只有裁定才能改变。`,
  'appraisal-stage-wrong': (r) =>
    `${r.subject} 的考评${word(r.actual)}，办理此事须为${word(r.expected)}。`,
  'appraisal-unknown': (r) =>
    `这不是所指的考评：应为 ${text(r.expected, '、')}，这里是 ${text(r.actual, '、')}。`,
  'appraisals-unconfirmed': (r) =>
    `${r.subject} 还有 ${text(r.actual)} 份考评未确认，请先逐份确认，再决定其措施。`,
  'as-of-ahead': (r) =>
    `${text(r.actual)} 尚未到来，${r.subject} 的截止日不得晚于 ${text(r.expected)}。`,
  'as-of-outside': (r) =>
    `${text(r.actual)} 不在 ${text(r.expected)} 之内，请另行指明计算到哪一天。`,
  'counts-wrong': (r) =>
    `${r.path.join('.')} 的人数合计为 ${text(r.actual)}，与 ${text(r.expected)} 不符，请重新清点。`,
  'cycle-known': (r) => `周期 ${r.subject} 已经开启，请为新的周期另起编号。`,
  'cycle-not-ready': (r) =>
    `${r.subject} 所在周期${word(r.actual)}，办理此事须为${word(r.expected)}。`,
  'cycle-stage-wrong': (r) =>
    `周期 ${r.subject} ${word(r.actual)}，办理此事须为${word(r.expected)}。`,
  'cycle-unknown': (r) => `这里没有周期 ${r.subject}，请先开启。`,
  'day-outside-period': (r) =>
    `${text(r.actual)} 不在 ${text(r.expected)} 之内，请以其中某日的组织情况为准。`,
  'determination-other': (r) =>
    `这里记录的是 ${text(r.expected, '、')}，请将对 ${text(r.actual, '、')} 的认定提交到其自己的记录。`,
  'digest-other': (r) =>
    `公示所载摘要为 ${text(r.actual)}，结果的摘要为 ${text(r.expected, '或')}，请公示已发布的结果。`,
  'effect-ahead': (r) =>
    `对 ${r.subject} 的措施不能在 ${text(r.actual)} 已经执行：今天是 ${text(r.expected)}。`,
  'effect-too-early': (r) =>
    `${r.subject} 在 ${text(r.expected)} 结束前可提出异议，措施须在此后执行，不能在 ${text(r.actual)}。`,
  'measure-known': (r) => `第 ${text(r.actual)} 条对 ${r.subject} 的措施已经建议，只须列一次。`,
  'measure-other': (r) =>
    `该措施针对 ${text(r.actual, '、')}，而本考评是 ${text(r.expected, '、')}。`,
  'measure-stage-wrong': (r) =>
    `对 ${r.subject} 的措施${word(r.actual)}，办理此事须为${word(r.expected)}。`,
  'measure-unknown': (r) =>
    `没有按第 ${text(r.actual)} 条对 ${r.subject} 建议的措施，现有：${text(r.expected, '、')}。`,
  'measures-missing': (r) => `请至少列出一项对 ${r.subject} 的措施。`,
  'measures-open': (r) =>
    `${r.subject} 还有 ${text(r.actual)} 项措施未了结，请逐项决定，同意的请执行。`,
  'method-changed': (r) =>
    `${r.path.join('.')} 的规则为 ${text(r.actual, '、')}，与开始时的 ${text(r.expected, '、')} 不同，请按开始时的规则考评。`,
  'not-announced': (r) => `${text(r.expected, '、')} 的现有结果尚无公示，请先公示并记入周期。`,
  'nothing-amended': (r) => `周期 ${r.subject} 的考评对象和规则本来如此，没有改动。`,
  'nothing-determined': (r) =>
    `这里没有对 ${r.subject} 的可撤回的认定（${text(r.actual, '、')}），现有：${text(r.expected, '、')}。`,
  'notice-older': (r) =>
    `公示 ${r.subject} 发布于 ${text(r.actual)}，早于 ${text(r.expected)} 的结果，请重新公示。`,
  'objections-missing': (r) =>
    `不清楚有谁对第 ${text(r.actual)} 条对 ${r.subject} 的措施提出异议，请提供异议清单，没有异议也请提供空清单。`,
  'opening-other': (r) =>
    `这里是 ${text(r.expected)} 的期初记录，请将 ${text(r.actual)} 的期初数据提交到其自己的记录。`,
  'period-not-next': (r) =>
    `紧接的下一周期是 ${text(r.expected)}，请结转到该周期，不是 ${text(r.actual)}。`,
  'populations-invalid': (r) =>
    `请用文字列出考评对象，各列一次，最少和最多项数：${text(r.expected)}；现有 ${text(r.actual)} 项。`,
  'populations-other': (r) =>
    `本周期的考评对象是：${text(r.expected, '、')}；请在 ${r.path.join('.')} 各列一次，不是：${text(r.actual, '、')}。`,
  'profile-undecided': (r) =>
    `缺少 ${text(r.actual, '、')}，不能确定哪一类情形适用于 ${r.subject}，请补充。`,
  'result-same': (r) => `${r.subject} 的结果本来如此，无须改动。`,
  'results-invalid': (r) =>
    `为 ${r.subject} 提交了 ${text(r.actual)} 个结果，应为1至100个，且每个周期只能出现一次。`,
  'results-other': (r) =>
    `${r.path.join('.')} 的考评摘要为 ${text(r.actual)}，与已发布的 ${text(r.expected)} 不符，请先核对一致。`,
  'roll-other': (r) =>
    `${r.path.join('.')} 的结果有 ${text(r.actual)} 份，名册上应有 ${text(r.expected)} 份，不得遗漏。`,
  'ruling-pending': (r) =>
    `异议 ${r.subject} 已于 ${text(r.expected)} 裁定为${word(r.actual)}，请先据此改动结果，或说明无须改动。`,
  'ruling-rejected': (r) => `异议 ${text(r.actual)} 不成立，${r.subject} 不作改动。`,
  'ruling-taken': (r) => `对 ${text(r.actual)} 的裁定已在 ${r.subject} 办理完毕。`,
  'ruling-unknown': (r) =>
    `${r.subject} 没有于 ${text(r.expected)} 对 ${text(r.actual)} 作出的有效裁定，请另行指明。`,
  'span-misses-day': (r) =>
    `人工评定的等次自 ${text(r.actual, ' 至 ')}，不含计算的最后一天 ${text(r.expected)}，请为 ${r.subject} 另定期限。`,
  'subject-listed-twice': (r) =>
    `${r.subject} 在 ${text(r.actual)} 中有两份结果，每个对象只列一次。`,
  'tie-to-decide': (r) => {
    const { clause, grade, seats, place, by } = tieIn(r.expected)
    const way = by === 're-vote' ? '重新投票' : '说明理由'
    return `${text(r.path[1] ?? null)} 中 ${text(r.actual, '、')} 在第 ${place} 位并列，争 ${grade} 的 ${seats} 个名额（第 ${clause} 条）。请${way}，在 determination 以 decide-tie 认定后，再继续办理 ${r.subject}。`
  },
  'tie-undecided': (r) =>
    `${text(r.actual, '、')} 并列（第 ${text(r.expected)} 条），须先由人决定，才能列出结果。`,
  'tie-unknown': (r) =>
    `${r.subject} 没有待认定的并列 ${text(r.actual, '、')}，现有：${text(r.expected, '、')}。`,
  'vote-missing': (r) =>
    `规则要求就此并列重新投票，请提供 ${text(r.expected, '、')} 各自的得票数。`,
  'votes-even': (r) =>
    `投票再次并列：${text(r.actual, '、')} 得票相同，而名额为 ${text(r.expected)} 个，请在并列者之间再次投票。`,
  'votes-invalid': (r) =>
    `请为 ${text(r.expected, '、')} 各计票一次，票数为0至1000000的整数；现有 ${text(r.actual, '、')} 的票数。`,
  'votes-other': (r) =>
    `名额归得票最多者：${text(r.expected, '、')}，不是 ${text(r.actual, '、')}。`,
  'zone-other': (r) => `${r.subject} 按 ${text(r.expected)} 计日，所给时区是 ${text(r.actual)}。`,
}

/** A state or outcome in Chinese, or several; what is none of them as it stands. */
function word(value: Json): string {
  if (Array.isArray(value)) return value.map((each) => word(each)).join('或')
  const key = text(value)
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}
