import type { FoundationCode, Json, Messages, Refusal } from '../foundation/index.ts'
import type { CatalogueCode } from './catalogue-code.ts'
import type { TallyCode } from './check-tally.ts'
import type { ConditionCode } from './condition-code.ts'
import type { FieldCode } from './field-code.ts'

/** Every code that this room refuses with and has the sentence for. Decimals are the foundation's. */
export type VocabularyCode = Exclude<
  FieldCode | TallyCode | CatalogueCode | ConditionCode | 'text-invalid',
  FoundationCode | 'civil-date-invalid'
>

const en: Messages<VocabularyCode> = {
  'ballots-above-entitled': (r) =>
    `The tally of ${r.subject} has ${text(r.actual)} ballots for ${text(r.expected)} voters. Count again.`,
  'ballots-above-present': (r) =>
    `The tally of ${r.subject} has ${text(r.actual)} ballots of ${text(r.expected)} who came. Count again.`,
  'ballots-invalid': (r) =>
    `${show(r.actual)} at ${place(r)} is no number of ballots. Give ${text(r.expected)}.`,
  'bounds-invalid': (r) => `${text(r.actual)} at ${place(r)} is the wrong way round. Swap the two.`,
  'choice-duplicate': (r) =>
    `The tally of ${r.subject} counts ${text(r.actual)} twice. Add the two counts together.`,
  'choice-unknown': (r) =>
    `${text(r.actual)} does not stand on the ballot of ${r.subject}. There are: ${text(r.expected)}.`,
  'condition-invalid': (r) =>
    `${show(r.actual)} at ${place(r)} is no part of a condition. Put ${text(r.expected)} there.`,
  'condition-list': (r) =>
    `The list at ${place(r)} has ${text(r.actual)} entries. Give it ${text(r.expected)}.`,
  'condition-too-deep': (r) =>
    `The condition is deeper than ${text(r.expected)} levels at ${place(r)}. Flatten it, or split the clause.`,
  'condition-too-large': (r) =>
    `The condition has more than ${text(r.expected)} parts. Split the clause in two.`,
  'field-decimals': (r) =>
    `${r.subject} may have ${text(r.expected)} decimals, and ${show(r.actual)} has more. Round it as your rules say.`,
  'field-missing': (r) => `${r.subject} is missing. Give it a value (${text(r.expected)}).`,
  'field-out-of-bounds': (r) =>
    `${r.subject} may be ${bounds(r.expected, 'from', 'to')}, not ${show(r.actual)}.`,
  'field-type': (r) =>
    `${r.subject || place(r)} must be ${text(r.expected)}, not ${show(r.actual)}.`,
  'field-unknown': (r) =>
    `There is no field ${text(r.actual)} here. There are: ${text(r.expected)}.`,
  'interval-empty': (r) =>
    `No number lies ${bounds(r.actual, 'from', 'to')} at ${place(r)}. Put the lower end first.`,
  'interval-invalid': (r) =>
    `The interval at ${place(r)} does not say which of its ends belong to it. Give it one of: ${text(r.expected)}.`,
  'list-length': (r) =>
    `The list at ${place(r)} has ${text(r.actual)} entries. It may have ${text(r.expected)}.`,
  'mark-duplicate': (r) =>
    `The tally of ${r.subject} counts the mark ${text(r.actual)} twice. Add the two counts together.`,
  'mark-invalid': (r) =>
    `${show(r.actual)} at ${place(r)} is no mark of ${r.subject}. Give one ${text(r.expected)}.`,
  'marks-unexpected': (r) =>
    `The ballot of ${r.subject} has choices, and marks stand at ${place(r)}. Count the choices instead.`,
  'name-duplicate': (r) =>
    `${text(r.actual)} at ${place(r)} stands there for the second time. Give it another name.`,
  'name-invalid': (r) =>
    `${show(r.actual)} at ${place(r)} cannot be a name. Use ${text(r.expected)}, a letter first, at most 64.`,
  'operand-type': (r) =>
    `${show(r.actual)} at ${place(r)} cannot be compared here. Put ${text(r.expected)} there.${isName(r) ? " To compare two values, reckon the one less the other ('less') and compare that with 0." : ''}`,
  'option-unknown': (r) =>
    `${show(r.actual)} at ${place(r)} is none of the options. There are: ${text(r.expected)}.`,
  'present-above-entitled': (r) =>
    `${text(r.actual)} came to the vote of ${r.subject}, where ${text(r.expected)} had the right to. Count again.`,
  'reference-out-of-place': (r) =>
    `${text(r.actual)} cannot be read at ${place(r)}. Readable there: ${text(r.expected) || 'nothing'}.`,
  'reference-unknown': (r) =>
    `There is no ${text(r.actual)} to read at ${place(r)}. There are: ${text(r.expected) || 'none'}.`,
  'size-invalid': (r) => `${show(r.actual)} at ${place(r)} must be ${text(r.expected)}.`,
  'text-invalid': (r) => `Write ${text(r.expected)} at ${place(r)}; ${text(r.actual)} stood there.`,
  'text-malformed': (r) => `${r.subject} has half a character in it. Type the text again.`,
  'text-too-long': (r) =>
    `${r.subject} has ${text(r.actual)} characters, and at most ${text(r.expected)} are kept. Shorten it.`,
  'word-invalid': (r) =>
    `${show(r.actual)} at ${place(r)} must be a text of 1 to 64 characters that can be read.`,
}

