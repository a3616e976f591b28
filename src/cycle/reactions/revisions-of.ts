import {
  allOk,
  type CanonicalRefusal,
  type IdRefusal,
  invariant,
  ok,
  type Refusal,
  type Result,
} from '../../foundation/index.ts'
import type { Matter, ObjectionRuled } from '../../record/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { ReviseAppraisal } from '../appraisal/decisions/revise.ts'
import type { RevisionCause } from '../appraisal/events.ts'
import { isSameResult, type ListedResult, resultAlone } from '../results/appraisal-result.ts'
import type { Hash } from '../results/hash.ts'
import { resultsOf } from '../results/population-results.ts'
import { publicationOf } from '../results/publication.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { CycleId } from '../year/cycle-id.ts'
import type { ReviseResults } from '../year/decisions/revise.ts'
import type { RevisedResults } from '../year/events.ts'
import { derivedId } from './derived-id.ts'
import { type Following, forEachSubject } from './for-each-subject.ts'

/** What a ruling did to the results of a cycle, as running it again showed. */
export interface RulingEffect {
  readonly cycle: CycleId
  /** What the objection was against. */
  readonly matter: Matter
  /** Whom the ruling is about. */
  readonly about: readonly SubjectId[]
  /** Every population of the cycle, before and after. */
  readonly populations: readonly PopulationBeforeAfter[]
  /** Who has another grade, and why: as `regrade` lists them. */
  readonly moved: readonly MovedResult[]
}

/** The results of one population before a ruling and after it. */
export interface PopulationBeforeAfter {
  readonly population: string
  readonly before: readonly ListedResult[]
  readonly after: readonly ListedResult[]
}

/** Somebody whose grade moved. */
export interface MovedResult {
  readonly population: string
  readonly subject: SubjectId
  readonly because: Exclude<RevisionCause, 'value'>
}

/** What follows from a ruling: first for the cycle, then for each appraisal that changes. */
export interface Revisions {
  readonly cycle: ReviseResults
  readonly appraisals: readonly ReviseAppraisal[]
}

/** Why the consequences of a ruling could not be drawn. */
export type RevisionsRefusal = IdRefusal | CanonicalRefusal | Refusal<'subject-listed-twice'>

/**
 * What follows from a ruling on an objection to a grade: the cycle takes the new results in, and every
 * appraisal whose result is another is revised, in the name of whoever ruled. A ruling that upheld the
 * objection is taken in also where it changed nothing; one that rejected it and changed nothing leads to
 * nothing. Command ids are derived from the ruling's, so that reacting twice acts once.
 *
 * Refused with `subject-listed-twice` or `no-canonical-form` as ids and lists may be.
 */
export function revisionsOf(
  event: ObjectionRuled,
  effect: RulingEffect,
  hash: Hash,
): Result<Revisions | undefined, RevisionsRefusal> {
  const changes = effect.populations.map(changedIn)
  const isNothing = changes.every(({ changed }) => changed.length === 0)
  if (event.outcome === 'rejected' && isNothing) return ok(undefined)
  const revised = revisedResults(effect, changes, hash)
  if (!revised.ok) return revised
  const id = derivedId(event.cause, ['results'], hash)
  if (!id.ok) return id
  const { at, actor, reason, objection } = event
  const { cycle, matter } = effect
  const ruling: RulingRef = { matter: { kind: matter.kind, id: matter.id }, objection, at }
  const appraisals = revisedAppraisals(event, effect, { changes, ruling, hash })
  if (!appraisals.ok) return appraisals
  const command = { id: id.value, type: 'revise', at, actor, cycle, ruling, reason } as const
  return ok({ cycle: { ...command, ...revised.value }, appraisals: appraisals.value })
}

interface Change {
  readonly population: string
  readonly changed: readonly (readonly [before: ListedResult | undefined, after: ListedResult])[]
}

function changedIn({ population, before, after }: PopulationBeforeAfter): Change {
  const former = new Map(before.map((each) => [each.subject, each]))
  const pairs = after.map((each) => [former.get(each.subject), each] as const)
  const changed = pairs.filter(([old, now]) => old === undefined || !isSameResult(old, now))
  return { population, changed }
}

/** The populations that changed in short, and the digest of all. */
function revisedResults(
  { populations, about }: RulingEffect,
  changes: readonly Change[],
  hash: Hash,
): Result<Pick<ReviseResults, 'populations' | 'digest'>, RevisionsRefusal> {
  const all = allOk(populations.map(({ population, after }) => resultsOf(population, after, hash)))
  if (!all.ok) return all
  const publication = publicationOf(all.value, hash)
  if (!publication.ok) return publication
  const revised = all.value.flatMap((results): readonly RevisedResults[] => {
    const change = changes.find(({ population }) => population === results.population)
    if (change === undefined || change.changed.length === 0) return []
    return [{ ...results, others: othersIn(change, about) }]
  })
  return ok({ populations: revised, digest: publication.value.digest })
}

/** How many besides those whom the ruling is about have another grade or value. */
function othersIn({ changed }: Change, about: readonly SubjectId[]): number {
  const others = changed.filter(([, { subject }]) => !about.includes(subject))
  return others.filter(([old, now]) => old?.grade !== now.grade || old.value !== now.value).length
}

interface Drawn {
  readonly changes: readonly Change[]
  readonly ruling: RulingRef
  readonly hash: Hash
}

function revisedAppraisals(
  event: ObjectionRuled,
  { cycle, moved }: RulingEffect,
  { changes, ruling, hash }: Drawn,
): Result<readonly ReviseAppraisal[], IdRefusal> {
  const causes = new Map(moved.map((each) => [keyOf(each), each.because]))
  const results = new Map(
    changes.flatMap(({ population, changed }) =>
      changed.map(([, now]) => [keyOf({ population, subject: now.subject }), now] as const),
    ),
  )
  const subjects = changes.map(({ population, changed }) => {
    return { population, subjects: changed.map(([, { subject }]) => subject) }
  })
  const make = (following: Following): ReviseAppraisal => {
    const key = keyOf(following)
    const now = results.get(key)
    invariant(now !== undefined, 'a command is made for each result that changed')
    const because: RevisionCause = causes.get(key) ?? 'value'
    const parts = { ruling, because, result: resultAlone(now), reason: event.reason }
    return { type: 'revise', ...following, ...parts }
  }
  return forEachSubject({ ...event, cycle }, subjects, make, hash)
}

function keyOf({ population, subject }: Pick<MovedResult, 'population' | 'subject'>): string {
  // An id has no space, so the two cannot run into each other.
  return `${subject} ${population}`
}
