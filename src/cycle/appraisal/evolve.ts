import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { RulebookRef } from '../../vocabulary/index.ts'
import { resultAlone } from '../results/appraisal-result.ts'
import { rulingAlone } from '../rulings/ruling-ref.ts'
import type {
  AppraisalEvent,
  AppraisalGraded,
  AppraisalRevised,
  MeasureCarriedOut,
  MeasureDecided,
  MeasureLifted,
  MeasureNotified,
  MeasuresProposed,
} from './events.ts'
import { appraisalKeyOf } from './key.ts'
import type {
  Appraisal,
  AppraisalMeasure,
  AppraisalStatus,
  ConfirmedAppraisal,
  MeasureStatus,
  ResultEntry,
} from './state.ts'

type Draft = Mutable<Appraisal>

/** How one event changes an appraisal. */
export function recipe(draft: Draft | undefined, event: AppraisalEvent): Draft {
  if (event.type === 'graded') return begin(event)
  invariant(draft !== undefined, 'an appraisal is graded before anything else happens to it')
  const next = stepOf(draft, event)
  next.lastAt = event.at
  return next
}

function begin(event: AppraisalGraded): Draft {
  const { period, hash, at, actor: by } = event
  const first: ResultEntry = { ...resultAlone(event.result), by, at }
  const rulebook = copyOf<RulebookRef>(event.rulebook)
  const result = first as Mutable<ResultEntry>
  const key = appraisalKeyOf(event)
  return { status: 'provisional', ...key, period, rulebook, hash, results: [result], lastAt: at }
}

function stepOf(draft: Draft, event: Exclude<AppraisalEvent, AppraisalGraded>): Draft {
  const stamp = { by: event.actor, at: event.at }
  switch (event.type) {
    case 'revised':
      return revised(draft, event)
    case 'confirmed': {
      const confirmed = { ...stamp, digest: event.digest }
      return { ...inStage(draft, 'provisional'), status: 'confirmed', confirmed, measures: [] }
    }
    case 'proposed':
      return proposed(inStage(draft, 'confirmed'), event)
    case 'decided':
    case 'notified':
    case 'lifted':
    case 'carried-out':
      return withMeasure(inStage(draft, 'confirmed'), event)
    case 'carried': {
      const carried = { ...stamp, next: event.next }
      return { ...inStage(draft, 'confirmed'), status: 'carried', carried }
    }
    default:
      return unreachable(event)
  }
}

function revised(draft: Draft, event: AppraisalRevised): Draft {
  const provisional = inStage(draft, 'provisional')
  const { actor: by, at, because, reason } = event
  const revision = { ruling: rulingAlone(event.ruling), because, reason }
  const entry: ResultEntry = { ...resultAlone(event.result), by, at, revision }
  provisional.results.push(copyOf(entry))
  return provisional
}

function proposed(draft: Mutable<ConfirmedAppraisal>, event: MeasuresProposed): Draft {
  for (const measure of event.measures) {
    const stamp = { by: event.actor, at: event.at }
    const entry: AppraisalMeasure = { status: 'proposed', measure, proposed: stamp }
    draft.measures.push(copyOf<AppraisalMeasure>(entry))
  }
  return draft
}

type MeasureEvent = MeasureDecided | MeasureNotified | MeasureLifted | MeasureCarriedOut

function withMeasure(draft: Mutable<ConfirmedAppraisal>, event: MeasureEvent): Draft {
  const index = draft.measures.findIndex(({ measure }) => measure.clause === event.measure)
  const before = draft.measures[index]
  invariant(before !== undefined, 'an event names a measure of its appraisal')
  draft.measures[index] = nextOf(before, event)
  return draft
}

type MeasureDraft = Mutable<AppraisalMeasure>

function nextOf(before: MeasureDraft, event: MeasureEvent): MeasureDraft {
  const stamp = { by: event.actor, at: event.at }
  switch (event.type) {
    case 'decided': {
      const decision = { ...stamp, reason: event.reason }
      return { ...inStatus(before, 'proposed'), status: event.outcome, decision }
    }
    case 'notified': {
      const { on, until } = event
      const notified = { ...stamp, on, until: copyOf(until) }
      return { ...inStatus(before, 'accepted'), status: 'notified', notified }
    }
    case 'lifted': {
      const ruling = copyOf(rulingAlone(event.ruling))
      const lifted = { ...stamp, reason: event.reason, ruling }
      return { ...beforeEffect(before), status: 'lifted', lifted }
    }
    case 'carried-out': {
      const carriedOut = { ...stamp, on: event.on, evidence: copyOf(event.evidence) }
      return { ...inStatus(before, 'notified'), status: 'carried-out', carriedOut }
    }
    default:
      return unreachable(event)
  }
}

const order = 'an event of an appraisal follows from its state'

type DraftIn<S extends AppraisalStatus> = Extract<Draft, { readonly status: S }>

function inStage<S extends AppraisalStatus>(draft: Draft, status: S): DraftIn<S> {
  invariant(draft.status === status, order)
  // The status was compared just now.
  return draft as DraftIn<S>
}

type MeasureIn<S extends MeasureStatus> = Extract<MeasureDraft, { readonly status: S }>

/** A measure that a ruling can still take back. */
function beforeEffect(measure: MeasureDraft): MeasureIn<'proposed' | 'accepted' | 'notified'> {
  const { status } = measure
  if (status === 'proposed' || status === 'notified') return inStatus(measure, status)
  return inStatus(measure, 'accepted')
}

function inStatus<S extends MeasureStatus>(measure: MeasureDraft, status: S): MeasureIn<S> {
  invariant(measure.status === status, order)
  // The status was compared just now.
  return measure as MeasureIn<S>
}
