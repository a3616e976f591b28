import { parseZoneTable } from '../calendar/index.ts'
import { isRecord, type Path } from '../foundation/index.ts'
import { type Permission, parseOrganisationRules } from '../schema/index.ts'
import type { BookOptions } from './options.ts'
import {
  type OptionFault,
  wanted,
  wantedAs,
  wantedFunction,
  wantedList,
  wantedRecord,
} from './wanted.ts'
import { setupFaults } from './year/setup-faults.ts'

/** What somebody without types hands in: nothing is to be stumbled over later. */
export function optionFaults(options: unknown): readonly OptionFault[] {
  const given: Partial<Record<keyof BookOptions, unknown>> = isRecord(options) ? options : {}
  const { rulebooks = [], permissions = [], grants = [], attempts = 1, posting = '' } = given
  return [
    ...wanted(hasFunctions(given.log), ['log'], 'an event log'),
    ...left(given.zone, (zone) => wanted(parseZoneTable(zone).ok, ['zone'], 'a zone table')),
    ...wantedFunction(given.hash, ['hash']),
    ...left(given.organisation, (rules) => {
      return wantedAs(rules, ['organisation'], parseOrganisationRules)
    }),
    ...wantedList(rulebooks, ['rulebooks'], 'a list of compiled rulebooks', rulebookFaults),
    ...left(given.pledges, pledgesFaults),
    ...wanted(typeof posting === 'string', ['posting'], 'a text'),
    ...wantedList(permissions, ['permissions'], lines, lineFaults),
    ...wantedList(grants, ['grants'], 'a list of grants', grantFaults),
    ...left(given.year, setupFaults),
    ...left(given.clock, clockFaults),
    ...wanted(isCount(attempts), ['attempts'], '1 or more'),
    ...wantedFunction(given.pause, ['pause']),
    ...wanted(turns.has(given.reactions), ['reactions'], "'now' or 'settle'"),
  ]
}

/** What may be left out. */
function left(
  value: unknown,
  faults: (value: unknown) => readonly OptionFault[],
): readonly OptionFault[] {
  return value === undefined ? [] : faults(value)
}

function hasFunctions(log: unknown): boolean {
  return isRecord(log) && typeof log['append'] === 'function'
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}

const turns: ReadonlySet<unknown> = new Set([undefined, 'now', 'settle'])

function rulebookFaults(value: unknown, path: Path): readonly OptionFault[] {
  const isCompiled = isRecord(value) && isRecord(value['rulebook']) && 'periodOf' in value
  return wanted(isCompiled, path, 'a compiled rulebook')
}

function pledgesFaults(value: unknown): readonly OptionFault[] {
  return wantedRecord(value, ['pledges'], ({ rules, rulebook }) => [
    ...wanted(isRecord(rules), ['pledges', 'rules'], 'the pledge rules of a compiled rulebook'),
    ...rulebookFaults(rulebook, ['pledges', 'rulebook']),
  ])
}

function grantFaults(value: unknown, path: Path): readonly OptionFault[] {
  const isGrant = isRecord(value) && isText(value['member']) && isText(value['role'])
  return wanted(isGrant, path, 'a grant as parseGrants reads it')
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

/** What no clock can be, and what it needs there. */
function clockFaults(value: unknown): readonly OptionFault[] {
  return wantedRecord(value, ['clock'], ({ now, behind, ahead }) => [
    ...wanted(typeof now === 'function', ['clock', 'now'], 'a function'),
    ...wanted(isLength(behind), ['clock', 'behind'], '0 minutes or more, or Infinity'),
    ...wanted(
      isLength(ahead) && ahead !== Infinity,
      ['clock', 'ahead'],
      '0 minutes or more, with an end',
    ),
  ])
}

function isLength(minutes: unknown): boolean {
  return typeof minutes === 'number' && minutes >= 0
}

const lines = 'a list of lines as parsePermissions reads them'

function lineFaults(value: unknown, path: Path): readonly OptionFault[] {
  return wanted(isLine(value), path, 'a line as parsePermissions reads it')
}

/** One post as a text would be looked for within it: `secretary` is in `secretary-general`. */
function isLine(line: unknown): boolean {
  if (!isRecord(line)) return false
  const { types, by, where, alone } = line
  if (!Array.isArray(types) || !(by === 'anyone' || Array.isArray(by))) return false
  return wheres.some((each) => each === where) && places.some((each) => each === alone)
}

// A word that is none of these would be taken for another one.
const wheres: readonly Permission['where'][] = ['own', 'unit', 'above', 'anywhere']
const places: readonly Permission['alone'][] = [undefined, 'here', 'there']
