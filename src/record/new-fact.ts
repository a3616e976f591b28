import type { Instant } from '../calendar/index.ts'
import { copyOf, okUnless, type Path, type Result } from '../foundation/index.ts'
import type { FactId, MemberId } from '../vocabulary/index.ts'
import { checkContent } from './check-content.ts'
import type { RecordContext } from './context.ts'
import type { FactContent, FactDetails } from './events.ts'
import type { ContentRefusal, RightRefusal } from './refusals.ts'
import { recordableKind } from './rights.ts'

/** Who records which fact, when, and where it stands in the command. */
interface Recording {
  readonly fact: FactId
  readonly actor: MemberId
  readonly at: Instant
  readonly path: Path
}

/** A fact that may be recorded, as it goes into an event. */
interface NewFact {
  readonly content: FactContent
  readonly needsStamp: boolean
}

/** Whether the actor may record this, and all that is wrong with it. */
export function newFact(
  content: FactContent,
  recording: Recording,
  context: RecordContext,
): Result<NewFact, ContentRefusal | RightRefusal> {
  const found = recordableKind(recording, content, context)
  if (!found.ok) return found
  const kind = found.value
  return okUnless(checkContent(kind, content, recording, context), () => ({
    content: { kind: kind.kind, subject: content.subject, ...detailsOf(content) },
    needsStamp: kind.certifiedBy.length > 0,
  }))
}

/** A copy of the part that later versions may change: events never alias a command. */
export function detailsOf({ on, fields, evidence }: FactDetails): FactDetails {
  return { on, fields: copyOf(fields), evidence: copyOf(evidence) }
}
