import {
  type AppraisalCommand,
  type AppraisalContext,
  type AppraisalKey,
  appraisal,
  type CivilDate,
  type GradedPopulation,
  gradingsOf,
  type ListedResult,
  type MemberId,
  proposalOf,
  type ResultsPublished,
  resultOf,
  type SubjectId,
  type SubjectsOf,
  type UnitId,
  unwrap,
} from 'pledgebook'
import { effectRules } from '../rules/hearing.ts'
import { sha256 } from '../sha-256.ts'
import { dayOf, happen, isHeldOn, rolesOf, type Year } from '../year.ts'

/** The results of a population as they are listed and kept. */
export interface ResultList {
  readonly population: string
  readonly list: readonly ListedResult[]
}

/** Graded populations as lists. */
export function listsOf(graded: readonly GradedPopulation[]): readonly ResultList[] {
  return graded.map(({ population, results }) => ({
    population: population.name,
    list: results.map((each) => unwrap(resultOf(each, sha256))),
  }))
}

/** Who is graded in each population. */
export function subjectsOf({ graded = [] }: Year): readonly SubjectsOf[] {
  return graded.map(({ population, results }) => ({
    population: population.name,
    subjects: results.map(({ grade }) => grade.subject),
  }))
}

/** Everybody's appraisal begins with the result that was published. */
export function runGradings(year: Year, event: ResultsPublished): void {
  for (const { population, list } of listsOf(year.graded ?? [])) {
    for (const command of unwrap(gradingsOf(event, population, list))) runAppraisal(year, command)
  }
}

/** Under which key an appraisal is kept. */
export function keyOf({ population, subject }: Pick<AppraisalKey, 'population' | 'subject'>) {
  return `${population}/${subject}`
}

/** One command to one appraisal. A confirmed one gets the measures that the rules propose. */
export function runAppraisal(year: Year, command: AppraisalCommand): void {
  const place = [year.appraisals, keyOf(command)] as const
  const done = happen(year, 'appraisal', appraisal, place, command, contextOf(year, command))
  if (!done.ok) return
  for (const event of done.value) {
    if (event.type !== 'confirmed') continue
    const proposal = unwrap(proposalOf(event, measuresOf(year, command)))
    if (proposal) runAppraisal(year, proposal)
  }
}

function contextOf(year: Year, command: AppraisalCommand): AppraisalContext {
  const day = dayOf(year, command.at)
  return {
    cycle: year.cycles.get(command.cycle),
    actorRoles: rolesOf(year, command.actor, day),
    concerned: concernedBy(year, command.subject, day),
    effect: effectRules,
    calendar: year.world.hearing.calendar,
    objections: [...year.objections.values()],
  }
}

/** Who has a part in a unit's result: its posts on that day, and the leader whose bonus hangs on it. */
export function concernedBy(
  { units, data }: Year,
  subject: SubjectId,
  day: CivilDate,
): readonly MemberId[] {
  const posts = units.get(subject as UnitId)?.posts ?? []
  const leaders = Object.entries(data.street.inCharge).filter(([unit]) => unit === subject)
  return [
    ...posts.filter((post) => isHeldOn(post, day)).map(({ member }) => member),
    ...leaders.map(([, leader]) => leader),
  ]
}

function measuresOf({ graded = [] }: Year, { population, subject }: AppraisalKey) {
  const results = graded.find((each) => each.population.name === population)?.results ?? []
  return results.find(({ grade }) => grade.subject === subject)?.measures ?? []
}
