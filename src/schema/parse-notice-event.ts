import type { NoticeEvent } from '../record/index.ts'
import { noticeEventSchema } from './notice-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of a notice.
 */
export function parseNoticeEvent(value: unknown): Parsed<NoticeEvent> {
  return parseWith(noticeEventSchema(), value)
}
