import type { Json, Messages, Path } from '../foundation/index.ts'
import type { ChainCode } from './chain/chain-refusal.ts'
import type { LogCode } from './refusals.ts'

/** Every code of this room: of a log, of its chain, of importing, upcasting and forgetting. */
export type LogRoomCode = LogCode | ChainCode | 'line-invalid' | 'log-differs' | 'event-newer'

const en: Messages<LogRoomCode> = {
  'version-conflict': ({ subject, expected, actual }) =>
    `The number of events of ${subject} is ${words(actual)} by now, not ${words(expected)}. Read it again and decide anew.`,
  'command-reused': ({ subject, actual }) =>
    `The command ${subject} is there already, with other content${fields(actual, ': ', ', ')}. Give the new one an id of its own.`,
  'batch-invalid': ({ subject, path, expected, actual }) =>
    `${subject ? `The command ${subject}` : 'A command without an id'} cannot be kept: ${words(actual)} stands at ${place(path)}. Give ${words(expected)} there.`,
  'query-invalid': ({ path, expected, actual }) =>
    `There is no answer to this: ${words(actual)} stands at ${place(path)}. Give ${words(expected)} there.`,
  'entry-changed': ({ path }) =>
    `What stands at ${place(path)} is not what was appended. Restore the log from a copy that can be verified.`,
  'entry-missing': ({ path }) =>
    `What was appended at ${place(path)} is missing. Restore the log from a copy that can be verified.`,
  'entry-moved': ({ path }) =>
    `What was appended at ${place(path)} no longer stands in its order. Restore the log from a copy that can be verified.`,
  'entry-unchained': ({ path }) =>
    `What stands at ${place(path)} was written past the chain. Find out who wrote it, and write only through the chained log.`,
  'command-changed': ({ subject, path }) =>
    `What is kept of the command ${subject}, appended at ${place(path)}, is not what came. Restore the log from a copy that can be verified.`,
  'labels-missing': ({ subject, expected }) =>
    `${subject} cannot be found any more under ${words(expected)}. Restore the log from a copy that can be verified.`,
  'log-cut-off': ({ expected, actual }) =>
    `The log ends at entry ${words(actual)}, but entry ${words(expected)} was seen. Restore what came after from a copy.`,
  'log-rewritten': ({ path }) =>
    `Up to ${place(path)} this is not the log whose head was kept: somebody wrote it anew. Restore it from a copy that can be verified.`,
  'line-invalid': ({ path, expected, actual }) =>
    `Line ${place(path)} is not as an export writes it: ${words(actual)}. Give ${words(expected)} there, or export again.`,
  'log-differs': ({ path, expected }) =>
    `At line ${place(path)} the log holds something else. Import into an empty log, or give ${words(expected)}.`,
  'event-newer': ({ path, expected, actual }) =>
    `${place(path)} was written in shape ${words(actual)}, and shape ${words(expected)} is the newest known here. Run the newer version of the program.`,
  'person-forgotten': ({ subject }) =>
    `${subject} was forgotten, so nothing personal can be kept any more. Leave the text out, or register the person anew.`,
}

const zh: Messages<LogRoomCode> = {
  'version-conflict': ({ subject, expected, actual }) =>
    `${subject}现有${words(actual)}条事件，而不是${words(expected)}条。请重新读取后再作决定。`,
  'command-reused': ({ subject, actual }) =>
    `命令${subject}已经存在，内容不同${fields(actual, '：', '、')}。请给新命令另取编号。`,
  'batch-invalid': ({ subject, path, expected, actual }) =>
    `命令${subject || '（无编号）'}不能保存：${place(path)}处为${words(actual)}，应为：${words(expected)}。`,
  'query-invalid': ({ path, expected, actual }) =>
    `无法查询：${place(path)}处为${words(actual)}，应为：${words(expected)}。`,
  'entry-changed': ({ path }) =>
    `${place(path)}处的内容与当初写入的不同。请用可以核验的副本恢复日志。`,
  'entry-missing': ({ path }) => `${place(path)}处写入的内容已经缺失。请用可以核验的副本恢复日志。`,
  'entry-moved': ({ path }) => `${place(path)}处写入的内容顺序已变。请用可以核验的副本恢复日志。`,
  'entry-unchained': ({ path }) =>
    `${place(path)}处的内容没有经过校验链写入。请查明由谁写入，今后只通过带校验链的日志写入。`,
  'command-changed': ({ subject, path }) =>
    `命令${subject}（写入处：${place(path)}）所保存的内容与提交时不同。请用可以核验的副本恢复日志。`,
  'labels-missing': ({ subject, expected }) =>
    `用${words(expected)}已经找不到${subject}。请用可以核验的副本恢复日志。`,
  'log-cut-off': ({ expected, actual }) =>
    `日志止于第${words(actual)}项，而此前已有第${words(expected)}项。请用副本恢复其后的内容。`,
  'log-rewritten': ({ path }) =>
    `到${place(path)}为止，这不是当初留存链头的那份日志，已被人重写。请用可以核验的副本恢复。`,
  'line-invalid': ({ path, expected, actual }) =>
    `第${place(path)}行不是导出的格式：${words(actual)}。应为：${words(expected)}；或请重新导出。`,
  'log-differs': ({ path, expected }) =>
    `在第${place(path)}行处，日志中是别的内容。请导入空日志，或提供：${words(expected)}。`,
  'event-newer': ({ path, expected, actual }) =>
    `${place(path)}处的内容以第${words(actual)}版格式写成，而此处只认识到第${words(expected)}版。请运行较新版本的程序。`,
  'person-forgotten': ({ subject }) =>
    `${subject}的个人信息已被遗忘，不能再保存其个人文字。请去掉文字，或为其重新登记。`,
}

/** The sentences for the refusals of this room, in English and in Chinese. */
export const logMessages: {
  readonly en: Messages<LogRoomCode>
  readonly zh: Messages<LogRoomCode>
} = { en, zh }

/** The fields that differ, where they are known. */
function fields(actual: Json, before: string, between: string): string {
  return Array.isArray(actual) && actual.length > 0 ? `${before}${actual.join(between)}` : ''
}

function words(value: Json): string {
  if (Array.isArray(value)) return value.map((part) => words(part)).join(', ')
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
}

function place(path: Path): string {
  return path.length === 0 ? '.' : path.join('.')
}
