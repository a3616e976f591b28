import { type Json, type Path, refusal } from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { OrganisationFault, OrganisationFaultCode } from '../refusals.ts'

/** One thing that is wrong between the streams, about a unit or a member. */
export function fault(
  code: OrganisationFaultCode,
  subject: SubjectId,
  path: Path,
  actual: Json,
  expected: Json = null,
): OrganisationFault {
  return refusal(code, { subject, path, expected, actual })
}
