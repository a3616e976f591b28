import type { CanonicalRefusal } from './canonical-json.ts'
import type { IdRefusal } from './identity.ts'
import type { Json } from './json.ts'
import type { Messages } from './messages.ts'
import type { DecimalRefusal } from './parse-decimal.ts'
import type { TraceRefusal } from './recheck.ts'
import type { Path } from './refusal.ts'

/** Every code that this room refuses with. */
export type FoundationCode = (IdRefusal | DecimalRefusal | TraceRefusal | CanonicalRefusal)['code']

const en: Messages<FoundationCode> = {
  'id-invalid': ({ expected, actual }) =>
    isOfItsOwn(expected)
      ? `${show(actual)} cannot be taken here. Use ${plain(expected)}.`
      : `${show(actual)} cannot be ${withArticle(plain(expected))}. Use 1 to 128 letters, digits and . _ : @ / + -, with a letter or digit first.`,
  'decimal-invalid': ({ actual }) =>
    `${show(actual)} cannot be taken exactly. Give a number of at most 6 decimals and 15 digits in all, such as 18.6.`,
  'exact-invalid': ({ expected, actual }) =>
    isExactText(expected)
      ? `${show(actual)} is no exact value. Give two integers as a text, such as "3/2".`
      : `${show(actual)} is no exact value. Give ${plain(expected)}.`,
  'trace-broken': ({ subject, path, expected, actual }) =>
    `The step ${plain(subject)} at ${placeOf(path)} should be ${plain(expected)} but is ${show(actual)}. Do not rely on this explanation; compute it again.`,
  'no-canonical-form': ({ path, expected, actual }) =>
    `${show(actual)} at ${placeOf(path)} cannot be hashed. Give ${plain(expected)} there.`,
}

const zh: Messages<FoundationCode> = {
  'id-invalid': ({ expected, actual }) =>
    isOfItsOwn(expected)
      ? `${show(actual)}不能用在此处，应为：${plain(expected)}。`
      : `${show(actual)}不能用作编号（${plain(expected)}）。请用1至128个字母、汉字、数字或 . _ : @ / + -，并以字母、汉字或数字开头。`,
  'decimal-invalid': ({ actual }) =>
    `${show(actual)}不能精确读取。请给出小数不超过6位、总位数不超过15位的数，例如18.6。`,
  'exact-invalid': ({ expected, actual }) =>
    isExactText(expected)
      ? `${show(actual)}不是精确值。请以文本写出两个整数，例如"3/2"。`
      : `${show(actual)}不是精确值。请写成${plain(expected)}。`,
  'trace-broken': ({ subject, path, expected, actual }) =>
    `计算步骤${plain(subject)}（位置：${placeOf(path)}）应为${plain(expected)}，实为${show(actual)}。此说明不可采信，请重新计算。`,
  'no-canonical-form': ({ path, actual }) =>
    `${placeOf(path)}处的${show(actual)}不能计算摘要。请只使用JSON能表达的值，不含残缺字符，嵌套不超过256层，总数不超过一百万。`,
}

/** The sentences for the refusals of this room, in English and in Chinese. */
export const foundationMessages: {
  readonly en: Messages<FoundationCode>
  readonly zh: Messages<FoundationCode>
} = { en, zh }

function show(value: Json): string {
  return JSON.stringify(value)
}

/** Texts hold exact values as `n/d`, results as an object. */
function isExactText(expected: Json): boolean {
  return expected === "a text 'n/d'"
}

/** Whether it says for itself what is taken: `an id that no unit has`, beside `member id`. */
function isOfItsOwn(expected: Json): boolean {
  return plain(expected).startsWith('an id ')
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : show(value)
}

function placeOf(path: Path): string {
  return path.length === 0 ? '.' : path.join('.')
}
