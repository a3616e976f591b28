import type { Messages } from '../../../foundation/index.ts'
import type { PledgeCode } from '../refusals.ts'
import type { RegisterCode } from '../register/refusals.ts'
import { place, range, words } from './words.ts'

const stateNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['none', '尚未提出'],
  ['proposed', '已提出'],
  ['returned', '退回修改'],
  ['refused', '未通过'],
  ['approved', '已审定'],
  ['running', '践诺中'],
  ['claimed', '申报完成'],
  ['fulfilled', '已兑现'],
  ['partly-fulfilled', '部分兑现'],
  ['not-fulfilled', '未兑现'],
  ['withdrawn', '已撤回'],
])

/** The refusals of this room in Chinese. */
export const zh: Messages<PledgeCode | RegisterCode> = {
  'wrong-state': (r) =>
    `承诺处于「${states(r.actual)}」时不能这样做；可以这样做的状态：${states(r.expected)}。`,
  'other-pledge': (r) => `命令针对承诺 ${words(r.actual)}，而状态属于 ${words(r.expected)}。`,
  'time-went-back': (r) =>
    `命令的时间 ${words(r.actual)} 早于上一事件的时间 ${words(r.expected)}。`,
  'own-case': (r) => `${words(r.actual)} 与本承诺有关，不能评判自己的事，请由无关的人办理。`,
  'text-invalid': (r) =>
    `请在 ${place(r.path)} 写明文字，长度不超过规定，不能全是空格或含残缺字符。`,
  'list-invalid': (r) =>
    `${place(r.path)} 处有 ${words(r.actual)} 项，应为 ${range(r.expected, ' 至 ')} 项。`,
  'quantity-invalid': (r) =>
    `${place(r.path)} 处的 ${words(r.actual)} 不是大于等于 0、至多六位小数的数。`,
  'points-invalid': (r) => `${words(r.actual)} 分不是大于等于 0、至多六位小数的数。`,
  'points-for-unmet': (r) =>
    `未完成的月份不给分，应为 ${words(r.expected)}，现给 ${words(r.actual)}。`,
  'review-points-out-of-bounds': (r) =>
    `完成的月份应给 ${range(r.expected, ' 至 ')} 分，现给 ${words(r.actual)} 分。`,
  'audience-invalid': (r) =>
    `到场人数 ${words(r.actual)} 不是 ${range(r.expected, ' 至 ')} 之间的整数。`,
  'kind-unknown': (r) => `承诺规则中没有「${words(r.actual)}」这一类；现有：${words(r.expected)}。`,
  'post-needed': (r) => `「${words(r.expected)}」类承诺须与岗位挂钩，请注明岗位。`,
  'due-in-past': (r) => `期限 ${words(r.actual)} 已过，请选 ${words(r.expected)} 或以后的日期。`,
  'group-invalid': (r) =>
    r.path[0] === 'led'
      ? `${words(r.actual)} 不在承诺人之列（${words(r.expected)}），不能牵头。`
      : `共同承诺人每人只列一次，且不含承诺人本人：${words(r.actual)}。`,
  'already-commented': (r) => `${words(r.actual)} 已于 ${words(r.expected)} 对这一稿作过评议。`,
  'comments-missing': (r) =>
    `这一稿须有 ${words(r.expected)} 人评议后才能审定，现有 ${words(r.actual)} 人。`,
  'nothing-changed': (r) => `内容与退回时相同，退回理由：${words(r.expected)}。`,
  'publication-unknown': (r) =>
    `承诺规则不要求以「${words(r.actual)}」方式公开；要求的方式：${words(r.expected)}。`,
  'already-published': (r) =>
    `已以「${words(r.actual)}」方式公开；尚待公开：${words(r.expected)}。`,
  'form-unknown': (r) => `承诺规则中没有「${words(r.actual)}」形式；现有：${words(r.expected)}。`,
  'already-given': (r) => `已以「${words(r.actual)}」形式作出承诺。`,
  'date-too-early': (r) => `${words(r.actual)} 早于审定之日，应为 ${words(r.expected)} 或以后。`,
  'date-too-late': (r) => `${words(r.actual)} 还没有到，应为 ${words(r.expected)} 或以前。`,
  'item-unknown': (r) =>
    `承诺中没有第 ${words(r.actual)} 项（序号为 ${range(r.expected, ' 至 ')}）。`,
  'correction-open': (r) => `尚有待整改事项：${words(r.actual)}。请先记录整改情况。`,
  'no-correction-open': () => '没有待整改事项，请改报进展。',
  'due-not-later': (r) => `${words(r.actual)} 没有延长期限，现有期限为 ${words(r.expected)}。`,
  'not-reviewed': (r) =>
    `「${words(r.actual)}」类承诺不按月评议；按月评议的：${words(r.expected)}。`,
  'month-invalid': (r) => `「${words(r.actual)}」不是月份（${words(r.expected)}）。`,
  'month-too-early': (r) => `${words(r.actual)} 时承诺尚未开始，第一个月是 ${words(r.expected)}。`,
  'month-not-begun': (r) =>
    `${words(r.actual)} 还没有开始，最近可评议的月份是 ${words(r.expected)}。`,
  'already-reviewed': (r) => `${words(r.actual)} 已于 ${words(r.expected)} 评议过。`,
  'nothing-shown': () => '没有任何佐证表明承诺已完成，请附佐证或先报进展。',
  'not-claimed': (r) => `承诺尚未申报完成；未申报的，须待期限 ${words(r.expected)} 过后才能核定。`,
  'nothing-to-excuse': () => '已兑现的承诺没有需要免责之处。',
  overdue: (r) => `期限 ${words(r.expected)} 已过，承诺只能经核定了结，不能撤回。`,
  'register-other': (r) =>
    `命令针对 ${words(r.actual)} 的登记簿，而状态属于 ${words(r.expected)}。`,
  'already-entered': (r) => `承诺 ${words(r.actual)} 已在登记簿中。`,
  'pledges-too-many': (r) => `本周期已有 ${words(r.actual)} 项承诺，至多 ${words(r.expected)} 项。`,
  'not-entered': (r) => `承诺 ${words(r.actual)} 不在登记簿中。`,
  'already-released': (r) => `承诺 ${words(r.actual)} 已于 ${words(r.expected)} 注销。`,
  'exemption-unknown': (r) => `无法判断 ${words(r.actual)} 是否可免承诺：条件所需的情况缺失。`,
}

function states(value: Parameters<typeof words>[0]): string {
  const names = Array.isArray(value) ? value : [value]
  return names.map((name) => stateNames.get(words(name)) ?? words(name)).join('、')
}
