import type {
  CivilDate,
  CycleId,
  Fields,
  MemberCommand,
  MemberId,
  ObjectionCommand,
  PledgeCommand,
  RecordCommand,
  SubjectId,
  SubjectInput,
  Tally,
  Titles,
  UnitCommand,
  UnitId,
} from 'pledgebook'
import { unwrap } from 'pledgebook'
import {
  type Parsed,
  parseMemberCommand,
  parseObjectionCommand,
  parsePledgeCommand,
  parseRecordCommand,
  parseSubjectInput,
  parseTally,
  parseUnitCommand,
} from 'pledgebook/schema'
import type { Order } from './orders.ts'
import type { RawData } from './raw-data.ts'

/** Everything that came from outside: parsed, and in the library's own types. */
export interface Data {
  readonly street: Street
  readonly units: readonly UnitCommand[]
  readonly members: readonly MemberCommand[]
  /** Commands to the agreements of self-employed members. */
  readonly agreements: readonly PledgeCommand[]
  readonly records: readonly RecordCommand[]
  /** What is known of a subject from elsewhere: attributes, and numbers from outside the period. */
  readonly marks: ReadonlyMap<SubjectId, Marks>
  readonly forms: readonly CountedForms[]
  readonly history: readonly EarlierGrade[]
  readonly opinions: readonly Opinion[]
  readonly objections: readonly ObjectionCommand[]
  readonly orders: readonly Order[]
}

/** The street, its year, and who holds which role. */
export interface Street {
  readonly unit: UnitId
  readonly period: string
  readonly cycle: CycleId
  readonly nextCycle: CycleId
  readonly title: Titles
  /** The first and the last day that can be asked for. */
  readonly days: { readonly from: string; readonly to: string }
  /** Roles that are no posts. */
  readonly officers: readonly { readonly id: MemberId; readonly roles: readonly string[] }[]
  /** Which leader has which community in their charge. */
  readonly inCharge: Readonly<Record<string, MemberId>>
}

/** Attributes and inputs of one subject. */
export interface Marks {
  readonly attributes: Fields
  readonly inputs: Readonly<Record<string, number>>
}

/** The forms about one subject, as they were counted on a day. */
export interface CountedForms {
  readonly subject: SubjectId
  readonly on: CivilDate
  readonly tally: Tally
}

/** A confirmed grade of an earlier period. */
export interface EarlierGrade {
  readonly population: string
  readonly subject: SubjectId
  readonly period: string
  readonly grade: string | null
}

/** One entry on the echo wall (民情回音壁). */
export interface Opinion {
  readonly id: string
  readonly community: string
  /** What it is about, in one word: all that a page says of it. */
  readonly topic: string
  readonly received: CivilDate
  readonly text: Titles
  readonly passedOn: CivilDate
  readonly due: CivilDate
  readonly done?: CivilDate
}

/** Parses the files. What does not parse is a mistake of ours here, and throws. */
export function dataOf(raw: RawData): Data {
  return {
    // Our own files in our own forms: taken as they stand.
    street: raw.street as Street,
    history: raw.history as readonly EarlierGrade[],
    opinions: raw.opinions as readonly Opinion[],
    orders: raw.orders as readonly Order[],
    objections: each(raw.objections, parseObjectionCommand),
    units: each(raw.units, parseUnitCommand),
    members: each(raw.members, parseMemberCommand),
    agreements: each(raw.agreements, parsePledgeCommand),
    records: each(raw.records, parseRecordCommand),
    marks: marksOf(each(raw.marks, parseSubjectInput)),
    forms: (raw.forms as readonly CountedForms[]).map((line) => ({
      ...line,
      tally: unwrap(parseTally(line.tally)),
    })),
  }
}

/** A subject may stand in several lines: a cadre is a member in service too. */
function marksOf(inputs: readonly SubjectInput[]): ReadonlyMap<SubjectId, Marks> {
  const marks = new Map<SubjectId, Marks>()
  for (const { subject, attributes, inputs: numbers } of inputs) {
    const before = marks.get(subject)
    marks.set(subject, {
      attributes: { ...before?.attributes, ...attributes },
      inputs: { ...before?.inputs, ...numbers },
    })
  }
  return marks
}

function each<T>(list: unknown, parse: (value: unknown) => Parsed<T>): readonly T[] {
  return (list as readonly unknown[]).map((value) => unwrap(parse(value)))
}
