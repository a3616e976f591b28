import type { Refusal } from 'pledgebook'
import { dayOf, type Year } from '../year.ts'

/** A command that was refused, as it is shown. */
export interface RefusedView {
  readonly on: string
  readonly room: string
  readonly type: string
  readonly actor: string
  readonly refusals: readonly Refusal[]
}

/** What was asked for and not done, in order of time. */
export function refusedViews(year: Year): readonly RefusedView[] {
  return year.refused.map(({ room, command: { type, at, actor }, refusals }) => ({
    ...{ on: dayOf(year, at), room, type, actor, refusals: refusals.map(inOrder) },
  }))
}

/** A log keeps the parts of a value in an order of its own. */
function inOrder({ code, subject, path, expected, actual }: Refusal): Refusal {
  return { code, subject, path, expected, actual }
}
