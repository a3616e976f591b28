import type { GradedPopulation, Moved } from '../assessment/index.ts'
import { compareText, type Exact, exactText } from '../foundation/index.ts'
import { gradesOf } from '../rulebook/index.ts'
import type { Cut, Grade, RulebookRef, SubjectId } from '../vocabulary/index.ts'

/** What a street makes public of one graded population. */
export interface Bulletin {
  readonly population: string
  readonly rulebook: RulebookRef
  readonly subjects: number
  /** Every grade of the rulebook from the highest down, also those that nobody has. */
  readonly grades: readonly BulletinCount[]
  readonly undecided: number
  readonly ungraded: number
  /** From the highest grade's quota down, then by pool. A quota that nobody stood before has no edge. */
  readonly edges: readonly QuotaEdge[]
  /** Who moved after rulings, in the order in which it was found. */
  readonly moved: readonly Moved[]
}

/** How many have one grade. */
export interface BulletinCount {
  readonly grade: string
  readonly count: number
}

/** One quota's edge in one of its pools, as those met it who stood before it. */
export interface QuotaEdge {
  readonly clause: string
  readonly grade: string
  readonly pool: string | undefined
  readonly base: number
  readonly seats: number
  readonly contenders: number
  /** The key of the last who kept the grade; `null` where nobody did. */
  readonly line: readonly Exact[] | null
  /** Those included who have the grade whatever the seats. */
  readonly kept: number
  readonly lost: number
  /** Who ties at the edge, by id. */
  readonly tied: readonly SubjectId[]
}

/**
 * The bulletin of one population: how many have each grade, where the quotas cut, and, once rulings have
 * been graded again, who moved. It names nobody but who moved and who ties; `breakdownOf` counts by an
 * attribute.
 *
 * @example
 * ```ts
 * import { bulletinOf, compileRulebook, gradePopulations, memberId, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const subjects = ['m-1', 'm-2'].map((id) => ({ input: { subject: memberId(id), period: '2026' } }))
 * const rules = unwrap(compileRulebook(smallest))
 * const [graded] = unwrap(gradePopulations([{ name: 'members', rules, subjects }]))
 * const bulletin = graded && bulletinOf(graded)
 * bulletin?.subjects // => 2
 * bulletin?.ungraded // => 0
 * ```
 */
export function bulletinOf(graded: GradedPopulation, moved: readonly Moved[] = []): Bulletin {
  const { name, rules } = graded.population
  const grades = graded.results.map(({ grade }) => grade)
  const ladder = gradesOf(rules.rulebook.grading)
  return {
    population: name,
    rulebook: rules.ref,
    subjects: grades.length,
    grades: ladder.map((grade) => ({
      grade,
      count: countOf(grades, (each) => each.grade === grade),
    })),
    undecided: countOf(grades, ({ undecided }) => undecided !== undefined),
    ungraded: countOf(grades, ({ grade, undecided }) => grade === null && !undecided),
    edges: edgesOf(grades, ladder),
    moved: moved.filter(({ population }) => population === name),
  }
}

function countOf(grades: readonly Grade[], belongs: (grade: Grade) => boolean): number {
  return grades.filter(belongs).length
}

/** A cut and whose it is. */
interface Met {
  readonly subject: SubjectId
  readonly cut: Cut
}

function edgesOf(grades: readonly Grade[], ladder: readonly string[]): readonly QuotaEdge[] {
  const byEdge = new Map<string, Met[]>()
  for (const { subject, cuts = [] } of grades) {
    for (const cut of cuts) {
      const edge = edgeName(cut)
      const met = byEdge.get(edge)
      if (met) met.push({ subject, cut })
      else byEdge.set(edge, [{ subject, cut }])
    }
  }
  return [...byEdge.values()]
    .flatMap(edgeOf)
    .sort(
      (a, b) =>
        ladder.indexOf(a.grade) - ladder.indexOf(b.grade) ||
        compareText(a.clause, b.clause) ||
        compareText(a.pool ?? '', b.pool ?? ''),
    )
}

/** Those who met the same edge: seats that were kept after a ruling may leave two in one pool. */
function edgeName({ clause, pool, base, seats, contenders, line }: Cut): string {
  const texts = line?.map(exactText) ?? null
  return JSON.stringify([clause, pool ?? null, base, seats, contenders, texts])
}

function edgeOf(met: readonly Met[]): readonly QuotaEdge[] {
  const [first] = met
  if (!first) return []
  const { clause, grade, pool, base, seats, contenders, line } = first.cut
  const having = (outcome: Cut['outcome']) => met.filter(({ cut }) => cut.outcome === outcome)
  const tied = having('tied').map(({ subject }) => subject)
  return [
    {
      ...{ clause, grade, pool, base, seats, contenders, line },
      kept: having('kept').length + having('held').length,
      lost: having('lost').length,
      tied: tied.sort(compareText),
    },
  ]
}
