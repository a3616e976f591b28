import type { Json, Messages } from '../../foundation/index.ts'
import type { LedgerCode } from './refusals.ts'

const en: Messages<LedgerCode> = {
  'account-other': (r) =>
    `This account is ${account(r.expected)}; the command is about ${account(r.actual)}.`,
  'account-unknown': (r) => `${r.subject} has no account in this cycle yet.`,
  'already-reversed': (r) => `Entry ${r.subject} is reversed already, by ${text(r.actual)}.`,
  'amount-invalid': (r) =>
    `Clause ${r.subject} has ${text(r.actual)}, where ${text(r.expected)} belongs.`,
  'amount-out-of-range': (r) =>
    `${text(r.actual)} for ${r.subject} is more than an account can hold: ${text(r.expected)}.`,
  'clause-repeated': (r) =>
    `Clause ${r.subject} has two lines; its points would count twice. Hand in one.`,
  'deadline-ahead': (r) =>
    `Entry ${r.subject} can be settled until ${text(r.expected)}; it does not expire before.`,
  'deadline-missing': (r) => `Entry ${r.subject} has no deadline and does not expire; void it.`,
  'deadline-passed': (r) => `It is ${text(r.actual)}, and ${text(r.expected)} was too late.`,
  'entries-missing': () => 'Name at least one entry.',
  'entry-not-pending': (r) => `Entry ${r.subject} is ${text(r.actual)}, no longer pending.`,
  'entry-not-posted': (r) =>
    `Entry ${r.subject} is ${text(r.actual)}; only posted entries are reversed.`,
  'entry-repeated': (r) => `Entry ${r.subject} is named twice; name it once.`,
  'entry-unknown': (r) => `There is no entry ${r.subject} in this account.`,
  'rulebook-other': (r) =>
    `This account is kept by the rulebook ${text(r.expected)}, not by ${text(r.actual)}.`,
  'text-invalid': (r) =>
    `Write ${text(r.expected)} at ${r.path.join('.')}; ${text(r.actual)} stood there.`,
  'time-went-back': (r) =>
    `Something happened to ${r.subject} at ${text(r.expected)}; ${text(r.actual)} is before that.`,
}

const statuses: Readonly<Record<string, string>> = {
  pending: '待入账',
  posted: '已入账',
  void: '已作废',
  expired: '已过期',
}

const zh: Messages<LedgerCode> = {
  'account-other': (r) => `这个账户是 ${account(r.expected)}，所办的却是 ${account(r.actual)}。`,
  'account-unknown': (r) => `${r.subject} 在本周期还没有积分账户。`,
  'already-reversed': (r) => `分录 ${r.subject} 已由 ${text(r.actual)} 冲销。`,
  'amount-invalid': (r) => `第 ${r.subject} 条的分值 ${text(r.actual)} 不是以千分之一分计的整数。`,
  'amount-out-of-range': (r) => `${r.subject} 的 ${text(r.actual)} 超出账户所能容纳的范围。`,
  'clause-repeated': (r) => `第 ${r.subject} 条出现两次，会重复计分，请只保留一次。`,
  'deadline-ahead': (r) => `分录 ${r.subject} 在 ${text(r.expected)} 之前仍可入账，尚未过期。`,
  'deadline-missing': (r) => `分录 ${r.subject} 没有期限，不会过期；需要时请作废。`,
  'deadline-passed': (r) => `现在是 ${text(r.actual)}，期限 ${text(r.expected)} 已过。`,
  'entries-missing': () => '请至少指明一笔分录。',
  'entry-not-pending': (r) => `分录 ${r.subject} ${status(r.actual)}，不再待入账。`,
  'entry-not-posted': (r) => `分录 ${r.subject} ${status(r.actual)}，只有已入账的才能冲销。`,
  'entry-repeated': (r) => `分录 ${r.subject} 被指明两次，请只写一次。`,
  'entry-unknown': (r) => `这个账户里没有分录 ${r.subject}。`,
  'rulebook-other': (r) => `这个账户依照规则 ${text(r.expected)} 记账，不依照 ${text(r.actual)}。`,
  'text-invalid': (r) =>
    `请在 ${r.path.join('.')} 写明文字，长度不超过规定，不能为空或含残缺字符。`,
  'time-went-back': (r) =>
    `${r.subject} 最近一次办理在 ${text(r.expected)}，不能早于它：${text(r.actual)}。`,
}

/** The sentences for the refusals of this room, in English and Chinese. */
export const ledgerMessages = { en, zh }

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Whose account it is, and for which cycle. */
function account(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return text(value)
  return Object.values(value).map(text).join(' / ')
}

function status(value: Json): string {
  return typeof value === 'string' && Object.hasOwn(statuses, value)
    ? (statuses[value] ?? value)
    : text(value)
}
