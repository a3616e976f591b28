import { civilDateIn, type Json, type Refusal } from 'pledgebook'
import type { RefusedCommand, Year } from '../year.ts'

/** Puts a refusal into words. */
export type Say = (refusal: Refusal) => string

/** A command that was refused, as it is shown. */
export interface RefusedView {
  readonly command: string
  readonly on: string
  readonly type: string
  readonly subject: string
  readonly actor: string
  readonly refusals: readonly RefusalView[]
}

/** A refusal as data, and in words. */
export interface RefusalView {
  readonly code: string
  readonly subject: string
  readonly path: readonly (string | number)[]
  readonly expected: Json
  readonly actual: Json
  readonly words: string
}

/** Adds the words to a refusal. */
export function refusalView(refusal: Refusal, say: Say): RefusalView {
  return { ...refusal, words: say(refusal) }
}

/** The refused commands of some verbs of one room, in order of time. */
export function refusedViews(
  year: Year,
  say: Say,
  isHere: (refused: RefusedCommand) => boolean,
): readonly RefusedView[] {
  return year.refused.filter(isHere).map(({ command: { id, type, at, actor }, refusals }) => ({
    command: id,
    on: civilDateIn(at, year.world.zone),
    type,
    subject: refusals[0]?.subject ?? '',
    actor,
    refusals: refusals.map((refusal) => refusalView(refusal, say)),
  }))
}
