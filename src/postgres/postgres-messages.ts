import type { Messages } from '../foundation/index.ts'
import type { OpenRefusal } from './open-refusal.ts'

const en: Messages<OpenRefusal['code']> = {
  'schema-newer': ({ subject, expected, actual }) =>
    `${subject} says ${actual}: the tables were made by a newer version of this library, which knows them up to ${expected}. Update it.`,
  'option-invalid': ({ path, expected, actual }) =>
    `A log cannot be opened so: ${path.join('.')} is ${actual}. Give ${expected}.`,
  'order-differs': ({ subject, expected, actual }) =>
    `The log of ${subject} is ordered by ${expected}, not by ${actual}. Open it by ${expected}, or import it into a new one.`,
}

const zh: Messages<OpenRefusal['code']> = {
  'schema-newer': ({ subject, expected, actual }) =>
    `${subject}为${actual}：这些表由更新版本的程序库建立，本版本只认识到${expected}。请升级程序库。`,
  'option-invalid': ({ path, expected, actual }) =>
    `不能这样打开日志：${path.join('.')}为${actual}，应为：${expected}。`,
  'order-differs': ({ subject, expected, actual }) =>
    `${subject}的日志按${expected}排序，而不是${actual}。请按${expected}打开，或导入到新的日志中。`,
}

/** The sentences for the refusals of opening a log on PostgreSQL, in English and in Chinese. */
export const postgresMessages: {
  readonly en: Messages<OpenRefusal['code']>
  readonly zh: Messages<OpenRefusal['code']>
} = { en, zh }
