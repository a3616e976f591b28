import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { PublishPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, textFaults } from '../faults.ts'
import type { PublishPledgeCode } from '../refusals.ts'
import type { ApprovedPledge } from '../state.ts'
import { announcementFaults } from './announcement-faults.ts'
import { announced, startIfReady } from './start-if-ready.ts'

const largestAudience = 1_000_000

/** It is made public in one of the ways that the rules demand. */
export function publish(
  command: PublishPledge,
  pledge: ApprovedPledge,
  context: PledgeContext,
): PledgeDecision<PublishPledgeCode> {
  const { way, on, where, audience = null } = command
  const { ways, forms } = announced(pledge)
  const faults = [
    ...wayFaults(command, ways, context),
    ...announcementFaults(command, pledge, context),
    ...textFaults(command, ['where'], where),
    ...audienceFaults(command),
  ]
  return okUnless(faults, () => [
    { type: 'published', ...head(command), way, on, where, audience },
    ...startIfReady(command, { ways: [...ways, way], forms }, context),
  ])
}

function wayFaults(
  command: PublishPledge,
  ways: readonly string[],
  { rules }: PledgeContext,
): Refusal<'publication-unknown' | 'already-published'>[] {
  const { way } = command
  if (!rules.publications.includes(way)) {
    return [fault(command, 'publication-unknown', ['way'], [...rules.publications], way)]
  }
  if (!ways.includes(way)) return []
  const left = rules.publications.filter((each) => !ways.includes(each))
  return [fault(command, 'already-published', ['way'], left, way)]
}

function audienceFaults(command: PublishPledge): Refusal<'audience-invalid'>[] {
  const { audience = 0 } = command
  if (Number.isInteger(audience) && audience >= 0 && audience <= largestAudience) return []
  return [fault(command, 'audience-invalid', ['audience'], [0, largestAudience], String(audience))]
}
