import type { MemberCommand, Titles, UnitCommand } from 'pledgebook'
import { unwrap } from 'pledgebook'
import { type Parsed, parseMemberCommand, parseUnitCommand } from 'pledgebook/schema'
import type { RawData } from './raw-data.ts'

/** Everything that came from outside: parsed, and in the library's own types. */
export interface Data {
  readonly street: Street
  readonly units: readonly UnitCommand[]
  readonly members: readonly MemberCommand[]
}

/** The street, its year, and who holds which role. */
export interface Street {
  readonly unit: string
  readonly period: string
  readonly title: Titles
  /** The first and the last day that can be asked for. */
  readonly days: { readonly from: string; readonly to: string }
  readonly officers: readonly { readonly id: string; readonly roles: readonly string[] }[]
}

/** Parses the files. What does not parse is a mistake of ours here, and throws. */
export function dataOf(raw: RawData): Data {
  return {
    // Our own file in our own form: the one thing that is taken as it stands.
    street: raw.street as Street,
    units: each(raw.units, parseUnitCommand),
    members: each(raw.members, parseMemberCommand),
  }
}

function each<T>(list: unknown, parse: (value: unknown) => Parsed<T>): readonly T[] {
  return (list as readonly unknown[]).map((value) => unwrap(parse(value)))
}
