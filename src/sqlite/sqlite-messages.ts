import type { Messages } from '../foundation/index.ts'
import type { OpenRefusal } from './open-refusal.ts'

const en: Messages<OpenRefusal['code']> = {
  'schema-newer': ({ subject, expected, actual }) =>
    `${subject} says ${actual}: the tables were made by a newer version of this library; this one knows them up to ${expected}. Update it.`,
  'option-invalid': ({ path, expected, actual }) =>
    `A log cannot be opened so: ${path.join('.')} is ${actual}. Give ${expected}.`,
}

const zh: Messages<OpenRefusal['code']> = {
  'schema-newer': ({ subject, expected, actual }) =>
    `${subject}为${actual}：这些表由更新版本的程序库建立，本版本只认识到${expected}。请升级程序库。`,
  'option-invalid': ({ path, expected, actual }) =>
    `不能这样打开日志：${path.join('.')}为${actual}，应为：${expected}。`,
}

/** The sentences for the refusals of opening a log on SQLite, in English and in Chinese. */
export const sqliteMessages: {
  readonly en: Messages<OpenRefusal['code']>
  readonly zh: Messages<OpenRefusal['code']>
} = { en, zh }
