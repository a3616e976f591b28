import { civilDateIn, type Instant } from '../calendar/index.ts'
import { type Path, refusal } from '../foundation/index.ts'
import {
  checkFields,
  checkText,
  type Evidence,
  type FactId,
  type FactKind,
} from '../vocabulary/index.ts'
import type { RecordContext } from './context.ts'
import type { FactDetails } from './events.ts'
import type { ContentRefusal } from './refusals.ts'

const mostEvidence = 100

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
  return [
    ...checkDay(details, occasion, context),
    ...checkFields(kind.fields, details.fields, [...occasion.path, 'fields']),
    ...checkEvidence(kind, details.evidence, occasion),
  ]
}

function checkDay({ on }: FactDetails, { fact, at, path }: Occasion, { zone }: RecordContext) {
  const today = civilDateIn(at, zone)
  if (on <= today) return []
  return [refusal('future', { subject: fact, path: [...path, 'on'], expected: today, actual: on })]
}

function checkEvidence(kind: FactKind, evidence: readonly Evidence[], occasion: Occasion) {
  const path = [...occasion.path, 'evidence']
  const subject = occasion.fact
  if (evidence.length > mostEvidence) {
    const counts = { expected: mostEvidence, actual: evidence.length }
    return [refusal('evidence-too-much', { subject, path, ...counts })]
  }
  const faults: ContentRefusal[] = evidence.flatMap((piece, index) =>
    checkPiece(piece, [...path, index], subject),
  )
  const counts = { expected: kind.evidence, actual: countDifferent(evidence) }
  if (counts.actual < counts.expected) {
    faults.push(refusal('evidence-missing', { subject, path, ...counts }))
  }
  return faults
}

function checkPiece({ kind, ref, digest }: Evidence, path: Path, subject: FactId) {
  const at = (name: string, longest: number) => ({ path: [...path, name], subject, longest })
  return [
    ...checkText(kind, at('kind', 64)),
    ...checkText(ref, at('ref', 2000)),
    ...(digest === undefined ? [] : checkText(digest, at('digest', 256))),
  ]
}

/** The same thing shown twice is one piece. */
function countDifferent(evidence: readonly Evidence[]): number {
  return new Set(evidence.map((piece) => JSON.stringify([piece.kind, piece.ref]))).size
}
