import { readFileSync } from 'node:fs'
import {
  type CivilDate,
  type CommandId,
  type Instant,
  type Json,
  type LedgerCommand,
  type MemberId,
  type PledgeCommand,
  parseCivilDate,
  parseId,
  parseInstant,
  type RecordCommand,
  type Result,
  type SubjectInput,
  type Tally,
  type Titles,
  unwrap,
} from 'pledgebook'
import {
  parseJson,
  parseLedgerCommand,
  parsePledgeCommand,
  parseRecordCommand,
  parseSubjectInput,
  parseTally,
} from 'pledgebook/schema'

/** Everything that came from outside: parsed, and in the library's own types. */
export interface Data {
  readonly branch: Branch
  /** Each member with what the rules ask about; no facts and tallies yet. */
  readonly members: readonly Member[]
  readonly moves: readonly Move[]
  readonly pledges: readonly PledgeCommand[]
  readonly records: readonly RecordCommand[]
  readonly ledger: readonly LedgerCommand[]
  readonly orders: readonly Order[]
  readonly ballots: readonly CountedBallots[]
  /** The English of the texts that people wrote, by the text. */
  readonly english: ReadonlyMap<string, string>
}

/** The branch and who holds which post and role in it. */
export interface Branch {
  readonly unit: string
  readonly period: string
  readonly title: Titles
  readonly community: Titles
  readonly street: Titles
  readonly officers: readonly { readonly id: string; readonly roles: readonly string[] }[]
}

/** A subject who is a member. */
export interface Member extends SubjectInput {
  readonly subject: MemberId
}

/** Who came during the last half of the year, or left, and on which day. */
export interface Move {
  readonly subject: MemberId
  readonly on: CivilDate
  /** What the rules call it: `joined-late` or `moved`. */
  readonly presence: string
}

/** What the branch orders for all accounts at once: `post-all` or `settle-all`. */
export interface Order {
  readonly id: CommandId
  readonly type: string
  readonly at: Instant
  readonly actor: MemberId
  readonly effectiveOn: CivilDate
}

/** One rater group's count about one member, and its day. */
export interface CountedBallots {
  readonly subject: string
  readonly on: CivilDate
  readonly tally: Tally
}

/** Reads the files of the data folder. What does not parse is a mistake of ours here, and throws. */
export function readData(folder = new URL('./data/', import.meta.url)): Data {
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const each = <T>(name: string, parse: (value: Json) => T) =>
    text(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => parse(unwrap(parseJson(line))))
  return {
    // Our own file in our own form: the one thing that is taken as it stands.
    branch: JSON.parse(text('branch.json')) as Branch,
    members: each('members.jsonl', memberOf),
    moves: each('moves.jsonl', moveOf),
    pledges: each('pledges.jsonl', (line) => unwrap(parsePledgeCommand(line))),
    records: each('records.jsonl', (line) => unwrap(parseRecordCommand(line))),
    ledger: each('ledger.jsonl', (line) => unwrap(parseLedgerCommand(line))),
    orders: each('orders.jsonl', orderOf),
    ballots: each('ballots.jsonl', ballotsOf),
    english: new Map(Object.entries(fieldsOf(unwrap(parseJson(text('english.json'))))).map(pair)),
  }
}

function memberOf(line: Json): Member {
  const input = unwrap<SubjectInput>(parseSubjectInput(line))
  return { ...input, subject: unwrap(parseId('member', input.subject)) }
}

function moveOf(line: Json): Move {
  const { subject, on, presence } = fieldsOf(line)
  return {
    subject: unwrap<MemberId>(parseId('member', subject)),
    on: unwrap<CivilDate>(parseCivilDate(on)),
    presence: String(presence),
  }
}

function orderOf(line: Json): Order {
  const { id, type, at, actor, effectiveOn } = fieldsOf(line)
  return {
    id: unwrap<CommandId>(parseId('command', id)),
    type: String(type),
    at: unwrap<Instant>(parseInstant(at)),
    actor: unwrap<MemberId>(parseId('member', actor)),
    effectiveOn: unwrap<CivilDate>(parseCivilDate(effectiveOn)),
  }
}

function ballotsOf(line: Json): CountedBallots {
  const { subject, on, tally } = fieldsOf(line)
  const counted: Result<Tally> = parseTally(tally)
  return { subject: String(subject), on: unwrap(parseCivilDate(on)), tally: unwrap(counted) }
}

function fieldsOf(line: Json): { readonly [name: string]: Json } {
  return typeof line === 'object' && line !== null && !Array.isArray(line)
    ? (line as { readonly [name: string]: Json })
    : {}
}

function pair([text, english]: [string, Json]): [string, string] {
  return [text, String(english)]
}
