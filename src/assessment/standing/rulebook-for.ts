import {
  type CalendarCode,
  type CivilDate,
  dayOf,
  parseCivilDate,
  shiftDay,
} from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Fields } from '../../vocabulary/index.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'

/** The codes with which no rulebook can be named. */
export type RulebookForCode =
  | Extract<CalendarCode, 'civil-date-invalid'>
  | 'rulebook-none'
  | 'rulebook-several'
  | 'rulebook-undecided'

/** Whom a rulebook is sought for, and the day. */
export interface RulebookQuestion {
  readonly attributes: Fields
  readonly day: CivilDate
}

/**
 * The one version that holds for a subject on a day, of several that may be in force side by side for
 * different units: `inForce` has the day, and `appliesTo` fits the subject. A version that takes effect at
 * 24:00 of 29 January holds from 30 January. Refused with `rulebook-none`, with `rulebook-several`, which
 * names them, with `rulebook-undecided` where `appliesTo` reads something that the attributes do not say,
 * and with `civil-date-invalid` where the day is none.
 *
 * @example
 * ```ts
 * import { civilDate, compileRulebook, rulebookFor, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const until = civilDate('2027-01-30')
 * const old = { ...smallest, inForce: { ...smallest.inForce, until } }
 * const next = { ...smallest, version: 'next', inForce: { from: until } }
 * const versions = [old, next].map((rulebook) => unwrap(compileRulebook(rulebook)))
 * const on = (day: string) => rulebookFor(versions, { attributes: {}, day: civilDate(day) })
 * unwrap(on('2027-01-29')).ref.version === old.version // => true
 * unwrap(on('2027-01-30')).ref.version // => 'next'
 * ```
 */
export function rulebookFor(
  rulebooks: readonly CompiledRulebook[],
  question: RulebookQuestion,
): Result<CompiledRulebook, Refusal<RulebookForCode>> {
  const { attributes, day } = question
  const parsed = parseCivilDate(day)
  if (!parsed.ok) return refuse({ ...parsed.refusals[0], path: ['day'] })
  const missing: string[] = []
  const faults: Refusal[] = []
  const input = { ...nothing, attributes, until: shiftDay(dayOf(day), 1), missing, faults }
  const found = rulebooks.filter(({ rulebook: { inForce }, appliesTo }) => {
    const holds = inForce.from <= day && (inForce.until === undefined || day < inForce.until)
    return holds && (appliesTo === undefined || appliesTo.run(input) === 'yes')
  })
  const unknown = [...missing, ...faults.map(({ subject }) => subject)]
  if (unknown.length > 0) {
    return refuse(refusal('rulebook-undecided', { path: ['attributes'], actual: unknown }))
  }
  const [only, ...others] = found
  if (!only) return refuse(refusal('rulebook-none', { path: ['day'], actual: day }))
  if (others.length === 0) return ok(only)
  const actual = found.map(({ ref: { id, version } }) => `${id} ${version}`)
  return refuse(refusal('rulebook-several', { path: ['day'], expected: day, actual }))
}

const nothing = { fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [] }
