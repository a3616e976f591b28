import { compareInstants } from '../../../calendar/index.ts'
import { freezeDeep, type Refusal, type Result, refuse } from '../../../foundation/index.ts'
import type { PledgeRules } from '../../../rulebook/index.ts'
import { fault } from '../faults.ts'
import type { RegisterCommand } from './commands.ts'
import { enter } from './enter.ts'
import type { RegisterEvent } from './events.ts'
import type { RegisterGuardCode, RegisterRefusal } from './refusals.ts'
import { release } from './release.ts'
import type { PledgeRegister } from './state.ts'

/** What decisions about registers know of the world. A pledge's own context will do. */
export interface RegisterContext {
  readonly rules: PledgeRules
}

/** What a command to a register leads to. */
export function decideRegister(
  command: RegisterCommand,
  register: PledgeRegister | undefined,
  context: RegisterContext,
): Result<readonly RegisterEvent[], RegisterRefusal> {
  const wrong = register && guardFault(command, register)
  if (wrong) return refuse(wrong)
  const decision =
    command.type === 'enter' ? enter(command, register, context.rules) : release(command, register)
  if (decision.ok) freezeDeep(decision.value)
  return decision
}

function guardFault(
  command: RegisterCommand,
  register: PledgeRegister,
): Refusal<RegisterGuardCode> | undefined {
  const [meant, found] = [nameOf(command), nameOf(register)]
  if (meant !== found) return fault(command, 'register-other', ['member'], found, meant)
  if (compareInstants(command.at, register.lastAt) >= 0) return undefined
  return fault(command, 'time-went-back', ['at'], register.lastAt, command.at)
}

function nameOf(of: { readonly member: string; readonly cycle: string }): string {
  return `${of.member} ${of.cycle}`
}
