import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import type { MemberId } from '../../../vocabulary/index.ts'
import { neededGroundFaults } from '../../checks.ts'
import type { UnitCodes } from '../../refusals.ts'
import { holdsOn } from '../../span.ts'
import {
  type DatedUnitCommand,
  datedBase,
  onStandingUnit,
  type UnitDecision,
} from '../command-base.ts'
import type { Post, Unit } from '../state.ts'

/**
 * Ends a post: `on` is the first day on which it is no longer held, after the day of its beginning and
 * before the end of its term.
 */
export interface EndPost extends DatedUnitCommand<'end-post'> {
  readonly member: MemberId
  readonly post: string
  /** What the end rests on: last year's class, a wish. 1 to 2000 characters. */
  readonly ground: string
}

type Ended = UnitDecision<'post-ended', UnitCodes['end-post']>

/** Decides on {@link EndPost}. */
export function endPost(command: EndPost, state: Unit | undefined): Ended {
  const { member, post, on, ground } = command
  return onStandingUnit(command, state, (unit): Ended => {
    const held = unit.posts.find(
      (each) => each.member === member && each.post === post && mayEnd(each, on),
    )
    if (!held) {
      const parts = { path: ['member'], expected: post, actual: member }
      return refuse(refusal('post-not-held', { subject: unit.unit, ...parts }))
    }
    const { from } = held
    return okUnless(neededGroundFaults(unit.unit, ground), () => [
      { type: 'post-ended', ...datedBase(command), ground, member, post, from },
    ])
  })
}

/** What has ended already does not end again: that its end was told wrongly is another matter. */
function mayEnd(held: Post, on: CivilDate): boolean {
  return held.ended === undefined && held.from < on && holdsOn(held, on)
}
