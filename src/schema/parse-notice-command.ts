import type { NoticeCommand } from '../record/index.ts'
import { noticeCommandSchema } from './notice-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about a notice. Whether it may be done, `notice.decide` says.
 */
export function parseNoticeCommand(value: unknown): Parsed<NoticeCommand> {
  return parseWith(noticeCommandSchema(), value)
}
