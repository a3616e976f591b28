import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { Evidence } from '../../vocabulary/index.ts'
import type { Remark } from '../state.ts'
import type {
  ObjectionAppealed,
  ObjectionDismissed,
  ObjectionEvent,
  ObjectionRaised,
  ObjectionRuled,
  Remedy,
} from './events.ts'
import type { Objector } from './objector.ts'
import { asAdmitted, asAppealed, asDecided, asRaised, asSettled, asWithdrawn } from './stages.ts'
import type { Appeal, Dismissal, Objection, Objections, RaisedObjection, Ruling } from './state.ts'

type Draft = Mutable<Objections>

/** How one event changes the objections to a matter. */
export function recipe(draft: Draft | undefined, event: ObjectionEvent): Draft {
  if (event.type === 'raised') return withRaised(draft, event)
  const index = draft?.objections.findIndex(({ id }) => id === event.objection) ?? -1
  const before = draft?.objections[index]
  invariant(draft !== undefined && before !== undefined, 'an objection is raised before all else')
  // A stage is made afresh from copies and parts of the draft, so it may be edited like the draft.
  draft.objections[index] = nextOf(before as Objection, event) as Mutable<Objection>
  draft.lastAt = event.at
  return draft
}

function withRaised(draft: Draft | undefined, event: ObjectionRaised): Draft {
  const objection = raisedFrom(event) as Mutable<RaisedObjection>
  if (!draft) {
    const { kind, id } = event.matter
    return { matter: { kind, id }, objections: [objection], lastAt: event.at }
  }
  draft.objections.push(objection)
  draft.lastAt = event.at
  return draft
}

function raisedFrom(event: ObjectionRaised): RaisedObjection {
  const { objection: id, at: raisedAt, actor: enteredBy } = event
  const said = { objector: copyOf<Objector>(event.objector), evidence: copyOf(event.evidence) }
  return asRaised({ ...event, ...said, id, raisedAt, enteredBy })
}

type Later = Exclude<ObjectionEvent, { readonly type: 'raised' }>

const order = 'an event of an objection follows from its state'

function nextOf(before: Objection, event: Later): Objection {
  switch (event.type) {
    case 'admitted':
      return asAdmitted(before, remarkOf(event))
    case 'dismissed':
      return asDecided(before, dismissalOf(event))
    case 'withdrawn':
      return asWithdrawn(before, remarkOf(event))
    case 'ruled':
      return before.status === 'appealed'
        ? asSettled(before, rulingOf(event))
        : asDecided(before, rulingOf(event))
    case 'appealed':
      invariant(before.status === 'decided', order)
      return asAppealed(before, appealOf(event))
    default:
      return unreachable(event)
  }
}

function remarkOf({ actor: by, at, reason }: ObjectionEvent): Remark {
  return { by, at, reason }
}

function dismissalOf(event: ObjectionDismissed): Dismissal {
  return { ...remarkOf(event), outcome: 'dismissed', because: event.because, on: event.on }
}

function rulingOf(event: ObjectionRuled): Ruling {
  const remedy = copyOf<readonly Remedy[]>(event.remedy)
  return { ...remarkOf(event), outcome: event.outcome, remedy, on: event.on }
}

function appealOf({ actor: enteredBy, at, on, reason, ...event }: ObjectionAppealed): Appeal {
  const evidence = copyOf<readonly Evidence[]>(event.evidence)
  return { by: copyOf<Objector>(event.by), at, on, reason, evidence, enteredBy }
}
