import { scoresOf } from '../../../rulebook/index.ts'
import { isMark, type SubjectId } from '../../../vocabulary/index.ts'
import type { Sheet } from './sheet.ts'
import type { SheetLimit, SheetRules, Voided } from './sheet-rules.ts'

/** Why an entry, or a sheet, does not count. */
export type SheetFault = 'unknown' | 'several' | 'too-many' | 'blank'

/** What one sheet says of one subject: something that counts, a fault, or nothing at all. */
export type Said = { readonly says: string | number } | { readonly fault: SheetFault } | 'abstains'

/** One sheet after the rules were held against it. */
export interface SheetReading {
  /** Why the whole sheet is invalid; `undefined`: it is not. */
  readonly fault: SheetFault | undefined
  /** Entries about somebody who is not rated. */
  readonly strangers: number
  /** In the order of the subjects; without the rater where that is excluded. */
  readonly said: readonly (readonly [SubjectId, Said])[]
}

/** Which of several faults is told of a whole sheet. */
const order: readonly SheetFault[] = ['unknown', 'several', 'too-many', 'blank']

/** Makes a reader of sheets: it looks at one at a time, and remembers none. */
export function sheetReader(rules: SheetRules): (sheet: Sheet) => SheetReading {
  const { subjects, rating, voids, atMost = [] } = rules
  const isOnBallot = ballotOf(rules)
  const known = new Set(subjects)
  const excludesSelf = rating.kind === 'open' && rating.self === 'excluded'
  return ({ by, entries }) => {
    const rated = excludesSelf ? subjects.filter((subject) => subject !== by) : subjects
    const strangers = entries.filter(({ subject }) => !known.has(subject)).length
    const marked = merged(entries)
    const bare = rated.map((subject) => {
      const says = marked.get(subject) ?? []
      return [subject, saidBy(says, isOnBallot, voids.blank === 'nothing')] as const
    })
    const beyond = atMost.filter(({ choice, count }) => timesSaid(bare, choice) > count)
    const said = bare.map(([subject, each]) => [subject, limited(each, beyond)] as const)
    const voiding = faultsThatVoid(rules, said, beyond, strangers)
    return { fault: order.find((fault) => voiding.has(fault)), strangers, said }
  }
}

/** Whether something can be said on this ballot. */
function ballotOf({ raters }: SheetRules): (says: string | number) => boolean {
  if ('marks' in raters) return (says) => isMark(raters.marks, says)
  const choices = new Set<string | number>(scoresOf(raters).map(({ choice }) => choice))
  return (says) => choices.has(says)
}

/** A subject that stands on a sheet twice was given everything that stands there. */
function merged(entries: Sheet['entries']): Map<SubjectId, readonly (string | number)[]> {
  const marked = new Map<SubjectId, readonly (string | number)[]>()
  for (const { subject, says } of entries) {
    marked.set(subject, [...(marked.get(subject) ?? []), ...says])
  }
  return marked
}

function saidBy(
  says: readonly (string | number)[],
  isOnBallot: (says: string | number) => boolean,
  mayAbstain: boolean,
): Said {
  const [first] = says
  if (first === undefined) return mayAbstain ? 'abstains' : { fault: 'blank' }
  if (says.length > 1) return { fault: 'several' }
  return isOnBallot(first) ? { says: first } : { fault: 'unknown' }
}

function timesSaid(said: SheetReading['said'], choice: string): number {
  return said.filter(([, each]) => isChoice(each, choice)).length
}

function limited(said: Said, beyond: readonly SheetLimit[]): Said {
  return beyond.some(({ choice }) => isChoice(said, choice)) ? { fault: 'too-many' } : said
}

function isChoice(said: Said, choice: string): boolean {
  return said !== 'abstains' && 'says' in said && said.says === choice
}

/** The faults on a sheet that make all of it invalid. */
function faultsThatVoid(
  { voids }: SheetRules,
  said: SheetReading['said'],
  beyond: readonly SheetLimit[],
  strangers: number,
): Set<SheetFault> {
  const takes: Readonly<Record<SheetFault, Voided | 'nothing'>> = {
    ...voids,
    'too-many': beyond.some((limit) => limit.voids === 'sheet') ? 'sheet' : 'entry',
  }
  const found = new Set(said.flatMap(([, each]) => (isFault(each) ? [each.fault] : [])))
  if (strangers > 0) found.add('unknown')
  return new Set([...found].filter((fault) => takes[fault] === 'sheet'))
}

/** Whether what was said is a fault. */
export function isFault(said: Said): said is { readonly fault: SheetFault } {
  return said !== 'abstains' && 'fault' in said
}
