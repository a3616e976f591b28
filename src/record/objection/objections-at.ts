import { compareInstants, type Instant } from '../../calendar/index.ts'
import { asAdmitted, asAppealed, asDecided, asRaised } from './stages.ts'
import type { Objection, Objections } from './state.ts'

/**
 * The objections to a matter as they were known at an instant: what happened later is left out, and
 * before the first was raised there are none. The same as a replay of the events until then, those of
 * that very instant included.
 */
export function objectionsAt(state: Objections | undefined, now: Instant): Objections | undefined {
  if (state === undefined || !isAfter(state.lastAt, now)) return state
  const objections = state.objections.flatMap((each) => {
    const known = objectionAt(each, now)
    return known ? [known] : []
  })
  const [first, ...others] = objections.flatMap(timesOf)
  if (first === undefined) return undefined
  const lastAt = others.reduce((last, at) => (compareInstants(at, last) >= 0 ? at : last), first)
  return { matter: state.matter, objections, lastAt }
}

function objectionAt(objection: Objection, now: Instant): Objection | undefined {
  const before = isAfter(timesOf(objection).at(-1) ?? objection.raisedAt, now)
  if (!before) return objection
  const earlier = stageBefore(objection)
  return earlier && objectionAt(earlier, now)
}

/** One step back. */
function stageBefore(objection: Objection): Objection | undefined {
  switch (objection.status) {
    case 'raised':
      return undefined
    case 'admitted':
      return asRaised(objection)
    case 'settled':
      return asAppealed(objection, objection.appeal)
    case 'appealed':
      return asDecided(objection, objection.decision)
    default:
      return objection.admission ? asAdmitted(objection, objection.admission) : asRaised(objection)
  }
}

/** When it reached each of its stages. */
function timesOf(objection: Objection): readonly Instant[] {
  const times = [objection.raisedAt]
  if ('admission' in objection && objection.admission) times.push(objection.admission.at)
  if ('decision' in objection) times.push(objection.decision.at)
  if ('appeal' in objection) times.push(objection.appeal.at)
  if ('ruling' in objection) times.push(objection.ruling.at)
  if ('end' in objection) times.push(objection.end.at)
  return times
}

function isAfter(at: Instant, now: Instant): boolean {
  return compareInstants(at, now) > 0
}
