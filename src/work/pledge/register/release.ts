import { ok, type Refusal, type Result, refuse } from '../../../foundation/index.ts'
import { fault } from '../faults.ts'
import type { ReleasePledge } from './commands.ts'
import type { PledgeReleased } from './events.ts'
import type { ReleasePledgeCode } from './refusals.ts'
import type { PledgeRegister } from './state.ts'

/** The place of a pledge is free again; the entry stays on record. */
export function release(
  command: ReleasePledge,
  register: PledgeRegister | undefined,
): Result<readonly PledgeReleased[], Refusal<ReleasePledgeCode>> {
  const { member, cycle, pledge, because, at, actor, id } = command
  const place = register?.places.find((each) => each.pledge === pledge)
  if (!place) return refuse(fault(command, 'not-entered', ['pledge'], null, pledge))
  if (place.released) {
    return refuse(fault(command, 'already-released', ['pledge'], place.released.at, pledge))
  }
  return ok([{ type: 'released', member, cycle, pledge, because, at, actor, cause: id }])
}
