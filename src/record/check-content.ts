import { civilDateIn, type Instant } from '../calendar/index.ts'
import { type Path, refusal } from '../foundation/index.ts'
import { checkFields, type FactId, type FactKind } from '../vocabulary/index.ts'
import { checkEvidence } from './check-evidence.ts'
import type { RecordContext } from './context.ts'
import type { FactDetails } from './events.ts'
import type { ContentRefusal } from './refusals.ts'

/** Of which fact something is said, when, and where it stands in the command. */
interface Occasion {
  readonly fact: FactId
  readonly at: Instant
  readonly path: Path
}

/** Every fault of what is handed in, in the order day, fields, evidence. Late is never a fault. */
export function checkContent(
  kind: FactKind,
  details: FactDetails,
  occasion: Occasion,
  context: RecordContext,
): readonly ContentRefusal[] {
  const { fact: subject, path } = occasion
  return [
    ...checkDay(details, occasion, context),
    ...checkFields(kind.fields, details.fields, [...path, 'fields']),
    ...checkEvidence(details.evidence, kind.evidence, { subject, path }),
  ]
}

function checkDay({ on }: FactDetails, { fact, at, path }: Occasion, { zone }: RecordContext) {
  const today = civilDateIn(at, zone)
  if (on <= today) return []
  return [refusal('future', { subject: fact, path: [...path, 'on'], expected: today, actual: on })]
}
