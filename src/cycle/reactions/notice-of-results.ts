import type { CivilDate } from '../../calendar/index.ts'
import { type IdRefusal, ok, type Result } from '../../foundation/index.ts'
import type { NoticeId, NoticePosted, PostNotice } from '../../record/index.ts'
import type { AnnounceResults } from '../year/decisions/announce.ts'
import type { ResultsPublished, ResultsRevised } from '../year/events.ts'
import { derivedId } from './derived-id.ts'

/** Where and before whom results are shown. */
export interface ResultsNotice {
  readonly notice: NoticeId
  /** Where the host finds the list. */
  readonly ref: string
  readonly audiences: readonly string[]
  readonly ways: readonly string[]
  readonly from: CivilDate
  /** The notice in whose place it stands, after a ruling. */
  readonly replaces?: NoticeId
}

/**
 * What follows when results are published or revised: a notice that carries their digest. Refused with
 * `id-invalid` where the id of the command cannot be derived.
 */
export function noticeOfResults(
  event: ResultsPublished | ResultsRevised,
  { notice, ref, audiences, ways, from, replaces }: ResultsNotice,
): Result<PostNotice, IdRefusal> {
  const id = derivedId(event.cause, [notice])
  if (!id.ok) return id
  const { at, actor, cycle, digest } = event
  const content = { ref, digest }
  const matter = { kind: 'grades', id: cycle }
  const lists = { audiences: [...audiences], ways: [...ways] }
  const terms = { notice, matter, content, ...lists, from, ...(replaces && { replaces }) }
  return ok({ id: id.value, type: 'post', at, actor, ...terms })
}

/**
 * What follows when such a notice is posted: the cycle takes note of which populations it shows. Refused
 * with `id-invalid` where the id of the command cannot be derived.
 */
export function announcementOf(
  event: NoticePosted,
  results: Pick<AnnounceResults, 'cycle' | 'populations'>,
): Result<AnnounceResults, IdRefusal> {
  const id = derivedId(event.cause, ['shown'])
  if (!id.ok) return id
  const { at, actor, notice } = event
  const { cycle, populations } = results
  const parts = { at, actor, cycle, notice, populations: [...populations] }
  return ok({ id: id.value, type: 'announce', ...parts })
}
