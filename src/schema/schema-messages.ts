import type { Json, Messages, Path } from '../foundation/index.ts'
import type { SchemaCode } from './schema-code.ts'

const en: Messages<SchemaCode> = {
  'too-deep': ({ path, expected }) =>
    `What stands at ${place(path)} is nested too deep. Use ${words(expected)}.`,
  'too-large': ({ path, expected }) =>
    `What stands at ${place(path)} is too large. Use ${words(expected)}.`,
  'not-json': ({ path, actual }) =>
    `${words(actual)} stands at ${place(path)}. Give texts, numbers, true, false, null, lists and plain objects only.`,
  'text-not-well-formed': ({ path }) =>
    `The text at ${place(path)} has half a character, which no file keeps. Write it again.`,
  'field-forbidden': ({ path, actual }) =>
    `A field at ${place(path)} is called ${words(actual)}. Give it another name.`,
  'json-invalid': () => 'This is no JSON text. Check its brackets, quotes and commas.',
  'field-twice': ({ path, actual }) =>
    isLine(actual)
      ? `A field stands twice: line ${actual.line}, column ${actual.column}. Keep one of them.`
      : `The field ${words(actual)} stands twice at ${place(path)}. Keep one of them.`,
  'yaml-invalid': ({ actual }) =>
    isLine(actual)
      ? `This is no YAML text: line ${actual.line}, column ${actual.column}. Check indents, quotes and colons there.`
      : `This is no YAML text: ${words(actual)}. Hand it in as a text.`,
  'shape-invalid': ({ path, expected, actual }) =>
    `${JSON.stringify(actual)} stands at ${place(path)}. Expected: ${words(expected)}.`,
  'unknown-field': ({ path, expected }) =>
    `There is no field ${place(path)}. Check its spelling; the fields are ${words(expected)}.`,
  'missing-field': ({ path, expected }) =>
    `The field ${place(path)} is missing. Expected: ${words(expected)}.`,
}

const zh: Messages<SchemaCode> = {
  'too-deep': ({ path }) => `${place(path)}处嵌套过深，请减少层数。`,
  'too-large': ({ path }) => `${place(path)}处内容过大，请减少条目或缩短文字。`,
  'not-json': ({ path }) =>
    `${place(path)}处不是JSON数据。请只使用文字、数字、true、false、null、列表和普通对象。`,
  'text-not-well-formed': ({ path }) => `${place(path)}处的文字含有残缺字符，请重新填写。`,
  'field-forbidden': ({ path, actual }) =>
    `${place(path)}处有名为${words(actual)}的字段，请改用别的名称。`,
  'json-invalid': () => '这不是JSON文本。请检查括号、引号和逗号。',
  'yaml-invalid': ({ actual }) =>
    isLine(actual)
      ? `这不是YAML文本，问题在第${actual.line}行第${actual.column}列。请检查缩进、引号和冒号。`
      : `这不是YAML文本：${words(actual)}。请提交文本。`,
  'field-twice': ({ path, actual }) =>
    isLine(actual)
      ? `第${actual.line}行第${actual.column}列的字段出现两次，请只保留一个。`
      : `${place(path)}处的字段${words(actual)}出现两次，请只保留一个。`,
  'shape-invalid': ({ path, expected, actual }) =>
    `${place(path)}处的${JSON.stringify(actual)}不符合要求，应为：${words(expected)}。`,
  'unknown-field': ({ path, expected }) =>
    `没有字段${place(path)}，请检查拼写。可用的字段：${words(expected)}。`,
  'missing-field': ({ path, expected }) => `缺少字段${place(path)}，应为：${words(expected)}。`,
}

/** The sentences for the refusals of this room's own, in English and in Chinese. */
export const schemaMessages: {
  readonly en: Messages<SchemaCode>
  readonly zh: Messages<SchemaCode>
} = { en, zh }

/** Where a text says it, as the reader of YAML notes it. */
function isLine(actual: Json): actual is { readonly line: number; readonly column: number } {
  return typeof actual === 'object' && actual !== null && 'line' in actual
}

function words(value: Json): string {
  if (Array.isArray(value)) return value.map((part) => words(part)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function place(path: Path): string {
  return path.length === 0 ? '.' : path.join('.')
}
