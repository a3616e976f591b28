import { head, today } from '../command-parts.ts'
import type { PledgeCommand } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import type { PledgeStarted } from '../events.ts'
import type { ApprovedPledge } from '../state.ts'

/** In which ways a pledge is public by now, and in which forms it was given. */
export interface Announced {
  readonly ways: readonly string[]
  readonly forms: readonly string[]
}

/** The same, read from its state. */
export function announced({ approval }: ApprovedPledge): Announced {
  return {
    ways: approval.publications.map((publication) => publication.way),
    forms: approval.given.map((giving) => giving.form),
  }
}

/** The start, where nothing is left that the rules demand: every publication, and one form if they name any. */
export function startIfReady(
  command: PledgeCommand,
  { ways, forms }: Announced,
  context: PledgeContext,
): PledgeStarted[] {
  const { publications, forms: named } = context.rules
  const isPublic = publications.every((way) => ways.includes(way))
  const isGiven = named.length === 0 || forms.length > 0
  if (!isPublic || !isGiven) return []
  return [{ type: 'started', ...head(command), on: today(command, context) }]
}
