import { okUnless, type Refusal, type Result } from '../../../foundation/index.ts'
import type { PledgeRules } from '../../../rulebook/index.ts'
import { fault } from '../faults.ts'
import type { EnterPledge } from './commands.ts'
import type { PledgeEntered } from './events.ts'
import { pledgesHeld } from './pledges-held.ts'
import type { EnterPledgeCode } from './refusals.ts'
import type { PledgeRegister } from './state.ts'

/** A pledge takes a place, if one is free. */
export function enter(
  command: EnterPledge,
  register: PledgeRegister | undefined,
  rules: PledgeRules,
): Result<readonly PledgeEntered[], Refusal<EnterPledgeCode>> {
  const { member, cycle, pledge, kind, at, actor, id } = command
  const faults: Refusal<EnterPledgeCode>[] = []
  const kinds = rules.kinds.map((each) => each.kind)
  if (!kinds.includes(kind)) faults.push(fault(command, 'kind-unknown', ['kind'], kinds, kind))
  if (register?.places.some((place) => place.pledge === pledge)) {
    faults.push(fault(command, 'already-entered', ['pledge'], null, pledge))
  }
  const held = pledgesHeld(register)
  const { atMost } = rules.perMember
  if (held >= atMost) faults.push(fault(command, 'pledges-too-many', [], atMost, held))
  return okUnless(faults, () => [
    { type: 'entered', member, cycle, pledge, kind, at, actor, cause: id },
  ])
}
