import { compareText } from '../foundation/index.ts'
import type { Measure } from '../vocabulary/index.ts'

/** What one role has to decide on. */
export interface DecidersMeasures {
  readonly decidedBy: string
  /** How many of each kind, by the kind. */
  readonly kinds: readonly MeasureCount[]
  /** By kind, then by subject, then by clause. */
  readonly measures: readonly Measure[]
}

/** How many measures of one kind. */
export interface MeasureCount {
  readonly measure: string
  readonly count: number
}

/**
 * The measures sorted by the role that decides on them: the agenda of each. It does not depend on the
 * order of the measures.
 *
 * @example
 * ```ts
 * import { type Measure, measuresByDecider, memberId } from 'pledgebook'
 *
 * const talk = (id: string, decidedBy: string): Measure => {
 *   const basis = { kind: 'talk', subject: memberId(id), period: '2026', clause: 'talk' }
 *   const grade = { grade: 'one-star', rulebook: { id: 'stars', version: '1' } }
 *   return { ...basis, ...grade, decidedBy, status: 'proposed' }
 * }
 * const agenda = measuresByDecider([talk('m-2', 'street'), talk('m-1', 'branch')])
 * agenda.map(({ decidedBy }) => decidedBy) // => ['branch', 'street']
 * agenda[0]?.kinds // => [{ measure: 'talk', count: 1 }]
 * ```
 */
export function measuresByDecider(measures: readonly Measure[]): readonly DecidersMeasures[] {
  const byRole = groupedBy([...measures].sort(inOrder), ({ decidedBy }) => decidedBy)
  return byRole
    .map(({ name, members }) => ({
      decidedBy: name,
      kinds: groupedBy(members, ({ kind }) => kind).map((kind) => {
        return { measure: kind.name, count: kind.members.length }
      }),
      measures: members,
    }))
    .sort((a, b) => compareText(a.decidedBy, b.decidedBy))
}

interface Group {
  readonly name: string
  readonly members: readonly Measure[]
}

function groupedBy(
  measures: readonly Measure[],
  nameOf: (measure: Measure) => string,
): readonly Group[] {
  const groups = new Map<string, Measure[]>()
  for (const measure of measures) {
    const same = groups.get(nameOf(measure))
    if (same) same.push(measure)
    else groups.set(nameOf(measure), [measure])
  }
  return [...groups].map(([name, members]) => ({ name, members }))
}

function inOrder(a: Measure, b: Measure): number {
  return (
    compareText(a.kind, b.kind) ||
    compareText(a.subject, b.subject) ||
    compareText(a.clause, b.clause)
  )
}
