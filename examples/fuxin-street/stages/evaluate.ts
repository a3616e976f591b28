import {
  addDays,
  type Bulletin,
  breakdownOf,
  bulletinOf,
  type CivilDate,
  type CycleState,
  civilDateIn,
  compareText,
  type GradedPopulation,
  type Moved,
  type Objection,
  outcomeOf,
  type SubjectResult,
  unwrap,
} from 'pledgebook'
import { dayOf, type Year } from '../year.ts'
import { type Shown, shown } from './shown.ts'

/** From provisional results to confirmed ones. */
export interface EvaluateStage {
  readonly status: CycleState['status'] | null
  readonly closed: string | null
  readonly grades: readonly GradesOf[]
  /** One fixed table, released once, after closing. */
  readonly byHomeUnit: Breakdown | null
  readonly branches: readonly BranchResult[]
  /** The quota's edge as it was first and as it is now. */
  readonly edges: readonly Edge[]
  readonly notices: readonly NoticeView[]
  readonly objections: readonly ObjectionView[]
  readonly effects: readonly { readonly objection: string; readonly moved: readonly Moved[] }[]
  readonly confirmed: string | null
}

/** How many have each grade. */
export interface GradesOf {
  readonly population: string
  readonly grades: Bulletin['grades']
  readonly ungraded: number
}

/** Grades of members in service by home unit. */
export interface Breakdown {
  readonly atLeast: number
  readonly grades: readonly (readonly (string | null)[])[]
  readonly rows: readonly {
    readonly words: readonly (string | null)[]
    readonly total: number
    readonly counts: readonly number[]
  }[]
}

/** One branch before the quota and after it. */
export interface BranchResult {
  readonly branch: string
  readonly items: Shown | null
  readonly evaluation: Shown | null
  readonly total: Shown | null
  readonly band: string | null
  readonly grade: string | null
  readonly rank: number | null
  readonly because: readonly string[]
}

/** One quota's edge: who stood for how many seats, and where the line was. */
export interface Edge {
  readonly when: 'first' | 'now'
  readonly clause: string
  readonly base: number
  readonly seats: number
  readonly contenders: number
  readonly line: readonly Shown[] | null
  readonly kept: readonly string[]
  readonly lost: readonly string[]
}

/** One notice of results. */
export interface NoticeView {
  readonly notice: string
  readonly from: string
  readonly until: string
  readonly objectUntil: string
  readonly populations: readonly string[]
  readonly digest: string
}

/** One objection and what was decided. */
export interface ObjectionView {
  readonly objection: string
  readonly matter: string
  readonly on: string
  readonly reason: string
  readonly status: Objection['status']
  readonly outcome: string | null
  readonly by: string | null
  readonly decidedOn: string | null
  readonly because: string | null
}

/** The fifth stage. */
export function evaluateStage(year: Year): EvaluateStage {
  const { graded = [], effects, cycles, data } = year
  const state = cycles.get(data.street.cycle)
  const branches = resultsIn(graded, 'branches')
  const first = effects[0]?.before ?? graded
  return {
    status: state?.status ?? null,
    closed: state && 'closed' in state ? dayOf(year, state.closed.at) : null,
    grades: graded.map((each) => {
      const { population, grades, ungraded } = bulletinOf(each)
      return { population, grades, ungraded }
    }),
    byHomeUnit: homeUnits(graded),
    branches: branches.map(branchResult).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    edges: [
      ...edgesIn(resultsIn(first, 'branches'), 'first'),
      ...(effects.length > 0 ? edgesIn(branches, 'now') : []),
    ],
    notices: state ? noticeViews(year, state) : [],
    objections: objectionViews(year),
    effects: effects.map(({ objection, moved }) => ({ objection, moved })),
    confirmed: state && 'confirmed' in state ? dayOf(year, state.confirmed.at) : null,
  }
}

function resultsIn(graded: readonly GradedPopulation[], name: string): readonly SubjectResult[] {
  return graded.find(({ population }) => population.name === name)?.results ?? []
}

function homeUnits(graded: readonly GradedPopulation[]): Breakdown | null {
  const found = graded.find(({ population }) => population.name === 'in-service')
  if (!found) return null
  const { atLeast, grades, rows } = unwrap(breakdownOf(found, { by: 'home', atLeast: 5 }))
  return { atLeast, grades, rows }
}

function branchResult({ standing, grade }: SubjectResult): BranchResult {
  const value = (name: string) => {
    const found = standing.values.find((each) => each.name === name)
    return found ? shown(found.value) : null
  }
  return {
    branch: standing.subject,
    ...{ items: value('items'), evaluation: value('evaluation'), total: value('total') },
    ...{ band: grade.band, grade: grade.grade, rank: grade.rank ?? null, because: grade.because },
  }
}

function edgesIn(results: readonly SubjectResult[], when: Edge['when']): readonly Edge[] {
  const met = results.flatMap(({ grade }) =>
    (grade.cuts ?? []).map((cut) => ({ subject: grade.subject, cut })),
  )
  const [one] = met
  if (!one) return []
  const { clause, base, seats, contenders, line } = one.cut
  const having = (outcome: string) =>
    met
      .filter(({ cut }) => cut.outcome === outcome)
      .map(({ subject }) => subject)
      .sort(compareText)
  const lines = line?.map(shown) ?? null
  const parts = { clause, base, seats, contenders, line: lines }
  return [{ when, ...parts, kept: having('kept'), lost: having('lost') }]
}

function noticeViews({ notices, world }: Year, state: CycleState): readonly NoticeView[] {
  if (!('announcements' in state)) return []
  const { zone } = world
  return state.announcements.map(({ notice, populations, digest, until, closes }) => ({
    ...{ notice, from: notices.get(notice)?.from ?? '', until: until.date },
    // What closes at the first moment of a day was open to the end of the one before.
    objectUntil: lastDayBefore(civilDateIn(closes, zone)),
    ...{ populations, digest },
  }))
}

function lastDayBefore(day: CivilDate): CivilDate {
  return unwrap(addDays(day, -1))
}

function objectionViews(year: Year): readonly ObjectionView[] {
  return [...year.objections.values()].flatMap(({ matter, objections }) =>
    objections.map((each) => {
      const decision = outcomeOf(each)
      return {
        ...{ objection: each.id, matter: matter.id, on: each.on, reason: each.reason },
        status: each.status,
        outcome: decision?.outcome ?? null,
        by: decision?.by ?? null,
        decidedOn: decision ? dayOf(year, decision.at) : null,
        because: decision?.reason ?? null,
      }
    }),
  )
}
