import type { Json, Messages } from '../foundation/index.ts'
import type { BookRoomCode } from './book-code.ts'

const en: Messages<BookRoomCode> = {
  'not-permitted': ({ actual, expected }) =>
    isEmpty(expected)
      ? `Nobody may do this by hand here, ${text(actual)} included.`
      : `${text(actual)} may not do this here; ask somebody who may, by clause ${text(expected)}.`,
  'rules-missing': ({ expected }) =>
    `This book was opened without the rules for this. Open it with the option ${text(expected)}.`,
  'nobody-known': ({ actual }) =>
    `There is no member or unit ${text(actual)} in this book. Check the id, or enter them first.`,
  'stream-unnamed': ({ actual }) =>
    `${text(actual)} cannot be the name of a stream. Use letters, digits and . _ : @ / + - in ids and cycles.`,
  'time-far': ({ actual, expected }) =>
    `${text(actual)} is too far from the clock of the book (${limits(expected)}). Send the command with the time at which it is given.`,
  busy: ({ expected }) =>
    `Others were quicker ${text(expected)} times in a row. Nothing was kept: send the command again.`,
  'option-invalid': ({ path, expected }) =>
    `A book cannot be opened so: at ${path.join('.')} it needs ${text(expected)}.`,
  'zone-differs': ({ subject, expected, actual }) =>
    `${subject} counts its days in ${text(actual)}, the book in ${text(expected)}. Open the book with the zone of its rulebooks.`,
  'rulebook-twice': ({ subject, actual }) =>
    `Version ${text(actual)} of ${subject} is handed in twice. Hand in each version once.`,
  'fact-kind-ambiguous': ({ subject, expected, actual }) =>
    `${text(expected)} and ${text(actual)} say different things of the kind of fact ${subject}. Give one of them another name, or say the same in both.`,
  'pledge-rules-ambiguous': ({ actual }) =>
    `Several rulebooks have rules for pledges: ${text(actual)}. Say which with the option pledges.`,
  'posting-ambiguous': ({ actual }) =>
    `Several rulebooks say what is posted: ${text(actual)}. Say which with the option posting.`,
  'rulebook-unknown': ({ path, actual }) =>
    `The rulebook ${text(actual)}, named at ${path.join('.')}, is not among those handed in. Hand it in, or name another.`,
  'organisation-missing': () =>
    'A book that runs years must know its organisation. Open it with the option organisation.',
  'desk-unknown': ({ subject, expected, actual }) =>
    `${subject}: there are no commands to ${text(actual)}. Name one of ${text(expected)}.`,
  'type-unknown': ({ subject, expected, actual }) =>
    `${subject}: there is no command ${text(actual)} here. Name some of ${text(expected)}.`,
  'role-unknown': ({ subject, expected, actual }) =>
    `${subject}: nobody can be ${text(actual)}. Name a post or a granted role: ${text(expected)}.`,
  'permission-twice': ({ subject }) =>
    `${subject} says again what another line says. Leave one of them out.`,
  'permission-empty': ({ subject }) =>
    `${subject} permits nothing. Name commands and who may send them, or leave it out.`,
}

const zh: Messages<BookRoomCode> = {
  'not-permitted': ({ actual, expected }) =>
    isEmpty(expected)
      ? `此事不能由人工提交，${text(actual)} 也不例外。`
      : `${text(actual)} 在此无权办理，请由条款 ${text(expected)} 所授权的人办理。`,
  'rules-missing': ({ expected }) =>
    `打开账簿时没有提供办理此事的规则，请用选项 ${text(expected)} 提供。`,
  'nobody-known': ({ actual }) => `账簿中没有成员或组织 ${text(actual)}，请核对编号，或先行登记。`,
  'stream-unnamed': ({ actual }) =>
    `${text(actual)} 不能用作名称，编号和周期请只用文字、数字和 . _ : @ / + -。`,
  'time-far': ({ actual, expected }) =>
    `${text(actual)} 与账簿的时钟相差过大（${limits(expected)}），请以提交指令的实际时间重新提交。`,
  busy: ({ expected }) => `连续${text(expected)}次被他人抢先，未作任何记录，请重新提交。`,
  'option-invalid': ({ path, expected }) =>
    `不能这样打开账簿：${path.join('.')}处应为${text(expected)}。`,
  'zone-differs': ({ subject, expected, actual }) =>
    `${subject} 按 ${text(actual)} 计日，账簿按 ${text(expected)} 计日，请用规则的时区打开账簿。`,
  'rulebook-twice': ({ subject, actual }) =>
    `${subject} 的版本 ${text(actual)} 提供了两次，每个版本只能提供一次。`,
  'fact-kind-ambiguous': ({ subject, expected, actual }) =>
    `${text(expected)} 与 ${text(actual)} 对事实类型 ${subject} 的规定不同，请改用别的名称，或统一规定。`,
  'pledge-rules-ambiguous': ({ actual }) =>
    `多部规则都有承诺规定：${text(actual)}，请用选项 pledges 指明。`,
  'posting-ambiguous': ({ actual }) =>
    `多部规则都有记账规定：${text(actual)}，请用选项 posting 指明。`,
  'rulebook-unknown': ({ path, actual }) =>
    `${path.join('.')}处所指的规则 ${text(actual)} 没有提供，请提供或另行指明。`,
  'organisation-missing': () => '办理年度考评须知组织情况，请用选项 organisation 打开账簿。',
  'desk-unknown': ({ subject, expected, actual }) =>
    `${subject}：没有 ${text(actual)} 这类指令，可用：${text(expected)}。`,
  'type-unknown': ({ subject, expected, actual }) =>
    `${subject}：此处没有指令 ${text(actual)}，可用：${text(expected)}。`,
  'role-unknown': ({ subject, expected, actual }) =>
    `${subject}：没有人能担任 ${text(actual)}，请写职务或授予的角色：${text(expected)}。`,
  'permission-twice': ({ subject }) => `${subject} 与另一条授权重复，请删去其一。`,
  'permission-empty': ({ subject }) =>
    `${subject} 没有授予任何权限，请写明指令和办理人，或删去此条。`,
}

/** The sentences for what a book itself refuses, in English and in Chinese. */
export const bookMessages: {
  readonly en: Messages<BookRoomCode>
  readonly zh: Messages<BookRoomCode>
} = { en, zh }

function isEmpty(value: Json): boolean {
  return !Array.isArray(value) || value.length === 0
}

/** `2026-03-01T09:00Z -15/+1 min` */
function limits(value: Json): string {
  if (typeof value !== 'object' || value === null || !('now' in value)) return text(value)
  const { now = null, behind = null, ahead = null } = value
  return `${text(now)} -${behind === null ? '∞' : text(behind)}/+${text(ahead)} min`
}

function text(value: Json): string {
  if (Array.isArray(value)) return value.map((each) => text(each)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
