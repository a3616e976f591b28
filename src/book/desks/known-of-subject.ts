import type { CompiledRulebook, SubjectInput } from '../../assessment/index.ts'
import {
  type CivilDate,
  dateOf,
  dayOf,
  type Instant,
  type Period,
  shiftDay,
} from '../../calendar/index.ts'
import { type OpeningEvent, type OpeningPoints, opening } from '../../cycle/index.ts'
import {
  attributesOfMember,
  attributesOfUnit,
  type MemberEvent,
  member,
  memberOn,
  type UnitEvent,
  unit,
  unitOn,
} from '../../organisation/index.ts'
import { type RecordEvent, record, vouchedFact } from '../../record/index.ts'
import type { Fields, SubjectId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { factsLabel, factsOfYearLabel, memberStream, openingStream, unitStream } from '../names.ts'
import type { World } from '../world.ts'
import { knownWhen, telling } from './known-when.ts'
import { yearsOfFacts } from './years-of-facts.ts'

/** Of whom, by which rules, for which period. */
export interface SubjectQuestion {
  readonly subject: SubjectId
  readonly rules: CompiledRulebook
  readonly period: Period
}

/** What is told of one subject as far as a period goes, and what of it was known when. */
export interface KnownOfSubject {
  /** Fact by fact. */
  readonly records: readonly (readonly RecordEvent[])[]
  readonly openings: readonly OpeningEvent[]
  /**
   * What the rules may read: facts that count, attributes from the organisation, and what was brought along.
   * What the rulebook does not know is left out.
   */
  readonly inputAt: (at: Instant) => Promise<SubjectInput>
  /** The points of the period that were brought along. */
  readonly broughtAt: (at: Instant) => readonly OpeningPoints[]
}

/** Looks at everything that the lines of a subject in a period rest on: once, whichever time is asked of. */
export async function knownOfSubject(
  question: SubjectQuestion,
  world: World,
  look: Look,
): Promise<KnownOfSubject> {
  const { subject, rules, period } = question
  const { catalogue } = rules.rulebook
  const records = await look.states(telling<RecordEvent>(), await factStreams(question, look))
  const factsWhen = records.map((events) => knownWhen(record, events))
  const openings = (await look.state(telling<OpeningEvent>(), openingStream(subject))) ?? []
  const openingWhen = knownWhen(opening, openings)
  const kinds = new Set(catalogue.facts.map(({ kind }) => kind))
  const attributesAt = await attributesWhen(subject, lastDayOf(period), look)
  return {
    ...{ records, openings },
    broughtAt: (at) => openingWhen(at)?.points.filter(({ cycle }) => cycle === period.id) ?? [],
    inputAt: async (at) => {
      const facts = factsWhen.flatMap((when) => vouchedFact(when(at), world.zone) ?? [])
      const inputs = openingWhen(at)?.inputs.filter(({ cycle }) => cycle === period.id) ?? []
      return {
        ...{ subject, period, facts: facts.filter(({ kind }) => kinds.has(kind)) },
        attributes: only(catalogue.attributes, Object.entries(await attributesAt(at))),
        inputs: only(
          catalogue.inputs,
          inputs.map(({ input, value }) => [input, value]),
        ),
      }
    },
  }
}

/** Of the years that count: everything that somebody ever did would be more with each year. */
async function factStreams(
  { subject, rules, period }: SubjectQuestion,
  look: Look,
): Promise<readonly string[]> {
  const labels = yearsOfFacts(rules, period)?.map((year) => factsOfYearLabel(subject, year))
  const lists = await Promise.all((labels ?? [factsLabel(subject)]).map(look.find))
  return [...new Set(lists.flat())]
}

function lastDayOf({ until }: Period): CivilDate {
  return dateOf(shiftDay(dayOf(until), -1))
}

/** As it is known of the last day of the period: what is to come is told by the organisation in advance. */
async function attributesWhen(
  subject: SubjectId,
  day: CivilDate,
  look: Look,
): Promise<(at: Instant) => Promise<Fields>> {
  const lives = await look.state(telling<MemberEvent>(), memberStream(subject))
  const memberWhen = knownWhen(member, lives)
  const unitWhen = async (id: string) =>
    knownWhen(unit, await look.state(telling<UnitEvent>(), unitStream(id)))
  const ownWhen = lives ? undefined : await unitWhen(subject)
  return async (at) => {
    const someone = memberWhen(at)
    const asMember = someone && memberOn(someone, day)
    if (asMember) {
      const home = (await unitWhen(asMember.home))(at)
      return attributesOfMember(asMember, home && unitOn(home, day))
    }
    const own = ownWhen?.(at)
    const asUnit = own && unitOn(own, day)
    return asUnit ? attributesOfUnit(asUnit) : {}
  }
}

function only<T>(
  specs: readonly { readonly name: string }[],
  values: readonly (readonly [string, T])[],
): { readonly [name: string]: T } {
  const names = new Set(specs.map(({ name }) => name))
  return Object.fromEntries(values.filter(([name]) => names.has(name)))
}
