import { type Path, type Refusal, refusal } from '../foundation/index.ts'
import { checkText, type Evidence } from '../vocabulary/index.ts'

const mostEvidence = 100

/** Whose evidence it is, and where it stands in the command. */
interface EvidencePlace {
  readonly subject: string
  readonly path: Path
}

/** Every fault of the pieces handed in, of which `atLeast` different ones are asked for. */
export function checkEvidence(
  evidence: readonly Evidence[],
  atLeast: number,
  place: EvidencePlace,
): readonly (PieceRefusal | Refusal<'evidence-missing'>)[] {
  const faults = checkPieces(evidence, place)
  const counts = { expected: atLeast, actual: countDifferent(evidence) }
  if (evidence.length > mostEvidence || counts.actual >= counts.expected) return faults
  const path = [...place.path, 'evidence']
  return [...faults, refusal('evidence-missing', { subject: place.subject, path, ...counts })]
}

/** What can be wrong with the pieces themselves. */
type PieceRefusal = Refusal<'evidence-too-much' | 'text-invalid'>

/** Every fault of the pieces themselves, where none is asked for. */
export function checkPieces(
  evidence: readonly Evidence[],
  { subject, path: before }: EvidencePlace,
): readonly PieceRefusal[] {
  const path = [...before, 'evidence']
  if (evidence.length > mostEvidence) {
    const counts = { expected: mostEvidence, actual: evidence.length }
    return [refusal('evidence-too-much', { subject, path, ...counts })]
  }
  return evidence.flatMap((piece, index) => checkPiece(piece, { subject, path: [...path, index] }))
}

function checkPiece({ kind, ref, digest }: Evidence, { subject, path }: EvidencePlace) {
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
