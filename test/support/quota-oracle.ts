import type { Quota, Rulebook } from '../../src/rulebook/index.ts'
import type { Person } from './quota-cases.ts'

/**
 * Quotas once more, as slow and plain as the words: the grades from the highest down, each pool for itself,
 * equals together, class by class. Nothing is shared with the library but the rulebook.
 */
export interface Told {
  readonly grade: string | null
  readonly rank: number | undefined
  readonly because: readonly string[]
  /** `clause seats/base of contenders outcome` */
  readonly cuts: readonly string[]
  readonly undecided: readonly string[] | undefined
}

interface Standing {
  readonly person: Person
  readonly key: readonly number[]
  level: number
  readonly graded: boolean
  readonly because: string[]
  readonly cuts: string[]
  undecided: readonly string[] | undefined
}

const ladder = ['gold', 'silver', 'bronze', 'iron']

/** What becomes of each person, by id. */
export function toldByOracle(rulebook: Rulebook, people: readonly Person[]) {
  const all = people.map((person) => standingOf(rulebook, person))
  const quotas = [...(rulebook.quotas ?? [])].sort(
    (a, b) => ladder.indexOf(a.grade) - ladder.indexOf(b.grade),
  )
  const split = quotas.some(({ per }) => per !== undefined)
  for (const quota of quotas) {
    for (const pool of quota.per ? ['north', 'south'] : [undefined]) {
      const mine = all.filter(({ person }) => pool === undefined || person.community === pool)
      runPool(quota, mine, split)
    }
  }
  return new Map(all.map((each) => [each.person.id, toldOf(each, all)]))
}

function standingOf({ grading }: Rulebook, person: Person): Standing {
  const { score, service, status } = person
  const by = { 'value.total': score, 'value.service': service } as Record<string, number>
  const key = (grading.order ?? []).map((part) => {
    const value = 'by' in part ? (by[part.by] ?? 0) : 0
    return part.first === 'highest' ? value : -value
  })
  const band = score >= 6 ? 0 : score >= 4 ? 1 : score >= 2 ? 2 : 3
  let level = band
  const because: string[] = []
  if (status === 'capped' && level < 1) {
    level = 1
    because.push('cap')
  }
  if (status === 'lifted' && level > 1) {
    level = 1
    because.push('lift')
  }
  const graded = status !== 'newcomer' && status !== 'guest'
  if (status === 'newcomer') because.push('new')
  if (status === 'guest') because.push('guests')
  return { person, key, level, graded, because, cuts: [], undecided: undefined }
}

function runPool(quota: Quota, mine: readonly Standing[], split: boolean): void {
  const level = ladder.indexOf(quota.grade)
  const base = mine.filter((each) => counted(quota, each)).length
  const seats = rounded(Math.round(Number(quota.share) * 100) * base, quota.seats)
  const contenders = mine.filter((each) => {
    const above = quota.counts === 'grade-and-above' ? each.level <= level : each.level === level
    return each.graded && above
  })
  const said = (outcome: string) =>
    `${quota.clause} ${seats}/${base} of ${contenders.length} ${outcome}`
  let left = seats
  let closed = false
  for (const equals of classes(contenders)) {
    const fits = !closed && equals.length <= left
    const atEdge = !closed && !fits && left > 0
    const tie = atEdge ? quota.tie : undefined
    if (fits || tie === 'all-in') {
      for (const each of equals) if (!each.undecided) each.cuts.push(said('kept'))
      left -= equals.length
      closed = left <= 0
      continue
    }
    closed = true
    if (tie === 'refuse') {
      leaveOpen(quota, level, equals, left, split, said('tied'))
      continue
    }
    for (const each of equals) {
      each.level = level + 1
      if (each.undecided) continue
      each.cuts.push(said('lost'))
      each.because.push(quota.clause)
    }
  }
}

/** The tied hold the seats left; those who must fall hold seats below. */
function leaveOpen(
  quota: Quota,
  level: number,
  equals: readonly Standing[],
  left: number,
  split: boolean,
  cut: string,
): void {
  const names = [...new Set(equals.flatMap((each) => each.undecided ?? [each.person.id]))].sort(
    (a, b) => (a < b ? -1 : 1),
  )
  const falling = equals.length - left
  for (const pool of split ? ['north', 'south'] : [undefined]) {
    const alike = equals.filter(({ person }) => pool === undefined || person.community === pool)
    alike.forEach((each, index) => {
      if (index < falling) each.level = level + 1
    })
  }
  for (const each of equals) {
    if (each.undecided) continue
    each.cuts.push(cut)
    each.because.push(quota.clause)
    each.undecided = names
  }
}

function counted({ base }: Quota, { person: { status }, graded }: Standing): boolean {
  if (status === 'guest') return true
  if (status === 'away') return false
  return base === 'all' || graded
}

/** Those of equal grade and key together, the best first. */
function classes(contenders: readonly Standing[]): readonly (readonly Standing[])[] {
  const rest = [...contenders]
  const found: Standing[][] = []
  while (rest.length > 0) {
    const best = rest.filter((each) => !rest.some((other) => ahead(other, each)))
    found.push(best)
    for (const each of best) rest.splice(rest.indexOf(each), 1)
  }
  return found
}

function ahead(a: Standing, b: Standing): boolean {
  return a.level !== b.level ? a.level < b.level : better(a.key, b.key)
}

function better(a: readonly number[], b: readonly number[]): boolean {
  for (const [part, mine] of a.entries()) {
    const theirs = b[part] ?? 0
    if (mine !== theirs) return mine > theirs
  }
  return false
}

/** Of hundredths. */
function rounded(hundredths: number, mode: string): number {
  const whole = Math.floor(hundredths / 100)
  const rest = hundredths - whole * 100
  if (rest === 0) return whole
  const up = { ceiling: true, up: true, floor: false, down: false } as Record<string, boolean>
  if (mode === 'half-up') return rest >= 50 ? whole + 1 : whole
  if (mode === 'half-even' && rest === 50) return whole % 2 === 0 ? whole : whole + 1
  if (mode === 'half-even') return rest > 50 ? whole + 1 : whole
  return up[mode] ? whole + 1 : whole
}

function toldOf(each: Standing, all: readonly Standing[]): Told {
  const { graded, level, because, cuts, undecided, key } = each
  const ahead = all.filter((other) => other.graded && better(other.key, key)).length
  return {
    grade: graded && !undecided ? (ladder[level] ?? null) : null,
    rank: graded ? ahead + 1 : undefined,
    because,
    cuts,
    undecided,
  }
}
