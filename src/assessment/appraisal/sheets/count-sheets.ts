import { okUnless, type Refusal, type Result } from '../../../foundation/index.ts'
import { scoresOf } from '../../../rulebook/index.ts'
import type { SubjectId, Tally } from '../../../vocabulary/index.ts'
import { checkSheets, type SheetsCode } from './check-sheets.ts'
import {
  isFault,
  type Said,
  type SheetFault,
  type SheetReading,
  sheetReader,
} from './read-sheet.ts'
import type { Sheet } from './sheet.ts'
import type { SheetRules } from './sheet-rules.ts'

/** What a box of sheets says. Only counts: nothing in it leads back to a sheet or to who filled it in. */
export interface SheetCount {
  /** One for each subject, in the order of the rules. */
  readonly tallies: readonly { readonly subject: SubjectId; readonly tally: Tally }[]
  /** How many sheets were handed in. */
  readonly sheets: number
  /** What did not count, by its reason; reasons that nobody gave are not listed. */
  readonly voided: readonly VoidedSheets[]
}

/** How many sheets were invalid as a whole for one reason, and how many single entries on the others. */
export interface VoidedSheets {
  readonly reason: SheetFault
  readonly sheets: number
  readonly entries: number
}

/**
 * Counts sheets into one tally for each subject, by rules that are data: what an unknown choice, a blank,
 * two choices, or too many of one grade on a sheet take with them, and whether raters may rate themselves.
 * The order of sheets, and of entries on a sheet, changes nothing. On a sheet that is invalid as a whole
 * every subject has one invalid ballot.
 *
 * A rater group of one is a name: let the rulebook ask for more (`atLeast` of its groups) before such a
 * tally is used.
 *
 * Refused with `rater-missing`, `rater-unknown` and `rater-repeated` in an open rating, `rater-named`,
 * `ballots-above-entitled`, `ballots-above-present` and `present-above-entitled` in a secret one,
 * `subject-repeated`, `choice-unknown` and `ballots-invalid` where the rules themselves are wrong.
 *
 * @example
 * ```ts
 * import { countSheets, memberId, unwrap } from 'pledgebook'
 *
 * const scores = [{ choice: 'good', points: 100 }, { choice: 'fair', points: 70 }]
 * const subject = memberId('m-1')
 * const rules = {
 *   raters: { group: 'members', scores },
 *   subjects: [subject],
 *   rating: { kind: 'secret' as const, entitled: 4 },
 *   voids: { unknown: 'entry', several: 'entry', blank: 'nothing' } as const,
 * }
 * const sheets = [['good'], ['good', 'fair'], []].map((says) => ({ entries: [{ subject, says }] }))
 * const { tallies, voided } = unwrap(countSheets(rules, sheets))
 * tallies[0]?.tally.counts // => [{ choice: 'good', count: 1 }, { choice: 'fair', count: 0 }]
 * tallies[0]?.tally.invalid // => 1
 * voided // => [{ reason: 'several', sheets: 0, entries: 1 }]
 * ```
 */
export function countSheets(
  rules: SheetRules,
  sheets: readonly Sheet[],
): Result<SheetCount, Refusal<SheetsCode>> {
  return okUnless(checkSheets(rules, sheets), () => {
    const boxes = new Map(rules.subjects.map((subject) => [subject, newBox()]))
    const voided = new Map<SheetFault, { sheets: number; entries: number }>()
    const read = sheetReader(rules)
    for (const sheet of sheets) drop(read(sheet), boxes, voided)
    const tallies = rules.subjects.map((subject) => {
      return { subject, tally: tallyOf(rules, subject, boxes.get(subject) ?? newBox()) }
    })
    return { tallies, sheets: sheets.length, voided: reasons(voided) }
  })
}

/** What was said of one subject so far, and how often. */
interface Box {
  readonly said: Map<string | number, number>
  invalid: number
}

type Voids = Map<SheetFault, { sheets: number; entries: number }>

function newBox(): Box {
  return { said: new Map(), invalid: 0 }
}

function drop(
  { fault, strangers, said }: SheetReading,
  boxes: ReadonlyMap<SubjectId, Box>,
  voids: Voids,
): void {
  if (fault) voidsOf(voids, fault).sheets += 1
  else if (strangers > 0) voidsOf(voids, 'unknown').entries += strangers
  for (const [subject, each] of said) {
    const box = boxes.get(subject)
    if (box) put(each, fault !== undefined, box, voids)
  }
}

function put(said: Said, isVoid: boolean, box: Box, voids: Voids): void {
  if (isVoid) box.invalid += 1
  else if (isFault(said)) {
    box.invalid += 1
    voidsOf(voids, said.fault).entries += 1
  } else if (said !== 'abstains') box.said.set(said.says, (box.said.get(said.says) ?? 0) + 1)
}

function voidsOf(voids: Voids, reason: SheetFault): { sheets: number; entries: number } {
  const known = voids.get(reason) ?? { sheets: 0, entries: 0 }
  voids.set(reason, known)
  return known
}

function tallyOf({ raters, rating }: SheetRules, subject: SubjectId, box: Box): Tally {
  const { group } = raters
  const tally = { group, ...turnout(rating, subject), invalid: box.invalid }
  if ('marks' in raters) return { ...tally, counts: [], marks: marksIn(box) }
  const counts = scoresOf(raters).map(({ choice }) => {
    return { choice, count: box.said.get(choice) ?? 0 }
  })
  return { ...tally, counts }
}

/** From the highest: the order in which they were given says nothing. */
function marksIn({ said }: Box): Tally['marks'] & object {
  const marks = [...said].map(([points, count]) => ({ points: Number(points), count }))
  return marks.sort((a, b) => b.points - a.points)
}

function turnout(rating: SheetRules['rating'], subject: SubjectId): Partial<Tally> {
  if (rating.kind === 'open') {
    const isOwn = rating.self === 'excluded' && rating.roll.includes(subject)
    return { entitled: rating.roll.length - (isOwn ? 1 : 0) }
  }
  const { entitled, present } = rating
  return { ...(entitled !== undefined && { entitled }), ...(present !== undefined && { present }) }
}

function reasons(voids: Voids): readonly VoidedSheets[] {
  const all: readonly SheetFault[] = ['unknown', 'several', 'too-many', 'blank']
  return all.flatMap((reason) => {
    const counted = voids.get(reason)
    return counted ? [{ reason, ...counted }] : []
  })
}
