import type { Json, Messages } from '../foundation/index.ts'
import type { RecordCode } from './refusals.ts'

const en: Messages<RecordCode> = {
  'correction-of-itself': (r) =>
    `Fact ${r.subject} cannot stand in its own place; give the new fact an id of its own.`,
  'evidence-missing': (r) =>
    `Fact ${r.subject} needs ${text(r.expected)} different pieces of evidence and has ${text(r.actual)}.`,
  'evidence-too-much': (r) =>
    `Fact ${r.subject} has ${text(r.actual)} pieces of evidence; at most ${text(r.expected)} are kept.`,
  'fact-known': (r) => `Fact ${r.subject} is recorded already; correct or withdraw it instead.`,
  'fact-unknown': (r) => `There is no fact ${r.subject} here.`,
  future: (r) =>
    `Fact ${r.subject} is dated ${text(r.actual)}, which has not come yet: today is ${text(r.expected)}.`,
  'kind-unknown': (r) =>
    `The rules know no kind of fact called ${text(r.actual)}; they know ${text(r.expected)}.`,
  'own-case': (r) =>
    `Fact ${r.subject} is ${text(r.actual)}'s own case; someone else who may must decide on it.`,
  'role-missing': (r) =>
    `Fact ${r.subject} is for whoever is ${text(r.expected)}; the actor is ${text(r.actual)}.`,
  'status-wrong': (r) =>
    `Fact ${r.subject} is ${text(r.actual)}; this is for facts that are ${text(r.expected)}.`,
  'text-invalid': (r) =>
    `Write ${text(r.expected)} at ${r.path.join('.')}; ${text(r.actual)} stood there.`,
  'time-went-back': (r) =>
    `Something happened to ${r.subject} at ${text(r.expected)}; ${text(r.actual)} is before that.`,
}

const statuses: Readonly<Record<string, string>> = {
  awaiting: '待认证',
  returned: '已退回',
  certified: '已认证',
  counted: '已计入',
  corrected: '已更正',
  withdrawn: '已撤回',
}

const zh: Messages<RecordCode> = {
  'correction-of-itself': (r) => `事实 ${r.subject} 不能更正为自身,请为新的事实另起编号。`,
  'evidence-missing': (r) =>
    `事实 ${r.subject} 需要 ${text(r.expected)} 份不同的佐证,现有 ${text(r.actual)} 份。`,
  'evidence-too-much': (r) =>
    `事实 ${r.subject} 附有 ${text(r.actual)} 份佐证,至多 ${text(r.expected)} 份。`,
  'fact-known': (r) => `事实 ${r.subject} 已有记录,请更正或撤回。`,
  'fact-unknown': (r) => `这里没有事实 ${r.subject}。`,
  future: (r) => `事实 ${r.subject} 的日期 ${text(r.actual)} 尚未到来,今天是 ${text(r.expected)}。`,
  'kind-unknown': (r) =>
    `规则中没有「${text(r.actual)}」这类事实,现有的是:${text(r.expected, '、')}。`,
  'own-case': (r) => `事实 ${r.subject} 与 ${text(r.actual)} 本人有关,须由其他有权的人办理。`,
  'role-missing': (r) =>
    `办理事实 ${r.subject} 须是:${text(r.expected, '、')};办理人是:${text(r.actual, '、')}。`,
  'status-wrong': (r) =>
    `事实 ${r.subject} ${status(r.actual)},须是${[r.expected].flat().map(status).join('、')}才能这样办理。`,
  'text-invalid': (r) => `请在 ${r.path.join('.')} 写明文字,长度不超过规定,不能为空或含残缺字符。`,
  'time-went-back': (r) =>
    `${r.subject} 最近一次办理在 ${text(r.expected)},不能早于它:${text(r.actual)}。`,
}

/** The sentences for the refusals of this room, in English and Chinese. */
export const recordMessages = { en, zh }

function text(value: Json, comma = ', '): string {
  if (Array.isArray(value))
    return value.length === 0 ? '—' : value.map((each) => text(each)).join(comma)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function status(value: Json): string {
  return typeof value === 'string' && Object.hasOwn(statuses, value)
    ? (statuses[value] ?? value)
    : text(value)
}
