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
  /** Before any quota. */
  readonly entry: number
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
      runPool(quota, mine, { split, spares: quotas.some((each) => each.spares) })
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
  return { person, key, level, entry: level, graded, because, cuts: [], undecided: undefined }
}

/** What tells those apart who tie. */
interface Classes {
  readonly split: boolean
  readonly spares: boolean
}

function runPool(quota: Quota, mine: readonly Standing[], apart: Classes): void {
  const level = ladder.indexOf(quota.grade)
  const contenders = mine.filter((each) => {
    const above = quota.counts === 'grade-and-above' ? each.level <= level : each.level === level
    return each.graded && above
  })
  const spared = (each: Standing) => quota.spares !== undefined && each.person.status === 'lifted'
  const seat = quota.spares?.seat
  const held = seat === 'in-turn' ? [] : contenders.filter(spared)
  const base = mine.filter((each) => {
    return counted(quota, each) && !(seat === 'apart' && held.includes(each))
  }).length
  const seats = seatsOf({ ...quota, share: shareIn(quota, mine) }, base)
  const said = (outcome: string) =>
    `${quota.clause} ${seats}/${base} of ${contenders.length} ${outcome}`
  let left = seat === 'takes-seat' ? Math.max(0, seats - held.length) : seats
  let closed = false
  for (const each of held) if (!each.undecided) each.cuts.push(said('held'))
  for (const all of classes(contenders.filter((each) => !held.includes(each)))) {
    let equals = all
    if (seat === 'in-turn' && (closed || all.length > left)) {
      for (const each of all.filter(spared)) if (!each.undecided) each.cuts.push(said('held'))
      equals = all.filter((each) => !spared(each))
      if (!closed && left > 0 && equals.length <= left) {
        for (const each of equals) if (!each.undecided) each.cuts.push(said('kept'))
        closed = true
        continue
      }
    }
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
      leaveOpen(quota, level, equals, left, apart, said('tied'))
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
  { split, spares }: Classes,
  cut: string,
): void {
  const names = [...new Set(equals.flatMap((each) => each.undecided ?? [each.person.id]))].sort(
    (a, b) => (a < b ? -1 : 1),
  )
  const falling = equals.length - left
  const pools = split ? ['north', 'south'] : [undefined]
  const sorts = spares ? [true, false] : [undefined]
  for (const [pool, lifted] of pools.flatMap((one) =>
    sorts.map((other) => [one, other] as const),
  )) {
    const alike = equals.filter(({ person: { community, status } }) => {
      const same = lifted === undefined || lifted === (status === 'lifted')
      return same && (pool === undefined || community === pool)
    })
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

/** The share of the community that all of them are of. */
function shareIn({ share, per, perWord = [] }: Quota, [one]: readonly Standing[]) {
  const word = per === undefined ? undefined : one?.person.community
  return perWord.find(({ of }) => of === word)?.share ?? share
}

function seatsOf({ share, seats = 'floor' }: Quota, base: number): number {
  if (typeof share !== 'object') return rounded(Math.round(Number(share) * 100) * base, seats)
  return 'first' in share ? share.first : Math.max(0, base - share.allBut)
}

function counted({ base }: Quota, { person: { status }, graded, entry }: Standing): boolean {
  if (status === 'guest') return true
  if (status === 'away') return false
  if (typeof base === 'object') return graded && entry <= ladder.indexOf(base.atLeast)
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
