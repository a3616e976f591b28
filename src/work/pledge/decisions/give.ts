import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { GivePledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, optionalTextFaults } from '../faults.ts'
import type { GivePledgeCode } from '../refusals.ts'
import type { ApprovedPledge } from '../state.ts'
import { announcementFaults } from './announcement-faults.ts'
import { announced, startIfReady } from './start-if-ready.ts'

/** It is given in one of the forms that the rules name. */
export function give(
  command: GivePledge,
  pledge: ApprovedPledge,
  context: PledgeContext,
): PledgeDecision<GivePledgeCode> {
  const { form, on, where } = command
  const { ways, forms } = announced(pledge)
  const faults = [
    ...formFaults(command, forms, context),
    ...announcementFaults(command, pledge, context),
    ...optionalTextFaults(command, ['where'], where),
  ]
  return okUnless(faults, () => [
    { type: 'given', ...head(command), form, on, where: where ?? null },
    ...startIfReady(command, { ways, forms: [...forms, form] }, context),
  ])
}

function formFaults(
  command: GivePledge,
  forms: readonly string[],
  { rules }: PledgeContext,
): Refusal<'form-unknown' | 'already-given'>[] {
  const { form } = command
  if (!rules.forms.includes(form)) {
    return [fault(command, 'form-unknown', ['form'], [...rules.forms], form)]
  }
  return forms.includes(form) ? [fault(command, 'already-given', ['form'], forms, form)] : []
}
