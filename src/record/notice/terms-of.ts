import type { NoticeTerms } from './events.ts'

/** The terms alone, of a command, an event or a state. */
export function termsOf(whole: NoticeTerms): NoticeTerms {
  const { matter, content, audiences, ways, from, replaces } = whole
  return { matter, content, audiences, ways, from, ...(replaces !== undefined && { replaces }) }
}
