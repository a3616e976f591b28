import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { Notice } from './state.ts'
import { termsOf } from './terms-of.ts'

/**
 * A notice as it was known at an instant: what happened later is left out, and before it was posted
 * there is none. The same as a replay of the events until then, those of that very instant included.
 */
export function noticeAt(notice: Notice | undefined, now: Instant): Notice | undefined {
  if (notice === undefined || isAfter(notice.postedAt, now)) return undefined
  if (!isAfter(notice.lastAt, now)) return notice
  const extensions = notice.extensions.filter(({ at }) => !isAfter(at, now))
  const lastAt = extensions.at(-1)?.at ?? notice.postedAt
  // What is later than `now` is the end, or an extension: either way it was shown.
  const { id, postedBy, postedAt } = notice
  return { status: 'shown', id, ...termsOf(notice), postedBy, postedAt, extensions, lastAt }
}

/** Whether an instant lies after another. */
function isAfter(at: Instant, now: Instant): boolean {
  return compareInstants(at, now) > 0
}
