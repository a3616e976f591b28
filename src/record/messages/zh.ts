import type { Json, Messages } from '../../foundation/index.ts'
import type { RecordCode } from '../refusals.ts'
import { text } from './words.ts'

const statuses: Readonly<Record<string, string>> = {
  awaiting: '待认证',
  returned: '已退回',
  certified: '已认证',
  counted: '已计入',
  corrected: '已更正',
  withdrawn: '已撤回',
  shown: '公示中',
  ended: '公示已结束',
  raised: '已提出',
  admitted: '已受理',
  decided: '已决定',
  appealed: '复核中',
  settled: '已办结',
}

/** The refusals of this room in Chinese. */
export const zh: Messages<RecordCode> = {
  'already-open': (r) => `同一人的异议 ${text(r.actual)} 尚未了结，不能办理 ${r.subject}。`,
  'appeal-not-provided': (r) => `规则没有规定复核，对 ${r.subject} 的首次决定即为最终决定。`,
  'appeal-possible': (r) =>
    `对 ${r.subject} 的决定在 ${text(r.expected)} 之前仍可申请复核，现在是 ${text(r.actual)}。`,
  'audience-missing': (r) =>
    `公示 ${r.subject} 还须面向：${text(r.expected, '、')}；现面向：${text(r.actual, '、')}。`,
  'choice-open': (r) =>
    `${r.subject}：原文没有规定${r.path.join('.')}。请由制定者${Array.isArray(r.expected) ? '选定其一' : '确定'}：${text(r.expected, '、')}。`,
  'correction-of-itself': (r) => `${r.subject} 不能取代自身，请为新的一份另起编号。`,
  'evidence-missing': (r) =>
    `${r.subject} 需要 ${text(r.expected)} 份不同的佐证，现有 ${text(r.actual)} 份。`,
  'evidence-too-much': (r) =>
    `${r.subject} 附有 ${text(r.actual)} 份佐证，至多 ${text(r.expected)} 份。`,
  'extension-not-longer': (r) =>
    `公示 ${r.subject} 已到 ${text(r.expected)} 为止，${text(r.actual)} 没有延长。`,
  'fact-known': (r) => `事实 ${r.subject} 已有记录，请更正或撤回。`,
  'fact-unknown': (r) => `这里没有事实 ${r.subject}。`,
  future: (r) =>
    `事实 ${r.subject} 的日期 ${text(r.actual)} 尚未到来，今天是 ${text(r.expected)}。`,
  'ground-unknown': (r) =>
    `请写明规则列出的理由之一（${text(r.expected, '、')}）；${r.subject} 写的是：${text(r.actual)}。`,
  'hearing-rule-invalid': (r) =>
    `规则 ${r.path.join('.')}（${r.subject}）不能适用：${text(r.actual)}。应为${Array.isArray(r.expected) ? '其中之一' : ''}：${text(r.expected, '、')}。`,
  'judged-before': (r) => `${text(r.actual)} 曾对 ${r.subject} 作过评判，须由未曾评判的人办理。`,
  'kind-unknown': (r) =>
    `规则中没有「${text(r.actual)}」这类事实，现有的是：${text(r.expected, '、')}。`,
  'matter-other': (r) =>
    `异议 ${r.subject} 针对 ${text(r.actual)}，而现有异议针对 ${text(r.expected)}。`,
  'names-invalid': (r) =>
    `公示 ${r.subject} 的 ${r.path.join('.')} 须各不相同，最少和最多项数：${text(r.expected)}。`,
  'not-entitled': (r) =>
    `有权办理 ${r.subject} 的是：${text(r.expected, '、')}；此人以 ${text(r.actual)} 身份无权办理。`,
  'not-late': (r) =>
    `异议 ${r.subject} 于 ${text(r.actual)} 按期提出，请受理，或另以其他理由不予受理。`,
  'not-the-objector': (r) => `异议 ${r.subject} 只能由提出人撤回。`,
  'notice-known': (r) => `公示 ${r.subject} 已经发布，请为新的公示另起编号。`,
  'notice-missing': () => '此时该事项没有公示：尚未发布，或已撤回。',
  'notice-over': (r) => `公示 ${r.subject} 已于 ${text(r.expected)} 期满，请重新公示。`,
  'notice-running': (r) =>
    `公示 ${r.subject} 须到 ${text(r.expected)} 期满，现在是 ${text(r.actual)}。`,
  'notice-unknown': (r) => `这里没有公示 ${r.subject}。`,
  'objection-known': (r) => `异议 ${r.subject} 已经提出。`,
  'objection-open': (r) => `异议 ${r.subject} 尚待决定：${status(r.actual)}。`,
  'objection-unknown': (r) => `这里没有异议 ${r.subject}。`,
  'own-case': (r) => `${r.subject} 与 ${text(r.actual)} 本人有关，须由具有相应身份的其他人决定。`,
  'remedy-misplaced': (r) =>
    `异议 ${r.subject} 不成立，没有须重新核查的事项，却列有 ${text(r.actual)} 项。`,
  'remedy-missing': (r) => `异议 ${r.subject} 成立，请写明须重新核查的事项。`,
  'remedy-too-long': (r) =>
    `异议 ${r.subject} 列有 ${text(r.actual)} 项须重新核查的事项，至多 ${text(r.expected)} 项。`,
  'role-missing': (r) =>
    `办理 ${r.subject} 须具有下列身份之一：${text(r.expected, '、')}；办理人的身份：${roles(r.actual)}。`,
  'rounds-used-up': (r) =>
    `此人对该事项的异议已决定 ${text(r.actual)} 次，规则只允许 ${text(r.expected)} 次。`,
  'shown-from-past': (r) =>
    `公示 ${r.subject} 不能从已过去的 ${text(r.actual)} 起算，请选 ${text(r.expected)} 或以后。`,
  'status-wrong': (r) =>
    `${r.subject} ${status(r.actual)}，须是${[r.expected].flat().map(status).join('、')}才能这样办理。`,
  'text-invalid': (r) =>
    `请在 ${r.path.join('.')} 写明文字，长度不超过规定，不能为空或含残缺字符。`,
  'time-went-back': (r) =>
    `${r.subject} 最近一次办理在 ${text(r.expected)}，不能早于它：${text(r.actual)}。`,
  'way-unknown': (r) =>
    `规则中没有「${text(r.actual)}」这种公示方式，现有的是：${text(r.expected, '、')}。`,
  'ways-too-few': (r) =>
    `公示 ${r.subject} 须采用 ${text(r.expected)} 种方式，现有 ${text(r.actual)} 种。`,
  'window-closed': (r) =>
    `办理 ${r.subject} 的期限已于 ${text(r.expected)} 届满，现在是 ${text(r.actual)}。`,
  'window-not-open': (r) =>
    `办理 ${r.subject} 的期限从 ${text(r.expected)} 开始，现在是 ${text(r.actual)}。`,
  'window-open': (r) =>
    `对 ${r.subject} 所示事项在 ${text(r.expected)} 之前仍可提出异议，现在是 ${text(r.actual)}。`,
  'work-calendar-missing': (r) =>
    `规则从 ${text(r.actual)} 起算 ${text(r.expected)} 个工作日，请提供工作日历。`,
}

function roles(value: Json): string {
  return Array.isArray(value) && value.length === 0 ? '无' : text(value, '、')
}

function status(value: Json): string {
  return typeof value === 'string' && Object.hasOwn(statuses, value)
    ? (statuses[value] ?? value)
    : text(value)
}