const zh: Messages<VocabularyCode> = {
  'ballots-above-entitled': (r) =>
    `${r.subject}的计票有${text(r.actual)}票，而有权投票的只有${text(r.expected)}人。请重新清点。`,
  'ballots-above-present': (r) =>
    `${r.subject}的计票有${text(r.actual)}票，而到场的只有${text(r.expected)}人。请重新清点。`,
  'ballots-invalid': (r) => `位置${place(r)}：${show(r.actual)}不是票数。请给出0至1000000的整数。`,
  'bounds-invalid': (r) => `位置${place(r)}：${text(r.actual)}的上下限颠倒。请对调。`,
  'choice-duplicate': (r) => `${r.subject}的计票中${text(r.actual)}出现两次。请合并票数。`,
  'choice-unknown': (r) =>
    `${r.subject}的选票上没有${text(r.actual)}。可选的有：${list(r.expected)}。`,
  'condition-invalid': (r) => `位置${place(r)}：${show(r.actual)}不能作为条件的一部分。`,
  'condition-list': (r) =>
    `位置${place(r)}：列表有${text(r.actual)}项，至少须有一项，取值至多100项。`,
  'condition-too-deep': (r) =>
    `位置${place(r)}：条件超过${text(r.expected)}层。请减少层次，或拆成几条。`,
  'condition-too-large': (r) => `条件超过${text(r.expected)}个部分。请拆成几条。`,
  'field-decimals': (r) =>
    `${r.subject}至多${text(r.expected)}位小数，${show(r.actual)}的小数过多。请按规则取整。`,
  'field-missing': (r) => `缺少${r.subject}。请补填。`,
  'field-out-of-bounds': (r) =>
    `${r.subject}应${bounds(r.expected, '不小于', '不大于')}，不能是${show(r.actual)}。`,
  'field-type': (r) => `${r.subject || place(r)}的类型不对，不能是${show(r.actual)}。`,
  'field-unknown': (r) => `这里没有名为${text(r.actual)}的项目。现有的是：${list(r.expected)}。`,
  'interval-empty': (r) =>
    `位置${place(r)}：区间中没有任何数（${bounds(r.actual, '自', '至')}）。请先写下限，再写上限。`,
  'interval-invalid': (r) => `位置${place(r)}：区间没有写明是否含两端。请写“[)”“[]”“(]”或“()”。`,
  'list-length': (r) => `位置${place(r)}：列表有${text(r.actual)}项，须为1至200项。`,
  'mark-duplicate': (r) => `${r.subject}的计票中分数${text(r.actual)}出现两次。请合并票数。`,
  'mark-invalid': (r) =>
    `位置${place(r)}：${show(r.actual)}不是${r.subject}可打的分数。请按规定的上下限和小数位数打分。`,
  'marks-unexpected': (r) =>
    `位置${place(r)}：${r.subject}的选票只有选项，不能打分。请改为各选项的票数。`,
  'name-duplicate': (r) => `位置${place(r)}：${text(r.actual)}已经用过。请换一个名称。`,
  'name-invalid': (r) =>
    `位置${place(r)}：${show(r.actual)}不能用作名称。请用小写字母、数字和连字符，以字母开头，至多64个字符。`,
  'operand-type': (r) =>
    `位置${place(r)}：${show(r.actual)}的类型不符，不能这样比较。${isName(r) ? '要比较两个值，请先以“less”求差，再与0比较。' : ''}`,
  'option-unknown': (r) =>
    `位置${place(r)}：选项中没有${show(r.actual)}。可选的有：${list(r.expected)}。`,
  'present-above-entitled': (r) =>
    `${r.subject}到场${text(r.actual)}人，而有权投票的只有${text(r.expected)}人。请重新清点。`,
  'reference-out-of-place': (r) =>
    `位置${place(r)}：此处不能读取${text(r.actual)}。可读取的有：${list(r.expected) || '无'}。`,
  'reference-unknown': (r) =>
    `位置${place(r)}：没有${text(r.actual)}可读。现有的是：${list(r.expected) || '无'}。`,
  'size-invalid': (r) => `位置${place(r)}：${show(r.actual)}不是规定范围内的整数。`,
  'text-invalid': (r) => `请在${place(r)}写明文字，长度不超过规定，不能为空或含残缺字符。`,
  'text-malformed': (r) => `${r.subject}含有残缺字符。请重新输入。`,
  'text-too-long': (r) =>
    `${r.subject}有${text(r.actual)}个字符，至多${text(r.expected)}个。请缩短。`,
  'word-invalid': (r) => `位置${place(r)}：${show(r.actual)}须为1至64个字符的文字，不能为空。`,
}

/** The sentences for the refusals of this room, in English and in Chinese. */
export const vocabularyMessages: {
  readonly en: Messages<VocabularyCode>
  readonly zh: Messages<VocabularyCode>
} = { en, zh }

/** Whether a name stands where a number should: somebody wants to compare two values. */
function isName({ expected, actual }: Refusal): boolean {
  const isRead = /^(value|input|subject|fact|link)\./.test(String(actual))
  return expected === 'a number' && isRead
}

function show(value: Json): string {
  return JSON.stringify(value)
}

/** Texts without quotation marks, lists with commas between. */
function text(value: Json): string {
  if (Array.isArray(value)) return value.map(text).join(', ')
  return typeof value === 'string' ? value : show(value)
}

function list(value: Json): string {
  return Array.isArray(value) ? value.map(text).join('、') : text(value)
}

/** The two ends of `{ from, to }`, each after its word. */
function bounds(value: Json, from: string, to: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return show(value)
  const ends = [...Object.entries(value)]
  return ends.map(([end, at]) => `${end === 'from' ? from : to} ${text(at)}`).join(' ')
}

function place(refusal: Refusal): string {
  return refusal.path.length === 0 ? '.' : refusal.path.join('.')
}
