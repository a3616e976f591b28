import { type Matter, type NoticeId, notice } from '../../../record/index.ts'
import type { Look } from '../../look.ts'
import { appraisalOf } from '../matter-key.ts'
import { noticeStream } from '../year-names.ts'
import { stateNamed } from './acts.ts'
import { determinationParties } from './determination-parties.ts'
import { entryParties } from './entry-parties.ts'
import { factParties } from './fact-parties.ts'
import { gradeParties } from './grade-parties.ts'
import { listParties } from './list-parties.ts'
import { bothParties, type Parties, parties } from './parties.ts'
import { pledgeParties } from './pledge-parties.ts'

/**
 * Who has a part in a matter. The book knows these kinds, with the id of what it keeps:
 *
 * | kind | id | about | judged first |
 * |---|---|---|---|
 * | `pledge` | the pledge | who makes or leads it; part too: who worded or claimed it | who approved, returned, refused, checked, extended, reviewed, verified it or asked for its correction |
 * | `fact` | the fact | its subject | who recorded, stamped, returned, corrected or withdrew it |
 * | `entry` | `entryMatter` | its holder | who made, settled, voided or reversed it, and who vouched for its facts |
 * | `grade` | `gradeMatter` | who is graded | who published it, or decided a tie, grade or clause in it |
 * | `measure` | `measureMatter` | who is graded | the same, and who accepted or declined it |
 * | `determination` | the command that decided | who ties or is judged | who decided it, or took it back |
 * | `grades` | the cycle | nobody in particular | who closed, published or confirmed it |
 * | `notice` | the notice | whom that is about which it shows | who posted, extended, withdrew or ended it, and who judged what it shows |
 *
 * Of any other kind, and of an id that the book does not know, nothing is known: then nobody but the objector
 * has a part in it, and nobody judged first but the roles of `judgedBy`. What rests on something else is not
 * followed further than the table says: who vouched for a fact did not judge the grade that it counts in.
 */
export async function partiesOf(
  matter: Matter,
  look: Look,
  shownBy: readonly string[] = [],
): Promise<Parties> {
  const key = appraisalOf(matter)
  if (key) return gradeParties(key, look)
  const { kind, id } = matter
  if (kind === 'notice') return noticeParties(id, look, shownBy)
  return (await ofKind.get(kind)?.(id, look)) ?? parties({})
}

const ofKind: ReadonlyMap<string, (id: string, look: Look) => Promise<Parties>> = new Map([
  ['pledge', pledgeParties],
  ['fact', factParties],
  ['entry', entryParties],
  ['determination', determinationParties],
  ['grades', listParties],
])

/** Of a notice what it shows, and who had it in hand. Notices that show each other are gone through once. */
async function noticeParties(id: string, look: Look, shownBy: readonly string[]): Promise<Parties> {
  if (shownBy.includes(id)) return parties({})
  const state = await stateNamed(look, notice, noticeStream(id as NoticeId))
  if (state === undefined) return parties({})
  const ended = 'end' in state ? [state.end.by] : []
  const judged = [state.postedBy, ...state.extensions.map(({ by }) => by), ...ended]
  const shown = await partiesOf(state.matter, look, [...shownBy, id])
  return bothParties(parties({ judged }), shown)
}
