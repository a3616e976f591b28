import type { CompiledRulebook, SubjectInput } from '../../assessment/index.ts'
import { type CivilDate, dateOf, dayOf, type Period, shiftDay } from '../../calendar/index.ts'
import { opening } from '../../cycle/index.ts'
import {
  attributesOfMember,
  attributesOfUnit,
  member,
  memberOn,
  unit,
  unitOn,
} from '../../organisation/index.ts'
import { record, vouchedFact } from '../../record/index.ts'
import type { Fields, SubjectId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { factsLabel, memberStream, openingStream, unitStream } from '../names.ts'
import type { World } from '../world.ts'

/** Whose input, by which rules, for which period. */
export interface InputQuestion {
  readonly subject: SubjectId
  readonly rules: CompiledRulebook
  readonly period: Period
}

/**
 * What the rules may read of one subject, as far as the book knows: facts that count, attributes from the
 * organisation, and what was brought along. What the rulebook does not know is left out.
 */
export async function inputOfSubject(
  { subject, rules, period }: InputQuestion,
  world: World,
  look: Look,
): Promise<SubjectInput> {
  const { catalogue } = rules.rulebook
  const kinds = new Set(catalogue.facts.map(({ kind }) => kind))
  const records = await look.states(record, await look.find(factsLabel(subject)))
  const facts = records
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((state) => vouchedFact(state, world.zone) ?? [])
  const before = await look.state(opening, openingStream(subject))
  const inputs = before?.inputs.filter(({ cycle }) => cycle === period.id) ?? []
  const attributes = await attributesOn(subject, lastDayOf(period), look)
  return {
    ...{ subject, period, facts },
    attributes: only(catalogue.attributes, Object.entries(attributes)),
    inputs: only(
      catalogue.inputs,
      inputs.map(({ input, value }) => [input, value]),
    ),
  }
}

function lastDayOf({ until }: Period): CivilDate {
  return dateOf(shiftDay(dayOf(until), -1))
}

/** As it is known of the last day of the period: what is to come is told by the organisation in advance. */
async function attributesOn(subject: SubjectId, day: CivilDate, look: Look): Promise<Fields> {
  const someone = await look.state(member, memberStream(subject))
  const asMember = someone && memberOn(someone, day)
  if (asMember) {
    const home = await look.state(unit, unitStream(asMember.home))
    return attributesOfMember(asMember, home && unitOn(home, day))
  }
  const found = await look.state(unit, unitStream(subject))
  const asUnit = found && unitOn(found, day)
  return asUnit ? attributesOfUnit(asUnit) : {}
}

function only<T>(
  specs: readonly { readonly name: string }[],
  values: readonly (readonly [string, T])[],
): { readonly [name: string]: T } {
  const names = new Set(specs.map(({ name }) => name))
  return Object.fromEntries(values.filter(([name]) => names.has(name)))
}
